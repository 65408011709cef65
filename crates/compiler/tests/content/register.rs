//! The register of gaps, `docs/gaps.md`: what was not found, what rests on one copy or one reading, and how old the
//! records are. Entry point: [`render`].

use model::{Publication, Statement, plain_text};
use std::collections::BTreeMap;

/// Markdown, made from the content alone.
pub fn render(publication: &Publication) -> String {
    let parts = [
        (
            "What was looked for and not found",
            "",
            publication.not_found.iter().map(not_found).collect::<Vec<_>>(),
        ),
        (
            "Records of who is bound, by age",
            "A later act, withdrawal or reservation would not show on the page.",
            by_age(publication),
        ),
        (
            "Texts of the law that rest on one copy",
            "All other texts were read in two or more copies.",
            one_copy(publication),
        ),
        (
            "Words of sources that one reader has read",
            "What the page quotes was compared with what is stored. No second reader has found these words again.",
            one_reading(publication),
        ),
        (
            "Sources that the page warns of",
            "Advance texts, reprints, translations and summaries, in the words of the page.",
            cautions(publication),
        ),
    ];
    let mut out = format!(
        "# Gaps\n\nMade from the content of “{}” by the tests (`UPDATE_EXPECT=1 cargo test -p compiler --test content gaps`). Do not edit.\n",
        publication.letter.title
    );
    for (title, lead, lines) in parts {
        out.push_str(&format!("\n## {title}\n\n"));
        if !lead.is_empty() {
            out.push_str(&format!("{lead}\n\n"));
        }
        match lines.is_empty() {
            true => out.push_str("None.\n"),
            false => lines.iter().for_each(|line| out.push_str(&format!("- {line}\n"))),
        }
    }
    out
}

fn not_found(statement: &Statement) -> String {
    plain_text(&statement.text)
}

/// "March 2015: River Treaty (Upland, the Riverland)."
fn by_age(publication: &Publication) -> Vec<String> {
    let mut ages: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for instrument in &publication.instruments {
        let mut states: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for status in instrument.statuses.iter().filter(|one| publication.bound.states.contains(&one.state)) {
            states.entry(&status.recorded_in).or_default().push(status.state.name.clone());
        }
        for (age, states) in states {
            let line = format!("{} ({})", instrument.short_name, states.join(", "));
            ages.entry(age).or_default().push(line);
        }
    }
    ages.into_iter().map(|(age, what)| format!("{age}: {}.", what.join("; "))).collect()
}

fn one_copy(publication: &Publication) -> Vec<String> {
    let clauses = publication
        .provisions()
        .flat_map(|(instrument, provision)| provision.clauses.iter().map(move |clause| (instrument, clause)));
    let texts = clauses.flat_map(|(instrument, clause)| {
        let single = clause.texts().filter(|text| text.copies < 2);
        single.map(move |text| {
            format!("{}, {}, in {}", instrument.short_name, clause.label, text.language.label)
        })
    });
    texts.collect()
}

fn one_reading(publication: &Publication) -> Vec<String> {
    let excerpts = publication
        .sources
        .iter()
        .flat_map(|source| source.excerpts.iter().map(move |excerpt| (source, excerpt)));
    let single = excerpts.filter(|(_, excerpt)| excerpt.compared_at.is_none());
    by_name(single.map(|(source, excerpt)| {
        let at = excerpt.at.as_ref().map(|at| format!(", {at}")).unwrap_or_default();
        format!("{}{at}", source.name)
    }))
}

fn cautions(publication: &Publication) -> Vec<String> {
    let warned = publication.sources.iter().filter_map(|source| Some((source, source.caution.as_ref()?)));
    by_name(warned.map(|(source, caution)| format!("{}: {caution}", source.name)))
}

/// Lines that begin with the name of a source, in alphabetical order.
fn by_name(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<_> = lines.collect();
    lines.sort_by_cached_key(|line| line.to_lowercase());
    lines
}
