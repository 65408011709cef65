//! The table. Entry point: [`rows`].

use super::Row;
use super::changed::{When, rewritten, translated};
use super::kept::Stays::{Cards, Leads, Links, Others, Text, Words};
use super::network::{blocked_cards, offline, reordered, slow, slow_cards};
use super::partial::{NO_CONDITIONS, NO_ELEMENTS, panicking, panicking_elsewhere, stopping, without_word};
use super::surroundings::{
    FORCED_COLOURS, REDUCED_MOTION, Setting, hundredfold, no_storage, served, set, small, text_spacing,
};
use crate::engine::Engine;
use crate::server::Variant;
use crate::{component, frames, paper, policy};
use contract::Feature;

pub fn rows() -> Vec<Row> {
    [code(), features(), cards(), network(), changes(), places(), reader()].into_iter().flatten().collect()
}

/// What the server sends for the page's own files.
fn code() -> Vec<Row> {
    vec![
        row("scripts off", "a policy forbids every script", Text, Variant::NoScript),
        Row::new(
            "scripts off in a frame",
            "a frame with `sandbox` and no `allow-scripts`",
            Words,
            |browser, _| frames::scriptless(browser),
        ),
        row("Wasm blocked", "the server has no Wasm", Links, Variant::NoWasm),
        row("Wasm truncated", "half of the Wasm arrives, as if that were all", Links, Variant::TruncatedWasm),
        row("Wasm corrupt", "one byte of 32 is wrong", Links, Variant::CorruptWasm),
        row("CSP without `wasm-unsafe-eval`", "our policy, but for that", Links, Variant::NoEval),
        Row::new(
            "CSP of another page",
            "its policy allows our script and no Wasm; links lead to the public page",
            Links,
            |browser, _| component::no_wasm(browser),
        ),
        row("CSS blocked", "the server has no style sheet", Cards, Variant::NoCss),
        row(
            "an old page",
            "a cache kept the page; its script, Wasm and style are gone",
            Links,
            Variant::OldPage,
        ),
        row("an old Wasm", "the Wasm is of another version than its script", Links, Variant::OtherWasm),
        row("an old `boot.js`", "the page lacks what `boot.js` looks for", Links, Variant::OtherPage),
    ]
}

/// One feature of the widget fails.
fn features() -> Vec<Row> {
    const CARDS: &str = "Cards could not start here.";
    const RULES: &str = "Setting facts could not start here.";
    vec![
        Row::new("a word of the card is missing", "the page lacks one attribute", Others, |browser, _| {
            without_word(browser, Variant::NoCardWord, Feature::Cards, CARDS)
        }),
        Row::new("a word of the rules is missing", "the page lacks one attribute", Others, |browser, _| {
            without_word(browser, Variant::NoRuleWord, Feature::Rules, RULES)
        }),
        Row::new("cards panic", "the browser makes no element for them", Others, |browser, _| {
            panicking(browser, Feature::Cards, CARDS, NO_ELEMENTS)
        }),
        Row::new(
            "cards panic on another page",
            "the browser makes no element for them",
            Others,
            |browser, _| panicking_elsewhere(browser, CARDS),
        ),
        Row::new(
            "cards stop",
            "once all have started, the browser makes no more elements",
            Others,
            |browser, _| stopping(browser, "A part of this page has stopped working here."),
        ),
        Row::new("the rules panic", "the browser refuses an attribute", Others, |browser, _| {
            panicking(browser, Feature::Rules, RULES, NO_CONDITIONS)
        }),
    ]
}

/// The file that they come from.
fn cards() -> Vec<Row> {
    vec![
        row("cards missing", "the server has no `cards.html`", Leads, Variant::NoCards),
        row("cards cut off", "half of `cards.html` arrives, as if that were all", Leads, Variant::TruncatedCards),
        row(
            "cards dropped",
            "the connection ends in the middle of `cards.html`",
            Leads,
            Variant::DroppedCards,
        ),
        row("another page for the cards", "a login page arrives in their place", Leads, Variant::OtherCards),
        Row::new("cards blocked", "the browser lets no `XMLHttpRequest` go", Leads, blocked_cards),
        Row::new("cards slow", "`cards.html` held back until a link was followed", Cards, slow_cards),
    ]
}

