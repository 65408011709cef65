//! The rule explorer: what moves in it is drawn into its places once a fact is set. Entry points: [`start`], and
//! [`start_on`] for one that comes later.
//!
//! Which facts are set is kept by the radio buttons; boot.js keeps them in the address.

mod read;

use super::{Started, all, find, listen, of};
use contract::{RuleWords, Words, attributes as data, joined};
use gloo::timers::callback::Timeout;
use islands::rules::{Answer, Rules, chip_class, sentence, tally, text, values};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, AttrValue, Html, Properties, Renderer, component, create_portal};

const PART: &str = joined!("[", data::RULES.name(), "]");
const FACT: &str = joined!("[", data::FACT.name(), "]");
const TABLE: &str = joined!("[", data::TABLE.name(), "]");
const ROW: &str = joined!("[", data::WHEN.name(), "]");
const PLACE: &str = joined!("[", data::MOVING.name(), "]");
const TOLD: &str = joined!("[", data::TOLD.name(), "]");

/// After the last change, so that setting several facts is announced once.
const ANNOUNCED_AFTER_MILLIS: u32 = 500;

pub fn start(root: &HtmlElement) -> Started {
    start_on(find(root, PART)?)
}

/// Nothing is read and nothing drawn before a fact is set: the site has drawn what is said until then.
pub fn start_on(part: Element) -> Started {
    let words = Words::<RuleWords>::read(&of(&part))?;
    let told = find(&part, TOLD)?;
    // It lives as long as the page.
    let explorer: &'static _ = Box::leak(Box::new(Explorer { part, words, told, state: RefCell::default() }));
    let heard = Rc::new(explorer);
    // "facts": set by the address, not by the reader.
    for name in ["change", "facts"] {
        listen(&heard, &explorer.part, name, |explorer, _| explorer.choose());
    }
    // Set before the start: by the address too, and nothing to announce.
    explorer.set(read::chosen(&explorer.part));
    Ok(())
}

struct Explorer {
    part: Element,
    words: Words<RuleWords<'static>>,
    /// Where changes are told: the place that Yew begins at.
    told: Element,
    state: RefCell<Option<State>>,
}

struct State {
    rules: Rules,
    places: Vec<Element>,
    app: Option<AppHandle<Moving>>,
    chosen: Vec<usize>,
    answers: Vec<Answer>,
    /// As they were when nothing was left to announce.
    before: Vec<Answer>,
    /// Changes that are still to be announced.
    pending: u32,
}

#[derive(Clone, PartialEq, Properties)]
struct MovingProps {
    drawn: Html,
}

/// What is told, and all else in its place.
#[component]
fn Moving(props: &MovingProps) -> Html {
    props.drawn.clone()
}

impl Explorer {
    fn choose(&'static self) -> Option<()> {
        let changes = self.set(read::chosen(&self.part))?;
        Timeout::new(ANNOUNCED_AFTER_MILLIS, move || self.announce(changes)).forget();
        None
    }

    /// How many changes are to be announced, if there is one.
    fn set(&self, chosen: Vec<usize>) -> Option<u32> {
        let mut state = self.state.borrow_mut();
        if state.is_none() && chosen.iter().all(|place| *place == 0) {
            return None;
        }
        let state = state.get_or_insert_with(|| self.begin(chosen.len()));
        if state.chosen == chosen {
            return None;
        }
        let earlier = std::mem::replace(&mut state.answers, state.rules.answers(&chosen));
        state.chosen = chosen;
        self.draw(state, Html::default());
        if state.pending == 0 {
            state.before = earlier;
        }
        state.pending += 1;
        Some(state.pending)
    }

    fn begin(&self, facts: usize) -> State {
        let rules = read::rules(&self.part, &self.words);
        let places = all(&self.part, PLACE);
        // Yew draws beside what is there.
        for place in &places {
            place.set_text_content(None);
        }
        let chosen = vec![0; facts];
        let answers = rules.answers(&chosen);
        State { rules, places, app: None, chosen, answers, before: Vec::new(), pending: 0 }
    }

    fn announce(&self, changes: u32) {
        let mut state = self.state.borrow_mut();
        if let Some(state) = state.as_mut().filter(|state| state.pending == changes) {
            state.pending = 0;
            self.draw(state, text(&sentence(&state.rules, &state.before, &state.answers)));
        }
    }

    fn draw(&self, state: &mut State, told: Html) {
        let State { rules, places, answers, chosen, app, .. } = state;
        let mut places = places.iter();
        let mut drawn = vec![told];
        let mut put = |words: &AttrValue| {
            if let Some(place) = places.next() {
                drawn.push(create_portal(text(words), place.clone()));
                return Some(place);
            }
            None
        };
        let tally = tally(&rules.words, answers);
        for (fact, place) in rules.facts.iter().zip(&*chosen) {
            fact.labels.get(*place).map(&mut put);
        }
        put(&tally);
        for answer in &*answers {
            if let Some(chip) = put(rules.words.verdict(answer.verdict)) {
                chip.set_class_name(chip_class(answer.verdict));
            }
            put(&answer.on);
        }
        put(&tally);
        let props = MovingProps { drawn: drawn.into_iter().collect() };
        match app {
            Some(app) => app.update(props),
            None => *app = Some(Renderer::with_root_and_props(self.told.clone(), props).render()),
        }
        let rows = rules.tables.iter().flat_map(|table| &table.rows);
        let facts = values(chosen);
        for (element, row) in all(&self.part, ROW).iter().zip(rows) {
            let _ = element.toggle_attribute_with_force("hidden", !row.is_possible(&facts));
        }
    }
}
