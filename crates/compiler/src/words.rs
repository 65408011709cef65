//! The words of the page that are not content, in the language that `site.toml` names: `words/en.toml`, unless it names
//! another. Entry points: [`language`], then [`read`].

use super::diagnostics::{Diagnostic, Diagnostics, Span};
use super::files::Files;
use super::nearest::one_of;
use super::plain_language::{self, Tally};
use super::table::Table;
use super::text::Text;
use model::Words;
use model::words::{self, Category, Fault, Language, Pattern, Plural, Titled};

/// Where nothing is said.
const DEFAULT: &str = "en";

const FOLDER: &str = "words";

/// The file with the words of this language.
pub fn path(language: &Language) -> String {
    format!("{FOLDER}/{}.toml", language.tag())
}

/// The `language` of `site.toml`. A language that has no file, or whose plurals are not known, is refused.
pub fn language(mut site: Table<'_>, files: &Files) -> Option<Language> {
    if !site.has("language") {
        return Language::new(DEFAULT);
    }
    let tag = site.text_if_any("language")?;
    let language = Language::new(tag.value());
    let has_file = language.as_ref().is_some_and(|language| files.has(&path(language)));
    if has_file {
        return language;
    }
    let name = tag.value().escape_debug();
    let fault = match language {
        None => Diagnostic::new(tag.place(), format!("`{name}` is no language whose plurals are known"))
            .why("it is the BCP 47 tag of the language of the page’s words, as in `en` or `pt-PT`"),
        Some(language) => {
            Diagnostic::new(tag.place(), format!("there are no words in the language `{name}`"))
                .why(format!("the page’s own words stand in {}", files.shown(&path(&language))))
        }
    };
    let there =
        files.paths().filter_map(|path| path.strip_prefix(FOLDER)?.strip_prefix('/')?.strip_suffix(".toml"));
    let there = one_of(tag.value(), &there.collect::<Vec<_>>());
    site.diagnostics().add(fault.help(format!("{there}; docs/content.md says how to add one")));
    None
}

/// Reads a whole file of words.
pub fn read(mut file: Table<'_>, language: Language) -> Option<Words> {
    let known = language.clone();
    let words = Words::read(language, |name| {
        if !file.has(name) {
            let keys =
                Words::GROUPS.iter().find(|(group, _)| *group == name).map_or(&[][..], |(_, keys)| keys);
            let fault = Diagnostic::new(file.place(), format!("the table `[{name}]` is missing"));
            file.diagnostics().add(fault.help(format!("add it, with the keys {}", keys.join(", "))));
        }
        Some(Group { table: file.table_if_any(name)?, language: &known })
    });
    file.finish();
    words
}

struct Group<'a> {
    table: Table<'a>,
    language: &'a Language,
}

impl words::Table for Group<'_> {
    fn text(&mut self, key: &'static str) -> Option<String> {
        Some(plain(self.table.text(key)?, self.table.diagnostics()).line())
    }

    fn titled(&mut self, key: &'static str) -> Option<Titled> {
        let mut table = self.table.table_at(key)?;
        let (title, what) = (table.line("title"), table.line("what"));
        table.finish();
        Some(Titled { title: title?, what: what? })
    }

    fn pattern(&mut self, key: &'static str, places: &[&'static str]) -> Option<Pattern> {
        let text = plain(self.table.text(key)?, self.table.diagnostics());
        pattern(&text, places, None, self.table.diagnostics())
    }

    fn plural(
        &mut self,
        key: &'static str,
        places: &[&'static str],
        optional: Option<&'static str>,
    ) -> Option<Plural> {
        let mut table = self.table.table_at(key)?;
        let diagnostics = table.diagnostics();
        let mut forms = Vec::new();
        for category in self.language.categories() {
            if !table.has(category.key()) {
                diagnostics.add(without(category, self.language, table.place()));
                forms.push(None);
                continue;
            }
            let text = table.text(category.key()).map(|text| plain(text, diagnostics));
            let form = text.and_then(|text| pattern(&text, places, optional, diagnostics));
            forms.push(form.map(|form| (category, form)));
        }
        table.finish();
        let mut forms = forms.into_iter().collect::<Option<Vec<_>>>()?;
        // Every language has it, after the others.
        let (_, other) = forms.pop()?;
        Some(Plural::new(forms, other))
    }

    fn months(&mut self, key: &'static str) -> Option<[String; 12]> {
        let names = self.table.texts(key)?;
        let place = self.table.place_of(key);
        let names: Vec<_> = names.iter().map(Text::line).collect();
        let count = names.len();
        let months = names.try_into().ok();
        if months.is_none() {
            let fault = Diagnostic::new(place, format!("here are the names of {count} months, not of 12"));
            self.table
                .diagnostics()
                .add(fault.help("name each month once, the first month of the year first"));
        }
        months
    }

    fn finish(self) {
        self.table.finish();
    }
}

/// The fault of a plural that lacks a form.
fn without(category: Category, language: &Language, place: Span) -> Diagnostic {
    let key = category.key();
    let fault = Diagnostic::new(place, format!("this plural lacks the form `{key}`"));
    let fault = match (1..=100).chain([0]).find(|number| language.category(*number) == category) {
        Some(number) => fault.why(format!("in the language `{}` it stands for {number}", language.tag())),
        None => fault.why("it stands for all numbers that no other form is for"),
    };
    fault.help(format!("add `{key} = \"…\"`"))
}

/// Sentences of the page are held to the same length as those of the content.
fn plain(text: Text, diagnostics: &Diagnostics) -> Text {
    plain_language::check(&text, &mut Tally::default(), diagnostics);
    text
}

fn pattern(
    text: &Text,
    places: &[&'static str],
    optional: Option<&'static str>,
    diagnostics: &Diagnostics,
) -> Option<Pattern> {
    let line = text.line();
    // Where the line differs from what is written, its places cannot be told.
    let place = |part| if line == text.value() { text.place_of(part) } else { text.place() };
    let fault = match Pattern::parse(&line, places, optional) {
        Ok(pattern) => return Some(pattern),
        Err(Fault::Brace(at)) => Diagnostic::new(place(at), "this brace has no partner")
            .why("`{name}` is a place that the page fills")
            .help(format!("write a whole place: {}", all(places))),
        Err(Fault::Unknown(at)) => {
            let name = &line[at.clone()];
            Diagnostic::new(
                place(at.clone()),
                format!("`{{{}}}` is no place of this pattern", name.escape_debug()),
            )
            .why("the page fills the places that it knows, and no others")
            .help(one_of(name, places))
        }
        Err(Fault::Missing(name)) => {
            Diagnostic::new(text.place(), format!("this pattern lacks the place `{{{name}}}`"))
                .why("what the page puts there would be lost to the reader")
                .help(format!("write it where it stands in this language; the places are {}", all(places)))
        }
    };
    diagnostics.add(fault);
    None
}

/// "`{first}`, `{last}`".
fn all(places: &[&str]) -> String {
    places.iter().map(|name| format!("`{{{name}}}`")).collect::<Vec<_>>().join(", ")
}
