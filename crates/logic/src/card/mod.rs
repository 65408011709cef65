//! When a card opens, stays and closes: a pure state machine over readers' acts and time.
//!
//! Entry point: [`Machine::handle`]. The dom layer turns what the browser tells into [`Event`]s and
//! carries out each [`Effects`] after `handle` has returned, as moving the focus makes new events.
//! Nothing here knows a browser, a clock or what a card says.
//!
//! | from \ on | pointer | activation | Esc | close button | press outside | time |
//! |---|---|---|---|---|---|---|
//! | **idle** | comes to a link: *resting* | *pinned* | | | | |
//! | **resting** on a link | moves: starts anew; leaves, or the page scrolls: *idle* | *pinned* | *idle* | | *idle* | 350 ms at rest: *hovering* |
//! | **hovering** card | leaves it: leaving; on another link: its card, at once | its own link: *pinned*; another link: its card, *pinned* | *idle* | *idle* | *idle* | 400 ms after pointer, focus and selection have left: *idle* |
//! | **pinned** card | nothing | its own link: a source is followed, ours moves the focus in; another link: its card; a link in the card: replaces it | back one card, or *idle* | *idle* | *idle* | nothing |
//!
//! - Leaving, the pointer may cross other links inside the triangle between the point where it left
//!   the link and the near edge of the card. The 400 ms count from its last step nearer. If it stops
//!   on a link on the way, that link's card comes instead of none.
//! - A hover card that holds the focus or a selection behaves like a pinned one towards every
//!   pointer, and leaves when it holds them no longer.
//! - A pointer that did not move since the page moved under it (a scroll, a card that closed) opens
//!   nothing. After Esc or the close button, neither does the link it is on, until it has left it.
//! - Tab stays in a pinned card, and in one that the focus has come to; past others it goes on.
//! - Focus alone opens nothing, and hovering never moves it. A card that closes while it holds the
//!   focus returns it to its link; a pinned one does so on Esc and on its close button, always.
//! - Timers are never cancelled. Each has a [`TimerId`], and only the newest one still means
//!   something. One that comes too early is started again for the rest of the time.

mod activation;
mod effects;
mod event;
mod geometry;
mod hover;
mod open;
mod pointer;
mod timing;

pub use self::effects::{Command, Effects};
pub use self::event::{Event, LinkId, LinkKind, Modality, Origin, Target, Timer, TimerId};
pub use self::geometry::{Point, Rect};
pub use self::timing::*;

use self::open::OpenCard;
use self::pointer::Pointer;

/// The state of one widget's card.
pub struct Machine {
    phase: Phase,
    pointer: Pointer,
    focus: Target,
    hover_allowed: bool,
    scrolled_at: Option<Millis>,
    /// The link whose card the reader sent away and which the pointer has not left since.
    dismissed: Option<LinkId>,
    tokens: TimerIds,
}

enum Phase {
    Idle,
    Resting(Resting),
    Open(OpenCard),
}

/// The pointer is on a link, and no card is open.
#[derive(Clone, Copy)]
struct Resting {
    link: LinkId,
    token: TimerId,
    /// Where and since when the pointer is at rest.
    at: Point,
    since: Millis,
}

/// Numbers timers. Running over is harmless: the four billionth timer is long after the first.
struct TimerIds(u32);

impl TimerIds {
    fn timer(&mut self, after: Millis) -> Timer {
        self.0 = self.0.wrapping_add(1);
        Timer { token: TimerId(self.0), after }
    }
}

impl Machine {
    /// No card, nothing under the pointer, hovering as the reader chose.
    pub const fn new(hover_allowed: bool) -> Machine {
        Machine {
            phase: Phase::Idle,
            pointer: Pointer::UNSEEN,
            focus: Target::Nothing,
            hover_allowed,
            scrolled_at: None,
            dismissed: None,
            tokens: TimerIds(0),
        }
    }

    /// Whether Tab stays in the open card: the reader asked for it, or has gone in.
    pub fn keeps_focus(&self) -> bool {
        matches!(&self.phase, Phase::Open(card) if card.pinned || self.focus == Target::Card)
    }

    /// Takes in what happened at `now` and says what to do about it.
    pub fn handle(&mut self, now: Millis, event: Event) -> Effects {
        let effects = match event {
            Event::PointerMoved { at, over, card } => self.pointer_moved(now, at, over, card),
            Event::PointerLeft => self.pointer_left(),
            Event::Scrolled => self.scrolled(now),
            Event::LinkActivated { link, kind, from, by } => self.activated(link, kind, from, by),
            Event::PressedOutside => self.pressed_outside(),
            Event::FocusMoved { over } => {
                // The focus cannot be in a card that is not there: such news is late.
                let late = over == Target::Card && !matches!(self.phase, Phase::Open(_));
                self.focus = if late { Target::Nothing } else { over };
                Effects::NOTHING
            }
            Event::SelectionChanged { in_card } => {
                if let Phase::Open(card) = &mut self.phase {
                    card.selected = in_card;
                }
                Effects::NOTHING
            }
            Event::Escape => self.escaped(),
            Event::CloseAsked => self.dismissed_by_reader(),
            Event::Timer(token) => self.timer_ran_out(now, token),
            Event::HoverAllowed(allowed) => self.hover_allowed(allowed),
        };
        let effects = self.settle(now, effects);
        let has_earlier = matches!(&self.phase, Phase::Open(card) if card.history.has_earlier());
        Effects { has_earlier, ..effects }
    }
}
