//! Esc, the close button and a press outside: what closes, and where the focus goes.

use logic::card::{Event, Modality, Target};

use crate::page::*;

#[test]
fn esc_closes_and_returns_the_focus_to_the_link() {
    let mut page = Page::new();
    page.enter(ASYLUM);
    page.log.clear();
    assert!(page.escape());
    assert_eq!(page.done(), [close_to(ASYLUM)]);
}

#[test]
fn esc_returns_the_focus_of_a_card_opened_by_a_click_too() {
    let mut page = Page::new();
    page.click(ASYLUM);
    page.focus(Target::Nothing);
    page.log.clear();
    page.escape();
    assert_eq!(page.done(), [close_to(ASYLUM)]);
}

#[test]
fn esc_closes_a_hover_card_and_leaves_the_focus_alone() {
    let mut page = Page::new();
    page.focus(Target::Link(TORTURE));
    page.hover(ON_ASYLUM);
    assert!(page.escape());
    assert_eq!(page.done(), [close()]);
    assert_eq!(page.rules.focus(), Target::Link(TORTURE));
}

#[test]
fn esc_on_a_hover_card_with_the_focus_returns_it() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.focus(Target::Card);
    page.escape();
    assert_eq!(page.done(), [close_to(ASYLUM)]);
}

#[test]
fn esc_without_a_card_belongs_to_the_page() {
    let mut page = Page::new();
    assert!(!page.escape());
    page.jump_to(ON_ASYLUM);
    assert!(!page.escape());
    assert_eq!(page.log, []);
}

#[test]
fn after_esc_the_same_link_needs_a_fresh_entry() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.escape();
    page.log.clear();
    page.glide_to((105.0, 105.0), 500);
    page.wait(5000);
    assert_eq!(page.log, [], "it never left the link");
    page.jump_to(NOWHERE);
    page.hover(ON_ASYLUM);
}

#[test]
fn leaving_the_window_makes_the_next_entry_fresh() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.escape();
    page.log.clear();
    page.say(Event::PointerLeft);
    page.hover(ON_ASYLUM);
}

#[test]
fn after_esc_another_link_opens_as_usual() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.escape();
    page.log.clear();
    page.hover(ON_TORTURE);
}

#[test]
fn after_esc_a_click_opens_the_same_link_at_once() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.escape();
    page.click(ASYLUM);
    assert_eq!(page.done(), [close(), open(ASYLUM)]);
}

#[test]
fn esc_before_the_card_opens_counts_too() {
    let mut page = Page::new();
    page.jump_to(ON_ASYLUM);
    page.wait(200);
    page.escape();
    page.jump_to((140.0, 110.0));
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn esc_while_the_pointer_is_elsewhere_bars_nothing() {
    let mut page = Page::new();
    page.jump_to(NOWHERE);
    page.click(ASYLUM);
    page.escape();
    page.log.clear();
    page.hover(ON_ASYLUM);
}

#[test]
fn esc_from_inside_the_card_leaves_the_link_to_a_fresh_entry() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(ASYLUM_CARD);
    page.escape();
    page.log.clear();
    page.hover(ON_ASYLUM);
}

#[test]
fn news_of_a_focus_in_a_card_that_is_gone_is_late() {
    let mut page = Page::new();
    page.focus(Target::Card);
    page.hover(ON_ASYLUM);
    page.jump_to(NOWHERE);
    page.wait(400);
    assert_eq!(page.done(), [close()]);
}

#[test]
fn what_a_closed_card_covered_opens_nothing_under_a_still_pointer() {
    let mut page = Page::new();
    page.hover(ON_BELOW);
    // The card of a link one screen up lay over this one.
    page.click(ASYLUM);
    page.jump_to(ASYLUM_CARD);
    page.log.clear();
    page.say(Event::CloseAsked);
    let at = logic::card::Point { x: ASYLUM_CARD.0, y: ASYLUM_CARD.1 + 1.0 };
    page.say(Event::PointerMoved { at, over: Target::Link(TORTURE), card: None });
    page.wait(5000);
    assert_eq!(page.done(), [close_to(ASYLUM)]);
}

#[test]
fn the_close_button_closes_all_at_once_and_returns_the_focus() {
    let mut page = Page::new();
    page.enter(ASYLUM);
    page.follow_inside(INNER, Modality::Keyboard);
    page.follow_inside(DEEPER, Modality::Keyboard);
    page.log.clear();
    page.say(Event::CloseAsked);
    assert_eq!(page.done(), [close_to(ASYLUM)]);
}

#[test]
fn the_close_button_returns_the_focus_even_if_it_did_not_take_it() {
    let mut page = Page::new();
    page.click(ASYLUM);
    page.focus(Target::Nothing);
    page.log.clear();
    page.say(Event::CloseAsked);
    assert_eq!(page.done(), [close_to(ASYLUM)]);
}

#[test]
fn after_the_close_button_the_same_link_needs_a_fresh_entry() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.say(Event::CloseAsked);
    page.jump_to((140.0, 110.0));
    page.wait(5000);
    assert_eq!(page.done(), [close()]);
}

#[test]
fn a_press_outside_closes_and_returns_the_focus_that_the_card_held() {
    let mut page = Page::new();
    page.enter(ASYLUM);
    page.follow_inside(INNER, Modality::Keyboard);
    page.log.clear();
    page.say(Event::PressedOutside);
    assert_eq!(page.done(), [close_to(ASYLUM)]);
}

#[test]
fn a_press_outside_leaves_a_focus_that_is_elsewhere() {
    let mut page = Page::new();
    page.click(ASYLUM);
    page.focus(Target::Nothing);
    page.log.clear();
    page.say(Event::PressedOutside);
    assert_eq!(page.done(), [close()]);
}

#[test]
fn a_press_outside_closes_a_hover_card_without_waiting() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(NOWHERE);
    page.say(Event::PressedOutside);
    assert_eq!(page.log, [(350, close())]);
}

#[test]
fn a_press_outside_cancels_what_was_about_to_open() {
    let mut page = Page::new();
    page.jump_to(ON_ASYLUM);
    page.say(Event::PressedOutside);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn closing_without_a_card_does_nothing() {
    let mut page = Page::new();
    page.say(Event::CloseAsked);
    page.say(Event::PressedOutside);
    assert_eq!(page.log, []);
}

#[test]
fn the_machine_knows_where_it_sent_the_focus_before_the_browser_says_so() {
    use logic::card::{Command, LinkKind, Machine, Millis, Origin};
    let mut machine = Machine::new(true);
    let (kind, from, by) = (LinkKind::Ours, Origin::Page, Modality::Keyboard);
    let _ = machine.handle(Millis(0), Event::LinkActivated { link: ASYLUM, kind, from, by });
    let effects = machine.handle(Millis(1), Event::PressedOutside);
    assert_eq!(effects.command, Some(Command::Close { return_focus_to: Some(ASYLUM) }));
}
