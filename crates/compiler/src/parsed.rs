//! The files of one letter, parsed. Entry points: [`Parsed::new`], then [`Parsed::take_ids_of_law`]
//! and [`Parsed::take_ids_of_letter`].

use super::diagnostics::{Diagnostic, Diagnostics, Span};
use super::document::Document;
use super::files::{Files, Source};
use super::index::{Index, List};
use super::markdown::{self, LetterText};
use super::words;
use model::words::Language;

/// Files of `law/` that are not instruments.
const NOT_INSTRUMENTS: [&str; 2] = ["sources", "glossary"];

/// Nothing of what the files say has been checked.
pub struct Parsed<'a> {
    pub site: Document<'a>,
    /// Of the page's words, which the next file holds.
    pub language: Language,
    pub words: Document<'a>,
    pub states: Document<'a>,
    pub vocabulary: Document<'a>,
    /// Each instrument with its id.
    pub law: Vec<(&'a str, Document<'a>)>,
    pub law_sources: Document<'a>,
    pub letter: Source<'a>,
    pub letter_text: LetterText,
    pub letter_is_whole: bool,
    pub front_matter: Document<'a>,
    pub extracted: Source<'a>,
    pub notes: Document<'a>,
    pub quotations: Document<'a>,
    pub letter_sources: Document<'a>,
    pub explainer: Document<'a>,
    // What follows a letter may do without.
    pub shared_glossary: Option<Document<'a>>,
    pub own_glossary: Option<Document<'a>>,
    pub bound: Option<Document<'a>>,
    pub rules: Option<Document<'a>>,
    pub positions: Option<Document<'a>>,
    pub claims: Option<Document<'a>>,
    pub comparison: Option<Document<'a>>,
    pub timeline: Option<Document<'a>>,
    pub summaries: Option<Document<'a>>,
}

impl<'a> Parsed<'a> {
    /// Parses the files of the letter in the folder `slug`, and those that all letters share. `None` where one of
    /// them is missing or cannot be parsed.
    pub fn new(files: &'a Files, slug: &str, diagnostics: &Diagnostics) -> Option<Self> {
        let before = diagnostics.len();
        let document = |path: &str| {
            let source = files.text(path, diagnostics)?;
            Document::parse(source, 0..source.text.len(), diagnostics)
        };
        let of_letter = |name: &str| format!("letters/{slug}/{name}");
        let required = |name: &str| document(&of_letter(name));
        let if_any = |path: &str| files.has(path).then(|| document(path)).flatten();
        let site = document("site.toml");
        let language = site.as_ref().and_then(|site| words::language(site.table(diagnostics), files));
        let words = language.as_ref().and_then(|language| document(&words::path(language)));
        let states = document("states.toml");
        let vocabulary = document("vocabulary.toml");
        let law_sources = document("law/sources.toml");
        let law = instruments(files).filter_map(|(id, path)| Some((id, document(path)?))).collect();
        let notes = required("notes.toml");
        let quotations = required("quotations.toml");
        let letter_sources = required("sources.toml");
        let explainer = required("explainer.toml");
        let shared_glossary = if_any("law/glossary.toml");
        let [own_glossary, bound, rules, positions, claims, comparison, timeline, summaries] =
            ["glossary", "bound", "rules", "positions", "claims", "comparison", "timeline", "summaries"]
                .map(|name| if_any(&of_letter(&format!("{name}.toml"))));
        let extracted = files.text(&of_letter("extracted.txt"), diagnostics);
        let letter = files.text(&of_letter("letter.md"), diagnostics)?;
        // A file that cannot be parsed declares no ids: going on would only report its ids as unknown.
        let is_whole = diagnostics.len() == before;
        let letter_text = markdown::letter(letter, diagnostics);
        let letter_is_whole = is_whole && diagnostics.len() == before;
        let front_matter = front_matter(letter, &letter_text, diagnostics)?;
        if !is_whole {
            return None;
        }
        Some(Self {
            site: site?,
            language: language?,
            words: words?,
            states: states?,
            vocabulary: vocabulary?,
            law,
            law_sources: law_sources?,
            letter,
            letter_text,
            letter_is_whole,
            front_matter,
            extracted: extracted?,
            notes: notes?,
            quotations: quotations?,
            letter_sources: letter_sources?,
            explainer: explainer?,
            shared_glossary,
            own_glossary,
            bound,
            rules,
            positions,
            claims,
            comparison,
            timeline,
            summaries,
        })
    }

    /// What the law may name: nothing of a letter, since all letters share it.
    pub fn take_ids_of_law(&self, index: &mut Index, diagnostics: &Diagnostics) {
        // What is wrong with the tables themselves is reported when they are read.
        let unheard = Diagnostics::default();
        for (_, document) in &self.law {
            index.take_provisions(document.table(&unheard), diagnostics);
        }
        index.take(List::Sources, self.law_sources.table(&unheard), diagnostics);
        index.withhold(List::Sources, self.letter_sources.table(&unheard));
        index.withhold(List::Notes, self.notes.table(&unheard));
        if let Some(glossary) = &self.shared_glossary {
            index.take(List::Terms, glossary.table(&unheard), diagnostics);
        }
        if let Some(glossary) = &self.own_glossary {
            index.withhold(List::Terms, glossary.table(&unheard));
        }
    }

    pub fn take_ids_of_letter(&self, index: &mut Index, diagnostics: &Diagnostics) {
        let unheard = Diagnostics::default();
        if let Some(glossary) = &self.own_glossary {
            index.take(List::Terms, glossary.table(&unheard), diagnostics);
        }
        index.take(List::Sources, self.letter_sources.table(&unheard), diagnostics);
        index.take(List::Notes, self.notes.table(&unheard), diagnostics);
        index.take(List::Quotations, self.quotations.table(&unheard), diagnostics);
        index.paragraphs = Some(self.letter_text.paragraphs.len());
        index.missing_parts = [
            ("who-is-bound", "bound.toml", self.bound.is_some()),
            ("which-rules", "rules.toml", self.rules.is_some()),
            ("claims", "claims.toml", self.claims.is_some()),
            ("side-by-side", "comparison.toml", self.comparison.is_some()),
            ("since-then", "timeline.toml", self.timeline.is_some()),
            ("glossary", "glossary.toml", self.shared_glossary.is_some() || self.own_glossary.is_some()),
        ]
        .into_iter()
        .filter_map(|(part, file, is_there)| (!is_there).then_some((part, file)))
        .collect();
    }
}

/// The id and the path of each instrument's file.
fn instruments(files: &Files) -> impl Iterator<Item = (&str, &str)> {
    files.paths().filter_map(|path| {
        let id = path.strip_prefix("law/")?.strip_suffix(".toml")?;
        (!NOT_INSTRUMENTS.contains(&id)).then_some((id, path))
    })
}

fn front_matter<'a>(
    letter: Source<'a>,
    text: &LetterText,
    diagnostics: &Diagnostics,
) -> Option<Document<'a>> {
    let Some(range) = text.front_matter.clone() else {
        let fault =
            Diagnostic::new(Span { file: letter.file, bytes: 0..0 }, "this letter has no front matter");
        let help = "begin the file with a line `+++`, then title, sender, date and so on, then `+++`";
        diagnostics.add(fault.help(help));
        return None;
    };
    Document::parse(letter, range, diagnostics)
}
