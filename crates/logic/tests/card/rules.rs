//! What holds whatever happens: never two cards, never a lost focus, hover never steals.
//!
//! Entry point: [`Rules::check`]. It follows the card by what the machine is told and answers, in
//! its own words, and fails the test at the first broken promise.

use logic::card::{
    Command, Effects, Event, HOVER_REST, LEAVE_GRACE, LinkId, Origin, Point, REST_PX, SCROLL_QUIET, Target,
};

use crate::drawn::Drawn;

pub struct Rules {
    drawn: Drawn,
    focus: Target,
    over: Target,
    at: Option<Point>,
    hover_allowed: bool,
    /// Where the pointer was when the page scrolled, as long as it has not moved from there.
    still: Option<Point>,
    scrolled_at: Option<u32>,
    /// When the pointer came to what it is over.
    came_at: u32,
    /// When something last held the hover card.
    held_at: u32,
    /// The link under the pointer when Esc sent its card away.
    needs_fresh_entry: Option<LinkId>,
}

impl Rules {
    pub fn new() -> Rules {
        Rules {
            drawn: Drawn::new(),
            focus: Target::Nothing,
            over: Target::Nothing,
            at: None,
            hover_allowed: true,
            still: None,
            scrolled_at: None,
            came_at: 0,
            held_at: 0,
            needs_fresh_entry: None,
        }
    }

    pub fn opener(&self) -> Option<LinkId> {
        self.drawn.card.as_ref().map(|card| card.opener)
    }

    pub fn shown(&self) -> Option<LinkId> {
        self.drawn.card.as_ref().map(|card| card.shown)
    }

    pub fn focus(&self) -> Target {
        self.focus
    }

    /// Where a command puts the focus, as the browser will say.
    pub fn focus_told_by(&self, command: Command) -> Option<Target> {
        match command {
            Command::Open { focus_card: true, .. }
            | Command::Move { focus_card: true, .. }
            | Command::Replace { focus_card: true, .. }
            | Command::Back { focus_from: true, .. }
            | Command::FocusCard => Some(Target::Card),
            Command::Close { return_focus_to: Some(link) } => Some(Target::Link(link)),
            _ => None,
        }
    }

    pub fn check(&mut self, now: u32, event: Event, effects: Effects) {
        self.take_in(now, event);
        if let Some(timer) = effects.timer {
            assert!(timer.after.0 > 0 && timer.after <= HOVER_REST.max(LEAVE_GRACE), "{timer:?}");
        }
        if effects.prevent_default {
            assert!(matches!(event, Event::LinkActivated { .. } | Event::Escape), "{event:?}");
        }
        match effects.command {
            Some(command) => {
                if !is_on_purpose(event) {
                    self.check_hover(now, command);
                }
                self.carry_out(now, event, command);
            }
            None => self.check_nothing(event, effects),
        }
        if self.holds() {
            self.held_at = now;
        }
        let earlier = self.drawn.card.as_ref().is_some_and(|card| !card.history.is_empty());
        assert_eq!(effects.has_earlier, earlier, "what Esc is said to do is not what it does");
    }

    fn take_in(&mut self, now: u32, event: Event) {
        if self.holds() {
            self.held_at = now;
        }
        match event {
            Event::PointerMoved { at, over, .. } => {
                if self.at == Some(at) && self.over != over {
                    self.still = Some(at);
                }
                let far = |p: Point| (p.x - at.x).hypot(p.y - at.y) >= REST_PX;
                if self.still.is_some_and(far) {
                    self.still = None;
                }
                if self.over != over {
                    self.came_at = now;
                }
                (self.at, self.over) = (Some(at), over);
            }
            Event::PointerLeft => {
                (self.at, self.over, self.still) = (None, Target::Nothing, None);
            }
            Event::Scrolled => {
                self.still = self.at;
                self.scrolled_at = Some(now);
            }
            Event::FocusMoved { over: Target::Card } if self.drawn.card.is_none() => {
                self.focus = Target::Nothing
            }
            Event::FocusMoved { over } => self.focus = over,
            Event::SelectionChanged { in_card } => {
                if let Some(card) = &mut self.drawn.card {
                    card.selected = in_card;
                }
            }
            Event::HoverAllowed(allowed) => self.hover_allowed = allowed,
            _ => {}
        }
        if self.needs_fresh_entry.is_some_and(|link| self.over != Target::Link(link)) {
            self.needs_fresh_entry = None;
        }
    }

    /// What the pointer and time alone may do.
    fn check_hover(&self, now: u32, command: Command) {
        assert_eq!(self.focus_told_by(command), None, "hover moved the focus: {command:?}");
        if let Some(card) = &self.drawn.card {
            assert!(!card.pinned, "hover took a pinned card: {command:?}");
            assert!(!card.selected, "hover took a card with a selection: {command:?}");
            assert_ne!(self.focus, Target::Card, "hover took a card with the focus: {command:?}");
        }
        match command {
            Command::Open { link, .. } | Command::Move { link, .. } => {
                assert_eq!(self.over, Target::Link(link), "opened where the pointer is not");
                assert!(self.hover_allowed, "hovering is off");
                assert_eq!(self.still, None, "opened under a pointer that did not move");
                assert_ne!(self.needs_fresh_entry, Some(link), "opened again after Esc");
                let quiet = self.scrolled_at.is_none_or(|then| now - then >= SCROLL_QUIET.0);
                assert!(quiet, "opened while scrolling");
                if matches!(command, Command::Open { .. }) {
                    assert!(now - self.came_at >= HOVER_REST.0, "opened for a pointer that crosses");
                }
            }
            Command::Close { .. } => {
                assert!(!self.holds() && now - self.held_at >= LEAVE_GRACE.0, "closed too early");
            }
            other => panic!("hover did {other:?}"),
        }
    }

    fn carry_out(&mut self, now: u32, event: Event, command: Command) {
        let on_it = Some(self.over) == self.opener().map(Target::Link);
        if matches!(command, Command::Close { .. }) {
            if matches!(event, Event::Escape | Event::CloseAsked) && on_it {
                self.needs_fresh_entry = self.opener();
            }
            self.still = self.at;
        }
        self.drawn.carry_out(event, command);
        self.held_at = now;
        let focus = self.focus_told_by(command);
        assert!(self.focus != Target::Card || focus.is_some(), "lost the focus: {command:?}");
        self.focus = focus.unwrap_or(self.focus);
    }

    /// What must not pass without a command.
    fn check_nothing(&mut self, event: Event, effects: Effects) {
        match event {
            Event::Escape | Event::CloseAsked | Event::PressedOutside => {
                assert!(self.drawn.card.is_none(), "{event:?} left a card open");
            }
            Event::LinkActivated { link, from, .. } => {
                if let Some(card) = &mut self.drawn.card {
                    card.pinned = true;
                    assert_eq!(card.shown, link, "an activation without effect");
                } else {
                    assert!(from == Origin::Card && !effects.prevent_default);
                }
            }
            _ => {}
        }
    }

    fn holds(&self) -> bool {
        self.drawn.card.as_ref().is_some_and(|card| {
            card.pinned
                || card.selected
                || self.focus == Target::Card
                || self.over == Target::Card
                || self.over == Target::Link(card.opener)
        })
    }
}

/// Whether a reader meant the card, and did not only pass.
pub fn is_on_purpose(event: Event) -> bool {
    matches!(event, Event::LinkActivated { .. } | Event::PressedOutside | Event::Escape | Event::CloseAsked)
}
