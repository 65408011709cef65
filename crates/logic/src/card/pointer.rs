//! What is known of the mouse or pen. Entry point: [`Pointer::moved`].

use super::{Point, Target};

#[derive(Clone, Copy)]
pub(super) struct Pointer {
    /// `None` before it is first seen, and outside the widget.
    pub(super) at: Option<Point>,
    pub(super) over: Target,
    /// Where it was when the page moved under it; `None` once it has moved itself.
    still: Option<Point>,
}

impl Pointer {
    pub(super) const UNSEEN: Pointer = Pointer { at: None, over: Target::Nothing, still: None };

    /// Takes in a pointer event. Browsers also send one when only the page has moved: then the
    /// point is the same and what lies under it is not.
    pub(super) fn moved(&mut self, at: Point, over: Target) {
        if self.at == Some(at) && self.over != over {
            self.page_moved();
        }
        if self.still.is_some_and(|still| at.is_away_from(still)) {
            self.still = None;
        }
        self.at = Some(at);
        self.over = over;
    }

    /// What is under the pointer from now on, it did not choose. (A pointer that was never seen
    /// cannot be told from one that comes from afar, so it is taken to have moved.)
    pub(super) fn page_moved(&mut self) {
        self.still = self.at;
    }

    pub(super) fn chose_its_place(&self) -> bool {
        self.still.is_none()
    }
}
