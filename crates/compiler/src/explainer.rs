//! The letter's `explainer.toml`, and `site.toml`. Entry points: [`read`] and [`site`].

use super::brevity::{at_most, words};
use super::context::Context;
use super::diagnostics::{Diagnostic, Diagnostics};
use super::files::Files;
use super::nearest::one_of;
use super::prose::{Matter, some_statements, statement, statements, topics};
use super::resolve::language;
use super::table::Table;
use super::text::Text;
use model::{HttpsAddress, Language, Site, Statement, Topic, Words, plain_text};
use std::rc::Rc;

/// How many words each of the three statements has at most.
const IN_BRIEF: usize = 35;

#[derive(Debug)]
pub struct Explainer {
    pub provenance: Vec<Statement>,
    pub in_brief: Vec<Statement>,
    pub about: Vec<Topic>,
    pub not_found: Vec<Statement>,
}

pub fn read(mut file: Table<'_>, context: &mut Context) -> Explainer {
    let provenance = some_statements(&mut file, "provenance", Matter::Any, context);
    let count = file.count("in_brief");
    let in_brief: Vec<_> =
        file.tables("in_brief").into_iter().filter_map(|table| brief(table, context)).collect();
    if count != 3 {
        let fault = Diagnostic::new(
            file.place_of("in_brief"),
            format!("`in_brief` has {count} statements; it has three"),
        );
        context.refuse(
            fault.why("it is what a reader takes away in 30 seconds").help("make it three statements"),
        );
    }
    for (number, said) in in_brief.iter().enumerate() {
        if in_brief[..number].iter().any(|before| before.voice == said.voice) {
            let what = format!("`in_brief` has the voice `{}` twice", said.voice.key());
            let fault = Diagnostic::new(file.place_of("in_brief"), what);
            context.refuse(
                fault
                    .why("it is three voices, each heard once")
                    .help("make one statement of the two, or give another voice"),
            );
        }
    }
    let about = topics(&mut file, "about", Matter::Any, context);
    let not_found = statements(&mut file, "not_found", Matter::Any, context);
    file.finish();
    Explainer { provenance, in_brief, about, not_found }
}

fn brief(mut table: Table<'_>, context: &mut Context) -> Option<Statement> {
    let place = table.place_of("text");
    let said = statement(table, Matter::Legal, context)?;
    at_most(IN_BRIEF, words(&plain_text(&said.text)), place, context);
    Some(said)
}

pub fn site(mut file: Table<'_>, files: &Files, words: Option<Words>, context: &mut Context) -> Option<Site> {
    let diagnostics = context.diagnostics;
    let address = file.address_if_any("address");
    let publisher = file.line_if_any("publisher");
    let corrections = file.text_if_any("corrections");
    if address.as_ref().is_some_and(|address| !address.as_str().ends_with('/')) {
        let fault = Diagnostic::new(file.place_of("address"), "the site's address does not end in a slash");
        diagnostics.add(fault.why("all other addresses are made by adding to it").help("add `/` at its end"));
    }
    if let Some(text) = corrections.as_ref().filter(|text| !is_contact(text.value())) {
        let fault = Diagnostic::new(text.place(), "`corrections` is neither an https nor an e-mail address");
        diagnostics.add(fault.help("write \"https://host/…\" or \"mailto:name@host\""));
    }
    let front = file.text_if_any("front");
    if let Some(text) = &front {
        check_front(text, files, diagnostics);
    }
    let foreign = foreign(&mut file, context);
    // Read before, since it chooses the words.
    file.has("language");
    file.finish();
    Some(Site {
        address,
        publisher,
        corrections: corrections.map(|text| text.value().to_owned()),
        front: front.map(|text| text.value().to_owned()),
        foreign,
        words: Rc::new(words?),
    })
}

fn check_front(front: &Text, files: &Files, diagnostics: &Diagnostics) {
    let letters = files.letters();
    let slug = front.value();
    if !letters.iter().any(|letter| letter == slug) {
        let known: Vec<_> = letters.iter().map(String::as_str).collect();
        let fault = Diagnostic::new(front.place(), format!("there is no letter `{}`", slug.escape_debug()));
        let why = "`front` names the folder of the letter that the site opens with";
        diagnostics.add(fault.why(why).help(one_of(slug, &known)));
    } else if files.is_draft(slug) {
        let fault = Diagnostic::new(front.place(), format!("the letter `{slug}` is a draft"));
        let help = "take `draft = true` out of its letter.md, or name another letter";
        diagnostics
            .add(fault.why("a draft is not published, so it cannot be what the site opens with").help(help));
    }
}

/// `foreign = [{ language = "fr", words = ["arrêter"] }]`
fn foreign(file: &mut Table<'_>, context: &mut Context) -> Vec<(Language, String)> {
    let mut all = Vec::new();
    for mut entry in file.tables("foreign") {
        let name = entry.text("language");
        let language = name.and_then(|name| language(&name, context));
        let words = entry.texts("words").unwrap_or_default();
        all.extend(
            language
                .into_iter()
                .flat_map(|language| words.iter().map(move |text| (language.clone(), text.line()))),
        );
        entry.finish();
    }
    all
}

fn is_contact(address: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let is_mail = |mail: &str| {
        mail.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && name.chars().all(is_plain) && host.contains('.') && host.chars().all(is_plain)
        })
    };
    HttpsAddress::parse(address).is_some() || address.strip_prefix("mailto:").is_some_and(is_mail)
}
