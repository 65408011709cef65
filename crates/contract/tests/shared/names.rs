//! Who uses which name: the scripts and the style sheet are read here, since no compiler sees their names. One that
//! the contract does not know, or that its table does not say is used there, fails.

use crate::scan::{folder, has_word, names_in, read};
use contract::attributes::{ALL, Entry, Program};
use contract::links::KINDS;
use contract::words::SETS;

/// A part of both scripts.
const STARTER: &str = "static/features.js";

/// The text in which a program's names stand.
fn text_of(program: Program) -> String {
    match program {
        Program::Site => folder("crates/site/src", "rs"),
        Program::Widget => folder("src", "rs"),
        Program::Boot => read("static/boot.js") + &read(STARTER),
        Program::Embed => read("static/embed.js") + &read(STARTER),
        Program::Style => read("static/style.css"),
        Program::Tests => folder("tests", "rs"),
        Program::Everyone => read("docs/contract.md"),
    }
}

/// Programs whose every name is of the contract.
const WHOLE: [Program; 5] = [Program::Site, Program::Widget, Program::Boot, Program::Embed, Program::Style];

/// What stands in the text of a program that uses the entry.
fn uses(program: Program, text: &str, entry: &Entry) -> bool {
    match program {
        Program::Site | Program::Widget => {
            let set = SETS.iter().find(|(_, attributes)| attributes.contains(&entry.attribute));
            let constant = format!("data::{}", entry.constant);
            let is_kind = KINDS.iter().any(|(attribute, _)| *attribute == entry.attribute);
            let link = if program == Program::Site { "with_link" } else { "KINDS" };
            has_word(text, &constant)
                || set.is_some_and(|(set, _)| has_word(text, set))
                || is_kind && has_word(text, link)
        }
        // Whose tests find names in many ways.
        Program::Tests => text.contains(entry.attribute.name()),
        _ => names_in(text).iter().any(|name| *name == *entry.attribute),
    }
}

#[test]
fn each_name_is_used_by_those_who_are_named_and_by_no_other() {
    let mut faults = Vec::new();
    for program in WHOLE.into_iter().chain([Program::Tests, Program::Everyone]) {
        let text = text_of(program);
        for entry in ALL {
            let named = entry.writers.contains(&program) || entry.readers.contains(&program);
            let used = uses(program, &text, entry);
            if named && !used {
                faults.push(format!(
                    "{} is said to be used by {program:?}, and is not",
                    entry.attribute.name()
                ));
            }
            if used && !named && WHOLE.contains(&program) {
                faults.push(format!(
                    "{} is used by {program:?}, which its line does not name",
                    entry.attribute.name()
                ));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "crates/contract/src/attributes.rs and the programs differ:\n{}",
        faults.join("\n")
    );
}

#[test]
fn scripts_and_style_use_no_other_names() {
    for program in [Program::Boot, Program::Embed, Program::Style] {
        let known = |name: &str| ALL.iter().any(|entry| entry.attribute.name() == name);
        let unknown: Vec<_> = names_in(&text_of(program)).into_iter().filter(|name| !known(name)).collect();
        assert!(unknown.is_empty(), "{program:?} uses names that crates/contract does not know: {unknown:?}");
    }
}

#[test]
fn rust_takes_each_name_from_the_contract() {
    for (folder_of, own) in [("crates/site/src", [].as_slice()), ("src", &["data-card"])] {
        let found: Vec<_> = names_in(&folder(folder_of, "rs"))
            .into_iter()
            .filter(|name| !own.contains(&name.as_str()))
            .collect();
        assert!(
            found.is_empty(),
            "{folder_of} writes names out: {found:?}; take them from contract::attributes"
        );
    }
}

#[test]
fn no_name_stands_twice() {
    for (place, entry) in ALL.iter().enumerate() {
        assert!(ALL[..place].iter().all(|other| other.attribute != entry.attribute), "{:?}", entry.attribute);
    }
}

/// What stands in place of a feature's name, and the event.
#[test]
fn the_scripts_know_what_stands_in_place_of_a_feature_and_what_they_fire() {
    for name in [contract::features::WHOLE, contract::features::SOME] {
        let quoted = format!("root.feature = '{name}'");
        assert!(read(STARTER).contains(&quoted), "{STARTER} does not say {quoted}");
    }
    let event = format!("new CustomEvent('{}'", contract::features::READY_EVENT);
    assert!(read(STARTER).contains(&event), "{STARTER} does not say {event}");
}
