//! Every statement of the compiled model has a voice and sources that exist, and none of law is ours.

use crate::real::publication;
use model::{Gist, Publication, Statement, Voice, plain_text};

/// All statements, with the part they stand in and whether our own voice may speak there: only for
/// method and navigation.
fn statements(publication: &Publication) -> Vec<(&'static str, bool, &Statement)> {
    fn take<'p>(
        part: &'static str,
        ours: bool,
        of: Vec<&'p Statement>,
    ) -> Vec<(&'static str, bool, &'p Statement)> {
        of.into_iter().map(|statement| (part, ours, statement)).collect()
    }
    let provisions = || publication.provisions().map(|(_, provision)| provision);
    let rules = &publication.rules;
    let claims = publication.claims.agreed.iter().chain(&publication.claims.disputed);
    let parts = [
        take("provenance", true, publication.letter.provenance.iter().collect()),
        take("in brief", false, publication.in_brief.iter().collect()),
        take("summaries", true, in_summaries(publication)),
        take("plain words", false, provisions().map(|provision| &provision.plain).collect()),
        take(
            "exceptions",
            false,
            provisions().filter_map(|provision| provision.exception.as_ref()).collect(),
        ),
        take("readings", false, provisions().flat_map(|provision| &provision.readings).collect()),
        take("supervision", false, publication.instruments.iter().flat_map(|i| &i.supervision).collect()),
        take("notes", false, publication.letter.notes.iter().flat_map(|note| &note.record).collect()),
        take(
            "rules",
            false,
            rules.tables.iter().flat_map(|t| &t.rows).flat_map(|row| &row.reasons).collect(),
        ),
        take("constants", false, rules.constants.iter().flat_map(|constant| &constant.reasons).collect()),
        take("descriptions", true, publication.positions.iter().map(|position| &position.about).collect()),
        take(
            "described facts",
            false,
            publication.positions.iter().flat_map(|p| &p.facts).map(|fact| &fact.said).collect(),
        ),
        take(
            "bound",
            false,
            publication.bound.questions.iter().flat_map(|question| &question.statements).collect(),
        ),
        take(
            "claims",
            false,
            claims.flat_map(|claim| &claim.positions).map(|said| &said.statement).collect(),
        ),
        take(
            "side by side",
            false,
            publication
                .comparison
                .iter()
                .flat_map(|c| &c.rows)
                .flat_map(|row| [&row.left, &row.right])
                .collect(),
        ),
        take("timeline", true, publication.timeline.events.iter().flat_map(|event| &event.record).collect()),
        take("glossary", true, publication.glossary.iter().flat_map(|term| &term.texts).collect()),
        take("about", true, publication.about.iter().flat_map(|part| &part.statements).collect()),
    ];
    parts.into_iter().flatten().collect()
}

/// What the front page states in short.
pub fn in_summaries(publication: &Publication) -> Vec<&Statement> {
    let summaries = &publication.summaries;
    let line = summaries.masthead.iter().map(|masthead| &masthead.line);
    let bound = summaries.bound.iter().flat_map(|bound| &bound.statements);
    let answer = summaries.rules.iter().map(|rules| &rules.answer);
    let agreed = summaries.claims.iter().flat_map(|claims| &claims.agreed);
    line.chain(bound).chain(answer).chain(agreed).chain(&summaries.provenance).collect()
}

/// Each line that sums up a record, with that record.
pub fn gists(publication: &Publication) -> Vec<(&Gist, &[Statement])> {
    let notes = publication.letter.notes.iter().map(|note| (&note.short, note.record.as_slice()));
    let events = &publication.timeline.events;
    let record = |id: &str| events.iter().find(|event| event.id == id).map(|event| event.record.as_slice());
    let since = publication.summaries.since.iter().map(|s| (&s.gist, record(&s.event).expect("an event")));
    let texts = |id| publication.glossary.iter().find(|term| term.id == id).map(|term| term.texts.as_slice());
    let words = publication.summaries.words.iter().map(|s| (&s.gist, texts(s.term.clone()).expect("a term")));
    notes.chain(since).chain(words).collect()
}

#[test]
fn every_line_rests_on_the_record_that_it_sums_up() {
    let publication = publication();
    let all = gists(&publication);
    assert!(all.len() > 35, "only {} lines", all.len());
    for (gist, record) in all {
        let text = plain_text(&gist.text);
        assert!(!gist.voices.is_empty() && !gist.sources.is_empty(), "{text}");
        for id in &gist.sources {
            assert!(record.iter().any(|said| said.sources.contains(id)), "{text}: {id}");
        }
        for voice in &gist.voices {
            assert!(record.iter().any(|said| said.voice == *voice), "{text}: {voice:?}");
        }
    }
}

#[test]
fn every_statement_has_a_voice_and_sources_that_exist() {
    let publication = publication();
    let all = statements(&publication);
    assert!(all.len() > 300, "only {} statements", all.len());
    let mut wrong = Vec::new();
    for (part, ours, statement) in all {
        let known = |id| publication.source(id).is_some();
        if statement.sources.is_empty() || !statement.sources.iter().all(known) {
            wrong.push(format!("{part}: no source for {:?}", plain_text(&statement.text)));
        }
        if statement.voice == Voice::Editor && !ours {
            wrong.push(format!("{part}: in our own voice: {:?}", plain_text(&statement.text)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
