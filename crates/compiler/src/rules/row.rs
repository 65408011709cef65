//! A row of a decision table: when it holds, what it answers, in which words, and who says so. Entry point:
//! [`read`].

use crate::context::Context;
use crate::diagnostics::Diagnostic;
use crate::keyed::named;
use crate::prose::{Matter, some_statements};
use crate::resolve::provision_at;
use crate::table::Table;
use crate::text::Text;
use logic::rules::Verdict;
use model::{Fact, Instrument, ProvisionId, Rule};

pub fn read(
    mut row: Table<'_>,
    facts: &[Fact],
    instruments: &[Instrument],
    context: &mut Context,
) -> Option<Rule> {
    let when: Option<Vec<_>> =
        row.one_or_more("when").into_iter().map(|when| super::when(when, facts, context)).collect();
    let place = row.place();
    let verdict = row.text("answer").and_then(|name| verdict(&name, context));
    let on = row.line_if_any("on");
    let but = row.line_if_any("but");
    let clause = provision_at(&mut row, "clause", context);
    let words = row.text("words");
    let reasons = some_statements(&mut row, "reasons", Matter::Legal, context);
    row.finish();
    let (verdict, clause, words) = (verdict?, clause?, words?);
    let diagnostics = context.diagnostics;
    let hangs = matches!(verdict, Verdict::Depends | Verdict::Open);
    if hangs != on.is_some() || hangs && but.is_some() {
        diagnostics.add(
            Diagnostic::new(
                place.clone(),
                "`on` goes with the answers \"depends\" and \"open\", and only with them",
            )
            .why("\"depends\" names the condition of law that decides, \"open\" the fact that was not said")
            .help("write on = \"whether …\" with these two; with the others `but = …`, or nothing"),
        );
    }
    if verdict == Verdict::Contested && reasons.len() < 2 {
        diagnostics.add(
            Diagnostic::new(place, "a contested answer has fewer than two readings")
                .help("give both readings in `reasons`, each with its voice"),
        );
    }
    let english = clause_text(instruments, &clause);
    if english.is_some_and(|text| !text.contains(&words.line())) {
        diagnostics.add(
            Diagnostic::new(
                words.place(),
                format!("these words do not stand in the English text of `{clause}`"),
            )
            .why("the words that decide are quoted, so they must be the clause's own")
            .help("copy them from the clause, without ellipsis"),
        );
    }
    Some(Rule {
        when: when.filter(|when| !when.is_empty())?,
        verdict,
        rest: on.or(but),
        clause,
        words: words.line(),
        reasons,
    })
}

/// The clause’s English words.
fn clause_text(instruments: &[Instrument], id: &ProvisionId) -> Option<String> {
    let clauses = instruments.iter().flat_map(|i| &i.provisions).flat_map(|provision| &provision.clauses);
    let clause = clauses.into_iter().find(|clause| clause.id == *id)?;
    Some(clause.english.running())
}

pub fn verdict(name: &Text, context: &mut Context) -> Option<Verdict> {
    named("answer", name, &Verdict::ALL, None, context.diagnostics).copied()
}
