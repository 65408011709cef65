//! What sums up a letter: the lines of its notes, and what the front page says of each part.

use crate::base::{NOTES, SOURCES, damaged, explained, files};
use compiler::compile_files;
use model::{Gist, NoteId, Publication, Sign, SourceId, Voice, plain_text};

fn publication(files: &compiler::Files) -> Publication {
    compile_files(files, None).unwrap_or_else(|report| panic!("{report}"))
}

fn voices(gist: &Gist) -> Vec<&str> {
    gist.voices.iter().map(Voice::key).collect()
}

fn sources(gist: &Gist) -> Vec<&str> {
    gist.sources.iter().map(SourceId::as_str).collect()
}

#[test]
fn each_part_has_its_summary() {
    let publication = publication(&explained("", ""));
    let summaries = publication.summaries;
    let masthead = summaries.masthead.expect("a masthead");
    assert_eq!(masthead.kicker, "A committee to two commissioners");
    assert_eq!(plain_text(&masthead.line.text), "Taken from a print.");
    let bound = summaries.bound.expect("who is bound");
    assert_eq!(
        (bound.instruments, bound.states[0].name.as_str()),
        (vec!["river-treaty".into()], "the Riverland")
    );
    assert_eq!(summaries.rules.expect("rules").tables[0].as_str(), "river-treaty-4");
    assert_eq!(summaries.claims.expect("claims").disputed, ["boats"]);
    let row = &summaries.comparison.expect("a comparison").rows[0];
    assert_eq!(
        (row.aspect.as_str(), plain_text(&row.left).as_str(), plain_text(&row.right).as_str()),
        ("Who", "“No State”", "“The States”, of all")
    );
    assert_eq!(summaries.since[1].event, "flood");
    assert_eq!(plain_text(&summaries.provenance[0].text), "It was taken from a print.");
    assert_eq!(summaries.words[0].term.as_str(), "boat");
}

#[test]
fn a_letter_may_do_without_any() {
    assert_eq!(publication(&files()).summaries, model::Summaries::default());
}

/// In the order of the record, each once.
#[test]
fn a_line_has_the_voices_and_the_sources_of_its_record() {
    let flood = &publication(&explained("", "")).summaries.since[1].gist;
    assert_eq!((voices(flood), sources(flood)), (vec!["press", "river-guild"], vec!["gazette", "register"]));
}

#[test]
fn a_line_that_names_sources_has_the_voices_of_what_rests_on_them() {
    let files =
        explained("text = \"Most boats sank, or few.\"", "text = \"Boats sank.\"\nsources = [\"gazette\"]");
    let flood = &publication(&files).summaries.since[1].gist;
    assert_eq!((voices(flood), sources(flood)), (vec!["press"], vec!["gazette"]));
}

#[test]
fn a_note_has_a_line_a_word_and_a_sign() {
    let publication = publication(&files());
    let note = publication.note(&NoteId::new("walter")).expect("the note");
    assert_eq!(plain_text(&note.short.text), "It is Walter in the papers.");
    assert_eq!(voices(&note.short), ["press"]);
    assert_eq!((note.kind.word.as_str(), note.kind.sign), ("Differs", Sign::Unequal));
}

#[test]
fn the_line_of_a_note_may_sum_up_some_of_its_record() {
    let record = "record = [{ voice = \"press\", text = \"Papers write Walter.\", sources = [\"gazette\"] }]";
    let more = "short_sources = [\"register\"]\nrecord = [\n\
                { voice = \"press\", text = \"Papers write Walter.\", sources = [\"gazette\"] },\n\
                { voice = \"scholar\", text = \"So do books.\", sources = [\"register\"] }]";
    let publication = publication(&damaged(&[(NOTES, record, more)]));
    let note = publication.note(&NoteId::new("walter")).expect("the note");
    assert_eq!((voices(&note.short), sources(&note.short)), (vec!["scholar"], vec!["register"]));
}

#[test]
fn a_source_is_cited_by_its_number_and_one_of_the_law_with_a_letter() {
    let publication = publication(&damaged(&[(SOURCES, "number = 2", "number = 70")]));
    let cited: Vec<_> = publication.sources.iter().map(model::Source::cited).collect();
    assert_eq!(cited, ["1", "70", "L1"]);
}
