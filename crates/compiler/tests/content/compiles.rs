//! Good content: what is computed from it.

use crate::base::{ALL, LAW, damaged, files};
use compiler::{Files, compile, compile_files, letters};
use model::{Act, Inline, NoteId, ProvisionId, Publication, Segment, SourceId, Target, plain_text};

fn publication() -> Publication {
    compile_files(&files(), None).unwrap_or_else(|report| panic!("{report}"))
}

fn id(name: &str) -> ProvisionId {
    ProvisionId::new(name)
}

#[test]
fn provisions_know_where_the_letter_cites_them() {
    let publication = publication();
    let (instrument, article) = publication.provision(&id("river-treaty-3")).expect("article 3");
    assert_eq!(instrument.id, "river-treaty");
    assert_eq!(article.cited_in, [2]);
    assert_eq!(publication.clause(&id("river-treaty-3-1")).expect("clause").cited_in, [2]);
    assert!(publication.clause(&id("river-treaty-3-2")).expect("clause").cited_in.is_empty());
}

#[test]
fn an_article_with_one_undivided_text_shares_its_id_with_it() {
    let publication = publication();
    let (_, article) = publication.provision(&id("river-treaty-4")).expect("article 4");
    assert_eq!(article.id, article.clauses[0].id);
}

#[test]
fn words_of_a_clause_are_cut_at_blank_lines_and_joined_at_others() {
    let publication = publication();
    let clause = publication.clause(&id("river-treaty-3-2")).expect("clause");
    assert_eq!(
        clause.english.paragraphs,
        ["The benefit may not be claimed by a boat that: (a) carries arms;", "(b) hides its flag."]
    );
}

