//! Never while scrolling, never under a pointer that has not moved since.

use logic::card::Event;

use crate::page::*;

#[test]
fn a_scroll_cancels_what_was_about_to_open() {
    let mut page = Page::new();
    page.jump_to(ON_ASYLUM);
    page.wait(200);
    page.scroll(1.0);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn a_link_that_scrolls_under_a_still_pointer_opens_nothing() {
    let mut page = Page::new();
    page.jump_to((130.0, 60.0));
    for _ in 0..10 {
        page.scroll(5.0);
        page.wait(16);
    }
    page.wait(5000);
    assert_eq!(page.log, []);
    page.jump_to((132.0, 61.0));
    page.wait(5000);
    assert_eq!(page.log, [], "a hand on the wheel trembles");
}

#[test]
fn once_the_pointer_moves_after_the_scroll_it_opens() {
    let mut page = Page::new();
    page.jump_to((130.0, 60.0));
    page.scroll(50.0);
    page.wait(500);
    page.jump_to((136.0, 60.0));
    page.wait(349);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.done(), [open(ASYLUM)]);
}

#[test]
fn moving_while_scrolling_opens_nothing() {
    let mut page = Page::new();
    page.jump_to((105.0, 110.0));
    for step in 0..40 {
        page.wait(16);
        page.scroll(0.2);
        page.jump_to((105.0 + step as f32, 110.0));
    }
    assert_eq!(page.log, []);
    page.wait(350);
    assert_eq!(page.log, [], "the last movement was too small to count after the last scroll");
}

#[test]
fn a_hover_card_goes_when_its_link_scrolls_away() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.scroll(50.0);
    page.wait(399);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.log, [(750, close())]);
}

#[test]
fn a_scroll_does_not_make_a_card_that_is_leaving_wait() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(NOWHERE);
    page.wait(200);
    page.scroll(1.0);
    page.wait(5000);
    assert_eq!(page.log, [(750, close())]);
}

#[test]
fn a_link_that_scrolls_under_the_pointer_does_not_take_the_hover_card() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.scroll(50.0);
    page.jump_to(ON_ASYLUM);
    page.wait(5000);
    assert_eq!(page.done(), [close()], "the pointer is on another link now, but did not move");
}

#[test]
fn not_at_once_while_scrolling_even_for_a_pointer_that_moves() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to((230.0, 110.0));
    page.scroll(1.0);
    page.jump_to(ON_TORTURE);
    assert_eq!(page.log, []);
    page.wait(100);
    page.jump_to((ON_TORTURE.0 + 1.0, ON_TORTURE.1));
    assert_eq!(page.log, [(450, move_to(TORTURE))]);
}

#[test]
fn a_pointer_that_moved_onto_a_link_while_scrolling_gets_its_card_and_not_none() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.scroll(1.0);
    page.jump_to(ON_TORTURE);
    page.wait(5000);
    assert_eq!(page.log, [(750, move_to(TORTURE))]);
}

#[test]
fn nor_when_the_old_card_leaves_just_after_a_scroll() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to((230.0, 110.0));
    page.wait(390);
    page.scroll(1.0);
    page.jump_to(ON_TORTURE);
    page.wait(99);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.log, [(840, move_to(TORTURE))], "100 ms after the last scroll");
}

#[test]
fn a_scroll_ends_the_way_to_the_card() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(ON_BELOW);
    page.scroll(1.0);
    page.wait(5000);
    assert_eq!(page.log, [(750, close())], "and the link it stopped on opens nothing");
}

#[test]
fn a_scroll_leaves_a_pinned_card() {
    let mut page = Page::new();
    page.jump_to(NOWHERE);
    page.click(ASYLUM);
    page.scroll(300.0);
    page.wait(5000);
    assert_eq!(page.done(), [open(ASYLUM)]);
}

#[test]
fn a_position_told_just_before_the_scroll_counts_as_still() {
    let mut page = Page::new();
    page.jump_to(NOWHERE);
    page.jump_to(ON_ASYLUM);
    page.say(Event::Scrolled);
    page.jump_to(ON_ASYLUM);
    page.wait(5000);
    assert_eq!(page.log, [], "as in a frame that its parent scrolls");
}