fn network() -> Vec<Row> {
    vec![
        Row::new("slow network", "script and Wasm held back while the page is read", Cards, slow),
        Row::new("reordered network", "the Wasm arrives before its script", Cards, reordered),
        row("dropped network", "the connection ends in the middle of the Wasm", Links, Variant::DroppedWasm),
        row(
            "script dropped",
            "the connection ends in the middle of the script",
            Links,
            Variant::DroppedScript,
        ),
        Row::new("offline after load", "the server answers nothing once cards work", Cards, offline),
    ]
}

fn changes() -> Vec<Row> {
    let translate = |name, broken, when| {
        Row::new(name, broken, Cards, move |browser, stays| translated(browser, when, stays))
    };
    let rewrite = |name, broken, when| {
        Row::new(name, broken, Cards, move |browser, stays| rewritten(browser, when, stays))
    };
    const TRANSLATED: &str = "each text replaced by `font` elements with other words, and back";
    const REWRITTEN: &str = "nodes made anew, split and moved";
    vec![
        translate("translated before start", TRANSLATED, When::BeforeStart),
        translate("translated after start", TRANSLATED, When::AfterStart),
        rewrite("changed by an extension before start", REWRITTEN, When::BeforeStart),
        rewrite("changed by an extension after start", REWRITTEN, When::AfterStart),
    ]
}

/// Where the page stands.
fn places() -> Vec<Row> {
    const NO_ANSWER: &str = "its driver gives no answer on a page that adds to Object.prototype";
    let host =
        |name, broken, file| Row::new(name, broken, Cards, move |browser, _| component::alive(browser, file));
    vec![
        Row::new("storage denied", "a policy gives the page an origin of its own", Cards, no_storage),
        Row::new("opaque origin, with our policy", "`sandbox=\"allow-scripts\"`", Cards, |browser, _| {
            policy::framed(browser, Variant::Policy)
        }),
        Row::new("opaque origin, without our policy", "`sandbox=\"allow-scripts\"`", Cards, |browser, _| {
            policy::framed(browser, Variant::Plain)
        }),
        host("hostile host CSS", "`tests/hosts/resets.html`", "resets"),
        host("hostile host prototypes", "`tests/hosts/prototypes.html`", "prototypes")
            .except(Engine::WebKit, NO_ANSWER),
        host("right-to-left host", "`tests/hosts/right-to-left.html`", "right-to-left"),
        Row::new("ten widgets", "`tests/hosts/ten.html`", Cards, |browser, _| component::ten(browser)),
        Row::new("a letter 100 times as long", "each paragraph a hundred times", Cards, hundredfold),
    ]
}

/// How the reader reads.
fn reader() -> Vec<Row> {
    let small = |name, broken, width, height| {
        Row::new(name, broken, Cards, move |browser, stays| small(browser, width, height, stays))
    };
    let set = |name, broken, setting: Setting| {
        Row::new(name, broken, Cards, move |browser, stays| set(browser, setting, stays))
    };
    const SET: &str = "set in Chromium by its protocol, in Firefox by its preference";
    vec![
        small("320 px", "a frame of 320 by 640 px", 320, 640),
        small("400 % zoom", "a frame of 320 by 225 px: what 1280 by 900 leave", 320, 225),
        Row::new("WCAG text spacing", "the four distances of criterion 1.4.12", Cards, text_spacing),
        set("forced colours", SET, FORCED_COLOURS).except(Engine::WebKit, "it has no forced colours"),
        set("reduced motion", SET, REDUCED_MOTION)
            .except(Engine::WebKit, "neither its driver nor the page can ask for it"),
        Row::new("print", "the text of the PDF, but for the figures in the letter", Words, |browser, _| {
            paper::whole(browser)
        })
        .except(Engine::WebKit, paper::NO_PRINT),
    ]
}

fn row(name: &'static str, broken: &'static str, stays: super::kept::Stays, variant: Variant) -> Row {
    Row::new(name, broken, stays, move |browser, stays| served(browser, variant, stays))
}
