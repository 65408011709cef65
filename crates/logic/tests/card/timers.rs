//! Timers are never cancelled: late, early, doubled and unknown ones are harmless.

use logic::card::{Event, Machine, Millis, Point, Target, Timer, TimerId};

use crate::page::*;

fn on(link: logic::card::LinkId, x: f32) -> Event {
    Event::PointerMoved { at: Point { x, y: 110.0 }, over: Target::Link(link), card: None }
}

#[test]
fn a_timer_of_an_earlier_rest_does_not_open_the_card_of_a_later_one() {
    let mut machine = Machine::new(true);
    let Some(old) = machine.handle(Millis(0), on(ASYLUM, 130.0)).timer else { panic!("no timer") };
    let _ = machine.handle(Millis(100), Event::PointerLeft);
    let Some(new) = machine.handle(Millis(290), on(TORTURE, 330.0)).timer else { panic!("no timer") };
    assert_ne!(old.token, new.token);
    let late = machine.handle(Millis(5000), Event::Timer(old.token));
    assert_eq!((late.command, late.timer), (None, None), "even long after");
    assert_eq!(machine.handle(Millis(5001), Event::Timer(new.token)).command, Some(open(TORTURE)));
}

#[test]
fn a_timer_that_comes_too_early_is_started_again_for_the_rest() {
    let mut machine = Machine::new(true);
    let Some(Timer { token, .. }) = machine.handle(Millis(0), on(ASYLUM, 110.0)).timer else {
        panic!("no timer")
    };
    let moved = machine.handle(Millis(120), on(ASYLUM, 130.0));
    assert_eq!(moved.timer, None, "moving on a link starts no timer for each step");
    let early = machine.handle(Millis(350), Event::Timer(token));
    let Some(Timer { token: next, after }) = early.timer else { panic!("no timer") };
    assert_eq!((early.command, after), (None, Millis(120)));
    assert_eq!(machine.handle(Millis(350), Event::Timer(token)).timer, None, "twice is once");
    assert_eq!(machine.handle(Millis(470), Event::Timer(next)).command, Some(open(ASYLUM)));
}

#[test]
fn a_timer_of_an_earlier_leaving_does_not_close_the_card() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(NOWHERE);
    page.wait(100);
    page.jump_to(ON_ASYLUM);
    page.wait(100);
    page.jump_to(NOWHERE);
    page.wait(399);
    assert_eq!(page.log, []);
    page.wait(1);
    assert_eq!(page.log, [(950, close())]);
}

#[test]
fn a_late_timer_does_not_close_a_card_that_was_pinned() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to(NOWHERE);
    page.wait(200);
    page.click(ASYLUM);
    page.wait(5000);
    assert_eq!(page.log, []);
}

#[test]
fn a_late_timer_does_not_close_the_next_card() {
    let mut page = Page::new();
    page.hover(ON_ASYLUM);
    page.jump_to((230.0, 110.0));
    page.wait(200);
    page.jump_to(ON_TORTURE);
    page.wait(5000);
    assert_eq!(page.log, [(550, move_to(TORTURE))]);
}

#[test]
fn unknown_timers_do_nothing_in_any_state() {
    let mut page = Page::new();
    let stray = |page: &mut Page| {
        let before = (page.log.len(), page.timers_under_way());
        for number in 1000..1010 {
            page.say(Event::Timer(TimerId(number)));
        }
        assert_eq!((page.log.len(), page.timers_under_way()), before);
    };
    stray(&mut page);
    page.jump_to(ON_ASYLUM);
    stray(&mut page);
    page.wait(350);
    stray(&mut page);
    page.jump_to(NOWHERE);
    stray(&mut page);
    page.click(ASYLUM);
    stray(&mut page);
}

#[test]
fn a_clock_that_goes_back_opens_late_and_not_early() {
    let mut machine = Machine::new(true);
    let Some(Timer { token, .. }) = machine.handle(Millis(1000), on(ASYLUM, 130.0)).timer else {
        panic!("no timer")
    };
    let early = machine.handle(Millis(10), Event::Timer(token));
    assert_eq!((early.command, early.timer.map(|timer| timer.after)), (None, Some(Millis(350))));
}
