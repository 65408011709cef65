//! What holds a card, and that hover never takes it from there.

use logic::card::{Command, Event, Modality, Origin, Target};

use crate::page::*;

#[test]
fn a_hover_card_stays_while_it_holds_the_focus() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.focus(Target::Card);
    page.jump_to(NOWHERE);
    page.wait(5000);
    assert_eq!(page.log, []);
    page.focus(Target::Nothing);
    page.wait(399);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.done(), [close()]);
}

#[test]
fn a_hover_card_stays_while_it_holds_a_selection() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(ASYLUM_CARD);
    page.select(true);
    page.jump_to(NOWHERE);
    page.wait(5000);
    assert_eq!(page.log, []);
    page.select(false);
    page.wait(399);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.done(), [close()]);
}

#[test]
fn the_400_ms_count_from_the_last_of_all_that_held_it() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.focus(Target::Card);
    page.select(true);
    page.jump_to(NOWHERE);
    page.wait(200);
    page.focus(Target::Nothing);
    page.wait(200);
    page.select(false);
    page.wait(399);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.log, [(1150, close())]);
}

#[test]
fn a_hold_that_begins_while_the_card_is_leaving_keeps_it() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(NOWHERE);
    page.wait(200);
    page.focus(Target::Card);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn hover_never_replaces_a_pinned_card() {
    let mut page = Page::new();
    page.jump_to(NOWHERE);
    page.click(ASYLUM);
    page.log.clear();
    page.jump_to(ON_TORTURE);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn hover_never_replaces_a_card_with_the_focus() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.focus(Target::Card);
    page.jump_to(ON_TORTURE);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn hover_never_replaces_a_card_with_a_selection() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.select(true);
    page.jump_to(ON_TORTURE);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn a_link_that_the_pointer_rested_on_all_the_while_does_not_take_over_afterwards() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.focus(Target::Card);
    page.jump_to(ON_TORTURE);
    page.wait(1000);
    page.focus(Target::Nothing);
    page.wait(5000);
    assert_eq!(page.done(), [close()]);
}

#[test]
fn a_click_on_its_link_pins_a_hover_card() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    assert!(page.click(ASYLUM));
    page.jump_to(NOWHERE);
    page.wait(5000);
    assert_eq!(page.log, [], "it was there already, and it is still there");
}

#[test]
fn enter_on_its_link_pins_a_hover_card_and_moves_the_focus_in() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    assert!(page.enter(ASYLUM));
    assert_eq!(page.done(), [Command::FocusCard]);
    page.focus(Target::Nothing);
    page.jump_to(NOWHERE);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn a_first_click_on_a_source_link_pins_its_hover_card_and_a_second_follows() {
    let mut page = Page::new();
    page.hover(ON_REPORT);
    assert!(page.click(REPORT));
    assert!(!page.click(REPORT));
    assert_eq!(page.log, []);
}

#[test]
fn a_click_in_a_hover_card_pins_it() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(ASYLUM_CARD);
    assert!(page.activate(INNER, Origin::Card, Modality::Pointer));
    assert_eq!(page.done(), [Command::Replace { link: INNER, focus_card: false }]);
    page.jump_to(NOWHERE);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn a_pinned_card_remains_when_tab_leaves_it_for_the_letter() {
    let mut page = Page::new();
    page.enter(ASYLUM);
    page.log.clear();
    page.focus(Target::Link(TORTURE));
    page.wait(5000);
    page.focus(Target::Nothing);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn a_selection_does_not_outlive_its_card() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.select(true);
    page.escape();
    page.jump_to(NOWHERE);
    page.log.clear();
    page.hover(ON_TORTURE);
    page.jump_to(NOWHERE);
    page.wait(400);
    assert_eq!(page.done(), [close()]);
}

#[test]
fn a_selection_told_without_a_card_is_none() {
    let mut page = Page::new();
    page.select(true);
    page.hover(ON_ASYLUM);
    page.say(Event::PointerLeft);
    page.wait(400);
    assert_eq!(page.done(), [close()]);
}

#[test]
fn tab_stays_in_a_card_that_was_asked_for_and_in_one_that_the_focus_has_come_to() {
    let mut page = Page::new();
    assert!(!page.machine.keeps_focus(), "there is no card");
    page.hover(ON_ASYLUM);
    assert!(!page.machine.keeps_focus(), "a hand that rests must not catch the keyboard");
    page.focus(Target::Card);
    assert!(page.machine.keeps_focus());
    page.focus(Target::Nothing);
    page.click(ASYLUM);
    assert!(page.machine.keeps_focus());
    page.say(Event::Escape);
    assert!(!page.machine.keeps_focus());
}
