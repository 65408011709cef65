//! How long and how far: every constant of the card, with its reason, and the clock's unit.

/// Milliseconds of one monotonic clock, such as `performance.now()` rounded down. A clock that
/// stands still or goes back makes the machine wait longer, never act early.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Millis(pub u32);

impl Millis {
    /// What is left at `now` of a wait of `self` begun at `since`; `None` once it is over.
    pub(super) fn left(self, since: Millis, now: Millis) -> Option<Millis> {
        let left = self.0.saturating_sub(now.0.saturating_sub(since.0));
        (left > 0).then_some(Millis(left))
    }
}

/// How long a pointer rests on a link before its card opens. Reading moves the pointer over links
/// all the time, so not at once; nothing is fetched, so no longer than it takes to mean it.
pub const HOVER_REST: Millis = Millis(350);

/// How long a hover card stays after the pointer, focus and selection have all left it: time to
/// correct a hand that slipped off an edge.
pub const LEAVE_GRACE: Millis = Millis(400);

/// How long after a scroll event the page still counts as scrolling. Scroll events come once a
/// frame, also on slow machines, and a wheel notch glides for about this long.
pub const SCROLL_QUIET: Millis = Millis(100);

/// Less than this is a hand that trembles, not one that moves. A letter of the text is wider.
pub const REST_PX: f32 = 4.0;

/// The triangle is wider by this on each side: pointer positions are rounded, and the card has a
/// border.
pub const TRIANGLE_SLACK_PX: f32 = 2.0;

/// Coming nearer to the card by this much is progress. Small enough for a very slow hand, and as
/// the way is finite, a trembling one cannot hold the card open for ever.
pub const PROGRESS_PX: f32 = 1.0;

/// How many cards Esc can go back. Nobody retraces more; the oldest is forgotten first. A power of
/// two, as the history is a ring.
pub const HISTORY_LENGTH: usize = 16;

#[cfg(test)]
mod tests {
    use super::Millis;

    #[test]
    fn a_wait_is_over_at_its_end_and_not_before() {
        let wait = Millis(300);
        assert_eq!(wait.left(Millis(1000), Millis(1000)), Some(Millis(300)));
        assert_eq!(wait.left(Millis(1000), Millis(1299)), Some(Millis(1)));
        assert_eq!(wait.left(Millis(1000), Millis(1300)), None);
        assert_eq!(wait.left(Millis(1000), Millis(9999)), None);
    }

    #[test]
    fn a_clock_that_goes_back_waits_longer() {
        assert_eq!(Millis(300).left(Millis(1000), Millis(500)), Some(Millis(300)));
    }
}
