//! Hover opens one that leaves: when it opens, and when it does not.

use logic::card::{Event, Target};

use crate::page::*;

#[test]
fn a_card_opens_350_ms_after_the_pointer_comes_to_rest_on_a_link() {
    let mut page = Page::new();
    page.jump_to(ON_ASYLUM);
    page.wait(349);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.log, [(350, open(ASYLUM))]);
}

#[test]
fn the_clock_starts_anew_while_the_pointer_moves_on_the_link() {
    let mut page = Page::new();
    page.jump_to((105.0, 110.0));
    for side in [155.0, 105.0, 155.0] {
        page.glide_to((side, 110.0), 160);
    }
    assert_eq!(page.log, []);
    page.wait(349);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.log, [(830, open(ASYLUM))]);
}

#[test]
fn a_hand_that_trembles_is_at_rest() {
    let mut page = Page::new();
    page.jump_to(ON_ASYLUM);
    for step in 0..12 {
        page.wait(30);
        page.jump_to((ON_ASYLUM.0 + (step % 3) as f32, ON_ASYLUM.1 - (step % 2) as f32));
    }
    assert_eq!(page.log, [(350, open(ASYLUM))]);
}

#[test]
fn a_slow_drift_is_not_rest() {
    let mut page = Page::new();
    page.jump_to((102.0, 110.0));
    for step in 1..=14 {
        page.wait(100);
        page.jump_to((102.0 + 2.0 * step as f32, 110.0));
    }
    assert_eq!(page.log, [], "two pixels at a time, but always on the way");
}

#[test]
fn a_pointer_that_only_crosses_opens_nothing() {
    let mut page = Page::new();
    page.jump_to((0.0, 110.0));
    page.glide_to((900.0, 110.0), 800);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn rest_on_one_link_does_not_count_for_the_next() {
    let mut page = Page::new();
    page.jump_to(ON_ASYLUM);
    page.wait(250);
    page.jump_to(ON_TORTURE);
    page.wait(349);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.log, [(600, open(TORTURE))]);
}

#[test]
fn leaving_and_coming_back_starts_anew() {
    let mut page = Page::new();
    page.jump_to(ON_ASYLUM);
    page.wait(200);
    page.jump_to(NOWHERE);
    page.wait(50);
    page.jump_to(ON_ASYLUM);
    page.wait(349);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.log, [(600, open(ASYLUM))]);
}

#[test]
fn a_pointer_that_leaves_the_window_opens_nothing() {
    let mut page = Page::new();
    page.jump_to(ON_ASYLUM);
    page.wait(200);
    page.say(Event::PointerLeft);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn another_card_opens_at_once_if_a_hover_card_is_open() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(ON_TORTURE);
    assert_eq!(page.log, [(350, move_to(TORTURE))]);
}

#[test]
fn also_from_empty_space_while_the_card_has_not_left_yet() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to((230.0, 110.0));
    page.wait(200);
    page.jump_to(ON_TORTURE);
    assert_eq!(page.log, [(550, move_to(TORTURE))]);
    page.wait(5000);
    assert_eq!(page.log.len(), 1, "its own card stays with the pointer on its link");
}

#[test]
fn not_at_once_if_the_card_has_left() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to((230.0, 110.0));
    page.wait(410);
    page.jump_to(ON_TORTURE);
    page.wait(349);
    assert_eq!(page.done(), [close()]);
    page.wait(1);
    assert_eq!(page.done(), [open(TORTURE)]);
}

#[test]
fn focus_alone_opens_nothing() {
    let mut page = Page::new();
    for link in PAGE_LINKS {
        page.focus(Target::Link(link));
        page.wait(1000);
    }
    assert_eq!(page.log, []);
}

#[test]
fn hover_can_be_turned_off_and_on_again() {
    let mut page = Page::new();
    page.say(Event::HoverAllowed(false));
    page.jump_to(ON_ASYLUM);
    page.wait(5000);
    assert_eq!(page.log, []);
    page.click(ASYLUM);
    assert_eq!(page.done(), [open(ASYLUM)], "a click opens all the same");
    page.escape();
    page.jump_to(NOWHERE);
    page.log.clear();
    page.say(Event::HoverAllowed(true));
    page.hover(ON_ASYLUM);
}

#[test]
fn turning_hover_off_cancels_what_was_about_to_open() {
    let mut page = Page::new();
    page.jump_to(ON_ASYLUM);
    page.wait(200);
    page.say(Event::HoverAllowed(false));
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn turning_hover_off_lets_the_open_card_leave_as_usual() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(ASYLUM_CARD);
    page.say(Event::HoverAllowed(false));
    page.wait(5000);
    assert_eq!(page.log, [], "the switch may stand in the card");
    page.jump_to(ON_TORTURE);
    page.wait(400);
    assert_eq!(page.done(), [close()]);
}

#[test]
fn a_pointer_at_the_same_point_over_something_else_has_not_moved() {
    let mut page = Page::new();
    let (x, y) = ON_ASYLUM;
    let at = logic::card::Point { x, y };
    page.say(Event::PointerMoved { at, over: Target::Nothing, card: None });
    page.jump_to(ON_ASYLUM);
    page.wait(5000);
    assert_eq!(page.log, [], "the page changed under it");
    page.jump_to((x + 4.0, y));
    page.wait(350);
    assert_eq!(page.done(), [open(ASYLUM)]);
}
