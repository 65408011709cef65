//! The open card: whose it is, what it shows, whether it is pinned, and how it is being left.
//!
//! Entry point: [`OpenCard`].

use super::timing::{HISTORY_LENGTH, LEAVE_GRACE, PROGRESS_PX};
use super::{LinkId, Millis, Point, Rect, TimerId};

pub(super) struct OpenCard {
    /// The link of the page that it was opened from. Focus returns there.
    pub(super) opener: LinkId,
    /// The link whose subject it shows: the opener, or a link followed inside a card.
    pub(super) shown: LinkId,
    pub(super) history: History,
    /// Opened, or kept, on purpose. Otherwise it is a hover card, and leaves.
    pub(super) pinned: bool,
    /// Some of its text is selected.
    pub(super) selected: bool,
    /// Only of a hover card that nothing holds.
    pub(super) leaving: Option<Leaving>,
}

impl OpenCard {
    pub(super) fn new(opener: LinkId, pinned: bool) -> OpenCard {
        OpenCard { opener, shown: opener, history: History::EMPTY, pinned, selected: false, leaving: None }
    }
}

/// The cards that Esc goes back to. A ring, as what it forgets is always the oldest.
pub(super) struct History {
    links: [LinkId; HISTORY_LENGTH],
    end: usize,
    length: usize,
}

impl History {
    pub(super) const EMPTY: History = History { links: [LinkId(0); HISTORY_LENGTH], end: 0, length: 0 };

    /// Remembers one more, in the place of the oldest where there is no other.
    pub(super) fn push(&mut self, link: LinkId) {
        self.links[self.end % HISTORY_LENGTH] = link;
        self.end = self.end.wrapping_add(1);
        self.length = HISTORY_LENGTH.min(self.length + 1);
    }

    pub(super) fn has_earlier(&self) -> bool {
        self.length > 0
    }

    pub(super) fn pop(&mut self) -> Option<LinkId> {
        self.length = self.length.checked_sub(1)?;
        self.end = self.end.wrapping_sub(1);
        Some(self.links[self.end % HISTORY_LENGTH])
    }
}

/// A hover card that the pointer has left, or is crossing over to.
pub(super) struct Leaving {
    pub(super) token: TimerId,
    /// When it was left, or when the pointer last came nearer to it inside the triangle.
    since: Millis,
    /// The last point on what it left: the triangle's tip. `None` once it is out of the triangle.
    tip: Option<Point>,
    nearest: f32,
    /// The link that the pointer is on, and whose card comes next if it goes no further.
    pub(super) next: Option<LinkId>,
}

impl Leaving {
    pub(super) fn new(token: TimerId, since: Millis, tip: Option<Point>) -> Leaving {
        Leaving { token, since, tip, nearest: f32::INFINITY, next: None }
    }

    /// Whether the pointer, now at `at`, is on its way to the card. A slow hand is; one that stops
    /// or dawdles is taken to have left at its last step nearer.
    pub(super) fn travels(&mut self, now: Millis, at: Point, card: Option<Rect>) -> bool {
        let (Some(tip), Some(card)) = (self.tip, card) else { return false };
        if !card.lies_ahead(tip, at) {
            self.tip = None;
            self.since = now;
            return false;
        }
        let distance = card.distance(at);
        if distance + PROGRESS_PX <= self.nearest {
            self.nearest = distance;
            self.since = now;
        }
        true
    }

    pub(super) fn time_left(&self, now: Millis) -> Option<Millis> {
        LEAVE_GRACE.left(self.since, now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_trail_forgets_its_oldest() {
        let mut history = History::EMPTY;
        for number in 0..=HISTORY_LENGTH as u32 {
            history.push(LinkId(number));
        }
        for number in (1..=HISTORY_LENGTH as u32).rev() {
            assert_eq!(history.pop(), Some(LinkId(number)));
        }
        assert_eq!(history.pop(), None);
        history.push(LinkId(7));
        assert_eq!(history.pop(), Some(LinkId(7)));
    }
}
