//! Classes, ids and lengths that programs share: who makes and who looks for which.

use crate::scan::{classes_in, folder, has_word, read, selectors_in, sought_in};
use contract::attributes::Program;
use contract::places::{ALL, OWN_ID};

fn text_of(program: Program) -> String {
    match program {
        Program::Site => folder("crates/site/src", "rs"),
        Program::Widget => folder("src", "rs"),
        Program::Boot => read("static/boot.js"),
        Program::Embed => read("static/embed.js"),
        Program::Style => read("static/style.css"),
        other => panic!("{other:?} looks for nothing"),
    }
}

#[test]
fn each_place_is_made_and_looked_for() {
    for place in ALL {
        let name = place.selector.trim_start_matches(['.', '#', '-']);
        let made = text_of(place.maker);
        let is_made = match &place.selector[..1] {
            "#" => made.contains(&format!("id=\"{name}\"")),
            "." => classes_in(&made).contains(name),
            _ => has_word(&made, &format!("places::{}", place.constant)),
        };
        assert!(is_made, "{:?} is said to make {}, and does not", place.maker, place.selector);
        for seeker in place.seekers {
            let text = text_of(*seeker);
            let is_sought = match seeker {
                Program::Widget => has_word(&text, &format!("places::{}", place.constant)),
                Program::Style if place.selector.starts_with('-') => {
                    text.contains(&format!("var({}", place.selector))
                }
                _ => text.contains(place.selector),
            };
            assert!(is_sought, "{seeker:?} is said to look for {}, and does not", place.selector);
        }
    }
}

#[test]
fn scripts_look_for_no_other_places() {
    for file in ["static/boot.js", "static/embed.js", "static/features.js"] {
        let known = |name: &str| ALL.iter().any(|place| place.selector == name);
        let unknown: Vec<_> = sought_in(&read(file)).into_iter().filter(|name| !known(name)).collect();
        assert!(unknown.is_empty(), "{file} looks for what crates/contract does not know: {unknown:?}");
    }
}

#[test]
fn the_widget_takes_each_place_from_the_contract() {
    let found: Vec<_> =
        selectors_in(&folder("src", "rs")).into_iter().filter(|name| *name != ".card").collect();
    assert!(found.is_empty(), "src writes places out: {found:?}; take them from contract::places");
}

/// Ids by which nobody is led anywhere.
#[test]
fn the_script_knows_which_ids_are_our_own() {
    let refused = format!("/^(?!{OWN_ID}|{}$)", contract::places::AS_SENT.trim_start_matches('#'));
    assert!(read("static/boot.js").contains(&refused), "boot.js does not refuse {refused}");
}
