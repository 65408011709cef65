//! The way from the link to its card: the triangle, and what ends it.

use logic::card::Event;

use crate::page::*;

#[test]
fn the_pointer_reaches_the_card_across_another_link() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.glide_to(ASYLUM_CARD, 300);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn the_way_in_the_test_above_does_cross_a_link() {
    let mut page = Page::new();
    page.jump_to((165.0, 145.0));
    page.jump_to((175.0, 155.0));
    page.wait(350);
    assert_eq!(page.done(), [open(BELOW)]);
}

#[test]
fn a_slow_diagonal_way_is_still_a_way() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    // 90 px down and 370 px across in four seconds.
    page.glide_to((500.0, 210.0), 4000);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn leaving_the_triangle_onto_a_link_opens_its_card_at_once() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to((140.0, 130.0));
    page.jump_to(ON_TORTURE);
    assert_eq!(page.log, [(350, move_to(TORTURE))]);
}

#[test]
fn leaving_the_triangle_into_empty_space_closes_after_400_ms() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to((140.0, 130.0));
    page.wait(100);
    page.jump_to((60.0, 130.0));
    page.wait(399);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.log, [(850, close())]);
}

#[test]
fn moving_on_outside_the_triangle_gains_no_time() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to((140.0, 130.0));
    page.jump_to((60.0, 130.0));
    page.glide_to((60.0, 20.0), 800);
    assert_eq!(page.log, [(750, close())]);
}

#[test]
fn once_out_of_the_triangle_the_way_is_over() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to((140.0, 130.0));
    page.jump_to((60.0, 130.0));
    page.jump_to(ON_BELOW);
    assert_eq!(page.log, [(350, move_to(BELOW))], "inside it again, but not on its way");
}

#[test]
fn stopping_on_the_way_closes_400_ms_after_the_last_step_nearer() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.glide_to((140.0, 140.0), 160);
    let last = page.now;
    page.wait(5000);
    assert_eq!(page.log, [(last + 400, close())]);
}

#[test]
fn trembling_on_the_way_is_stopping() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to((140.0, 140.0));
    for step in 0..100 {
        page.wait(16);
        page.jump_to((140.0 + (step % 2) as f32, 140.0 - (step % 2) as f32));
    }
    assert_eq!(page.log, [(750, close())]);
}

#[test]
fn stopping_on_a_link_on_the_way_opens_its_card_instead() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(ON_BELOW);
    page.wait(399);
    assert_eq!(page.log, [], "it may be on its way");
    page.wait(1);
    assert_eq!(page.log, [(750, move_to(BELOW))]);
}

#[test]
fn what_it_stopped_on_does_not_open_if_the_pointer_or_the_wish_is_gone_by_then() {
    for change in [Event::PointerLeft, Event::Scrolled, Event::HoverAllowed(false)] {
        let mut page = Page::new();
        page.hover(ON_ASYLUM);
        page.jump_to(ON_BELOW);
        page.wait(100);
        page.say(change);
        page.wait(5000);
        assert_eq!(page.log, [(750, close())], "{change:?}");
    }
}

#[test]
fn turning_round_to_the_link_keeps_its_card() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.glide_to((140.0, 140.0), 160);
    page.glide_to(ON_ASYLUM, 160);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn a_pointer_on_the_card_stays_as_long_as_it_likes() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(ASYLUM_CARD);
    page.wait(60_000);
    assert_eq!(page.log, []);
}

#[test]
fn it_leaves_400_ms_after_the_pointer_left_the_card() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(ASYLUM_CARD);
    page.wait(1000);
    page.jump_to((700.0, 300.0));
    page.wait(399);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.log, [(1750, close())]);
}

#[test]
fn coming_back_within_400_ms_keeps_it_and_the_next_leaving_counts_anew() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    for _ in 0..3 {
        page.jump_to((700.0, 300.0));
        page.wait(200);
        page.jump_to(ASYLUM_CARD);
        page.wait(100);
    }
    page.jump_to((700.0, 300.0));
    page.wait(399);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.done(), [close()]);
}

#[test]
fn from_the_card_there_is_no_triangle_so_another_link_opens_at_once() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(ASYLUM_CARD);
    page.jump_to(ON_BELOW);
    assert_eq!(page.done(), [move_to(BELOW)]);
}

#[test]
fn hover_opens_nothing_from_inside_a_card() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(ASYLUM_CARD);
    for step in 0..20 {
        page.glide_to((120.0 + 20.0 * step as f32, 210.0 + 5.0 * step as f32), 160);
        page.wait(400);
    }
    assert_eq!(page.log, []);
}

#[test]
fn a_pointer_that_leaves_the_window_has_left() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.say(Event::PointerLeft);
    page.wait(399);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.done(), [close()]);
}