#[test]
fn only_the_instrument_makes_a_text_authentic() {
    let files = damaged(&[(LAW, "[\"en\", \"fr\"]", "[\"en\"]")]);
    let publication = compile_files(&files, None).expect("content");
    let clause = publication.clause(&id("river-treaty-3-1")).expect("clause");
    assert_eq!(clause.texts().map(|text| text.authentic).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn the_date_of_an_act_and_the_date_in_force_are_two() {
    let statuses = publication().instruments.remove(0).statuses;
    let Act::Bound { by, date } = &statuses[0].act else { panic!("not bound") };
    assert_eq!((by.label.as_str(), date.to_string().as_str()), ("acceded", "1982-09-24"));
    assert_eq!(statuses[0].in_force.as_ref().expect("in force").date.to_string(), "1982-12-23");
    assert_eq!(statuses[1].act, Act::NotParty);
}

#[test]
fn the_letters_own_links_come_first() {
    let publication = publication();
    let ids: Vec<_> = publication.sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(ids, ["river-news", "gazette", "register"]);
    let link = publication.source(&SourceId::new("river-news")).and_then(|source| source.in_letter.as_ref());
    assert_eq!(link.expect("a link of the letter").paragraphs, [1]);
}

#[test]
fn notes_stand_in_the_order_of_the_letter_and_know_their_paragraphs() {
    let publication = publication();
    let note = publication.note(&NoteId::new("walter")).expect("the note");
    assert_eq!((note.kind.id.as_str(), note.paragraphs.as_slice()), ("differs", [1].as_slice()));
    assert_eq!(publication.letter.notes[1].paragraphs, [2]);
}

#[test]
fn a_quotation_may_hold_a_link() {
    let publication = publication();
    let paragraph = &publication.letter.paragraphs[1];
    let Some(Inline::Quotation { id, children }) = paragraph.get(2) else { panic!("{paragraph:?}") };
    assert_eq!(id.as_str(), "river-treaty-3-1");
    assert!(
        matches!(&children[1], Inline::Link { target: Target::Note(note), .. } if note.as_str() == "their")
    );
    assert_eq!(
        plain_text(paragraph),
        "Article 3 says that 'No State shall stop or turn back ('arrêter') a boat on their river.' \
         It also bars “flag or cargo” rules."
    );
}

#[test]
fn quotations_are_compared() {
    let publication = publication();
    let short = &publication.quotations[1];
    assert_eq!((short.words.as_str(), short.paragraph, short.partial), ("flag or cargo", 2, true));
    let expected =
        [Segment::Same("flag or".into()), Segment::Text(" its".into()), Segment::Same(" cargo".into())];
    assert_eq!(short.comparison, expected);
    assert_eq!(publication.exact_quotations(), 0);
}

#[test]
fn brackets_that_are_only_brackets_stay() {
    let files =
        damaged(&[(LAW, "The States meet each year.", "The States [who agree] meet \\\\[ each year.")]);
    let publication = compile_files(&files, None).unwrap_or_else(|report| panic!("{report}"));
    let (_, article) = publication.provision(&id("river-treaty-4")).expect("article 4");
    assert_eq!(plain_text(&article.plain.text), "The States [who agree] meet [ each year.");
}

#[test]
fn punctuation_is_not_made_smart() {
    let files = damaged(&[(LAW, "The States meet each year.", "The States -- \\\"all\\\" -- don't...")]);
    let publication = compile_files(&files, None).unwrap_or_else(|report| panic!("{report}"));
    let (_, article) = publication.provision(&id("river-treaty-4")).expect("article 4");
    assert_eq!(plain_text(&article.plain.text), "The States -- \"all\" -- don't...");
}

#[test]
fn a_second_letter_is_files_and_not_code() {
    let mut files = files();
    for (path, bytes) in files
        .paths()
        .map(str::to_owned)
        .collect::<Vec<_>>()
        .iter()
        .filter_map(|path| {
            let later = path.strip_prefix("letters/2023-08-29-river/")?;
            Some((format!("letters/2024-01-02-lake/{later}"), files.get(path)?.to_vec()))
        })
        .collect::<Vec<_>>()
    {
        files.insert(path, bytes);
    }
    let text = String::from_utf8(files.get("letters/2024-01-02-lake/letter.md").expect("a copy").to_vec());
    let text = text.expect("text").replace("date = 2023-08-29", "date = 2024-01-02");
    files.insert("letters/2024-01-02-lake/letter.md", text);
    assert_eq!(files.letters(), ["2023-08-29-river", "2024-01-02-lake"]);
    let publication =
        compile_files(&files, Some("2024-01-02-lake")).unwrap_or_else(|report| panic!("{report}"));
    assert_eq!(publication.letter.slug, "2024-01-02-lake");
}

#[test]
fn the_hash_is_that_of_the_extracted_text() {
    let hash = publication().letter.sha256;
    assert_eq!(hash.len(), 64);
    let mut files = files();
    let text = files.get(crate::base::EXTRACTED).expect("the extracted text").to_vec();
    files.insert(crate::base::EXTRACTED, [text.as_slice(), b"\n"].concat());
    assert_ne!(compile_files(&files, None).expect("content").letter.sha256, hash);
}

#[test]
fn folders_on_disk_are_read() {
    let root = std::env::temp_dir().join(format!("letter-of-the-law-{}", std::process::id()));
    for (path, text) in ALL {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    std::fs::write(root.join("letters/.DS_Store"), "an editor's own file").expect("a file");
    let compiled = compile(&root, None).map(|publication| publication.letter.slug);
    let slugs = letters(&root);
    let missing = Files::read(&root.join("nowhere"));
    std::fs::remove_dir_all(&root).expect("removed");
    assert_eq!(compiled.unwrap_or_else(|report| panic!("{report}")), "2023-08-29-river");
    assert_eq!(slugs, ["2023-08-29-river"]);
    assert!(missing.letters().is_empty());
}

#[test]
fn of_two_letters_the_newest_is_shown_unless_one_is_named() {
    let mut files = files();
    for (path, text) in ALL {
        if let Some(name) = path.strip_prefix("letters/2023-08-29-river/") {
            files.insert(format!("letters/2023-08-29-brook/{name}"), text);
        }
    }
    assert_eq!(files.letters(), ["2023-08-29-brook", "2023-08-29-river"]);
    let shown =
        |slug| compile_files(&files, slug).map(|publication| publication.letter.slug).unwrap_or_default();
    assert_eq!(shown(None), "2023-08-29-river");
    assert_eq!(shown(Some("2023-08-29-brook")), "2023-08-29-brook");
}
