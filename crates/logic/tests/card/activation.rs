//! Click, tap and Enter: pinned cards, links in cards, and the second activation.

use logic::card::{Command, HISTORY_LENGTH, LinkId, Modality, Origin, Target};

use crate::page::*;

#[test]
fn a_click_opens_a_pinned_card_and_leaves_the_focus_where_it_is() {
    let mut page = Page::new();
    assert!(page.click(ASYLUM));
    page.wait(5000);
    assert_eq!(page.log, [(0, open(ASYLUM))]);
    assert_eq!(page.rules.focus(), Target::Link(ASYLUM));
}

#[test]
fn a_tap_opens_a_pinned_card() {
    let mut page = Page::new();
    assert!(page.activate(ASYLUM, Origin::Page, Modality::Pointer));
    page.wait(5000);
    assert_eq!(page.done(), [open(ASYLUM)]);
}

#[test]
fn enter_opens_and_moves_the_focus_in() {
    let mut page = Page::new();
    assert!(page.enter(ASYLUM));
    assert_eq!(page.done(), [Command::Open { link: ASYLUM, focus_card: true }]);
    assert_eq!(page.rules.focus(), Target::Card);
}

#[test]
fn a_click_before_the_350_ms_opens_a_pinned_card_and_the_timer_does_nothing() {
    let mut page = Page::new();
    page.jump_to(ON_ASYLUM);
    page.wait(200);
    page.click(ASYLUM);
    page.jump_to(NOWHERE);
    page.wait(5000);
    assert_eq!(page.log, [(200, open(ASYLUM))]);
}

#[test]
fn a_click_on_another_link_moves_the_card_there() {
    let mut page = Page::new();
    page.click(ASYLUM);
    assert!(page.click(TORTURE));
    assert_eq!(page.done(), [open(ASYLUM), move_to(TORTURE)]);
    page.escape();
    assert_eq!(page.done(), [close_to(TORTURE)], "there is no way back to a card beside");
}

#[test]
fn a_click_on_another_link_takes_over_from_a_hover_card_and_is_pinned() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.click(TORTURE);
    page.jump_to(NOWHERE);
    page.wait(5000);
    assert_eq!(page.done(), [move_to(TORTURE)]);
}

#[test]
fn a_card_that_moves_while_it_holds_the_focus_keeps_it() {
    let mut page = Page::new();
    page.enter(ASYLUM);
    page.log.clear();
    page.activate(TORTURE, Origin::Page, Modality::Pointer);
    assert_eq!(page.done(), [Command::Move { link: TORTURE, focus_card: true }]);
}

#[test]
fn a_second_click_or_enter_on_a_source_link_follows_it() {
    for second in [Page::click, Page::enter] {
        let mut page = Page::new();
        assert!(page.click(REPORT));
        page.log.clear();
        assert!(!second(&mut page, REPORT));
        assert_eq!(page.log, [], "the card stays");
    }
}

#[test]
fn a_second_activation_of_our_own_link_moves_the_focus_into_its_card() {
    for second in [Page::click, Page::enter] {
        let mut page = Page::new();
        page.click(ASYLUM);
        page.log.clear();
        assert!(second(&mut page, ASYLUM));
        assert_eq!(page.done(), [Command::FocusCard]);
    }
}

#[test]
fn a_link_in_a_card_replaces_it_and_esc_goes_back_one() {
    let mut page = Page::new();
    page.enter(ASYLUM);
    page.follow_inside(INNER, Modality::Keyboard);
    page.follow_inside(DEEPER, Modality::Keyboard);
    page.escape();
    page.escape();
    page.escape();
    assert_eq!(
        page.done(),
        [
            Command::Open { link: ASYLUM, focus_card: true },
            Command::Replace { link: INNER, focus_card: true },
            Command::Replace { link: DEEPER, focus_card: true },
            Command::Back { to: INNER, from: DEEPER, focus_from: true },
            Command::Back { to: ASYLUM, from: INNER, focus_from: true },
            close_to(ASYLUM),
        ]
    );
}

#[test]
fn without_the_focus_in_the_card_going_back_leaves_the_focus_alone() {
    let mut page = Page::new();
    page.click(ASYLUM);
    page.activate(INNER, Origin::Card, Modality::Pointer);
    page.escape();
    assert_eq!(
        page.done(),
        [
            open(ASYLUM),
            Command::Replace { link: INNER, focus_card: false },
            Command::Back { to: ASYLUM, from: INNER, focus_from: false },
        ]
    );
}

#[test]
fn history_is_bounded_and_forgets_the_oldest() {
    let mut page = Page::new();
    page.enter(ASYLUM);
    for step in 0..40 {
        page.follow_inside(if step % 2 == 0 { INNER } else { DEEPER }, Modality::Keyboard);
    }
    page.log.clear();
    for _ in 0..HISTORY_LENGTH {
        page.escape();
    }
    assert!(page.done().iter().all(|command| matches!(command, Command::Back { .. })));
    page.escape();
    assert_eq!(page.done(), [close_to(ASYLUM)], "the link of the page is never forgotten");
}

#[test]
fn the_opening_link_brings_its_own_card_back_before_it_means_a_second_click() {
    let mut page = Page::new();
    page.click(REPORT);
    page.follow_inside(INNER, Modality::Pointer);
    page.log.clear();
    assert!(page.click(REPORT));
    assert_eq!(page.done(), [Command::Replace { link: REPORT, focus_card: false }]);
    assert!(!page.click(REPORT), "now it is the second");
    page.escape();
    assert_eq!(page.done(), [close_to(REPORT)], "the way back was given up");
}

#[test]
fn a_link_whose_subject_another_links_card_shows_gets_its_own_card_first() {
    let mut page = Page::new();
    page.click(ASYLUM);
    page.follow_inside(REPORT, Modality::Pointer);
    page.log.clear();
    assert!(page.click(REPORT));
    assert_eq!(page.done(), [move_to(REPORT)]);
}

#[test]
fn a_source_link_in_its_own_card_is_followed() {
    let mut page = Page::new();
    page.hover(ON_REPORT);
    assert!(!page.activate(REPORT, Origin::Card, Modality::Pointer));
    assert_eq!(page.log, []);
}

#[test]
fn a_click_in_a_card_that_has_just_closed_is_the_browsers() {
    let mut page = Page::new();
    page.click(ASYLUM);
    page.escape();
    page.log.clear();
    assert!(!page.activate(INNER, Origin::Card, Modality::Pointer));
    assert_eq!(page.log, []);
}

#[test]
fn back_is_offered_as_long_as_it_leads_back_and_no_longer() {
    let mut page = Page::new();
    page.click(ASYLUM);
    assert!(!page.has_earlier);
    for number in 0..HISTORY_LENGTH as u32 + 3 {
        page.follow_inside(LinkId(200 + number), Modality::Pointer);
        assert!(page.has_earlier);
    }
    page.log.clear();
    for _ in 0..HISTORY_LENGTH {
        assert!(page.has_earlier);
        page.escape();
        assert!(matches!(page.done()[..], [Command::Back { .. }]));
    }
    assert!(!page.has_earlier, "what came first was forgotten");
    page.escape();
    assert!(matches!(page.done()[..], [Command::Close { .. }]));
}
