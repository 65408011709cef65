//! Random readers, absurd ones too. The rules are checked after each step; here only the end.

use logic::card::{Event, HISTORY_LENGTH, LinkId, LinkKind, Modality, Origin, Point, Rect, Target, TimerId};
use proptest::prelude::*;

use crate::page::*;

#[derive(Clone, Debug)]
enum Step {
    Jump(f32, f32),
    Glide(f32, f32, u32),
    Wait(u32),
    Scroll(f32),
    /// Any event, whether or not it makes sense on this page.
    Say(Event),
}

fn place() -> impl Strategy<Value = (f32, f32)> {
    let known = [ON_ASYLUM, ON_TORTURE, ON_BELOW, ON_REPORT, ASYLUM_CARD, NOWHERE, (400.0, 240.0)];
    prop_oneof![
        4 => proptest::sample::select(known.to_vec()),
        1 => (0.0_f32..700.0, 0.0_f32..500.0),
    ]
}

/// Mostly numbers that a browser gives, sometimes those that it never should.
fn number() -> impl Strategy<Value = f32> {
    prop_oneof![8 => 0.0_f32..700.0, 1 => any::<f32>(), 1 => Just(f32::NAN), 1 => Just(f32::INFINITY)]
}

fn page_link() -> impl Strategy<Value = LinkId> {
    proptest::sample::select(PAGE_LINKS.to_vec())
}

fn over() -> impl Strategy<Value = Target> {
    prop_oneof![Just(Target::Nothing), page_link().prop_map(Target::Link), Just(Target::Card)]
}

fn activation() -> impl Strategy<Value = Event> {
    let inside = prop_oneof![Just(INNER), Just(DEEPER), Just(REPORT)];
    let place = prop_oneof![
        page_link().prop_map(|link| (link, Origin::Page)),
        inside.prop_map(|link| (link, Origin::Card)),
    ];
    (place, any::<bool>(), any::<bool>()).prop_map(|((link, from), source, keys)| Event::LinkActivated {
        link,
        kind: if source { LinkKind::Source } else { LinkKind::Ours },
        from,
        by: if keys { Modality::Keyboard } else { Modality::Pointer },
    })
}

fn event() -> impl Strategy<Value = Event> {
    let card = proptest::option::of(
        (number(), number(), number(), number()).prop_map(|(left, top, right, bottom)| Rect {
            left,
            top,
            right,
            bottom,
        }),
    );
    prop_oneof![
        6 => activation(),
        2 => (number(), number(), over(), card)
            .prop_map(|(x, y, over, card)| Event::PointerMoved { at: Point { x, y }, over, card }),
        1 => Just(Event::PointerLeft),
        1 => Just(Event::Scrolled),
        2 => Just(Event::PressedOutside),
        4 => over().prop_map(|over| Event::FocusMoved { over }),
        2 => any::<bool>().prop_map(|in_card| Event::SelectionChanged { in_card }),
        3 => Just(Event::Escape),
        1 => Just(Event::CloseAsked),
        2 => (0_u32..40).prop_map(|token| Event::Timer(TimerId(token))),
        1 => prop_oneof![1 => Just(false), 3 => Just(true)].prop_map(Event::HoverAllowed),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        5 => place().prop_map(|(x, y)| Step::Jump(x, y)),
        4 => (place(), 16_u32..800).prop_map(|((x, y), millis)| Step::Glide(x, y, millis)),
        6 => prop_oneof![0_u32..60, 300_u32..420, 0_u32..3000].prop_map(Step::Wait),
        2 => (-60.0_f32..60.0).prop_map(Step::Scroll),
        8 => event().prop_map(Step::Say),
    ]
}

fn take(page: &mut Page, step: Step) {
    match step {
        Step::Jump(x, y) => page.jump_to((x, y)),
        Step::Glide(x, y, millis) => page.glide_to((x, y), millis),
        Step::Wait(millis) => page.wait(millis),
        Step::Scroll(by) => page.scroll(by),
        Step::Say(event) => {
            page.say(event);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_reader_breaks_the_rules(steps in proptest::collection::vec(step(), 1..80)) {
        let mut page = Page::new();
        page.jump_to(NOWHERE);
        for step in steps {
            take(&mut page, step);
        }
        for _ in 0..=HISTORY_LENGTH {
            page.escape();
        }
        prop_assert_eq!(page.rules.shown(), None, "Esc often enough closes everything");
        page.log.clear();
        page.wait(60_000);
        prop_assert_eq!(page.log, vec![], "and nothing opens by itself");
    }

    #[test]
    fn after_anything_a_hover_card_still_comes_and_goes(steps in proptest::collection::vec(step(), 1..40)) {
        let mut page = Page::new();
        page.jump_to(NOWHERE);
        for step in steps {
            take(&mut page, step);
        }
        for _ in 0..=HISTORY_LENGTH {
            page.escape();
        }
        page.say(Event::HoverAllowed(true));
        page.say(Event::PointerLeft);
        page.log.clear();
        page.scroll(0.0);
        page.wait(200);
        page.jump_to((1.0, 1.0));
        // Wherever the page was scrolled to, a link told is a link hovered.
        let at = Point { x: 9.0, y: 9.0 };
        page.say(Event::PointerMoved { at, over: Target::Link(TORTURE), card: None });
        page.wait(350);
        prop_assert_eq!(page.done(), vec![open(TORTURE)]);
        page.say(Event::PointerLeft);
        page.wait(400);
        prop_assert_eq!(page.done(), vec![close()]);
    }
}
