//! Where the pointer is, and whether it is on its way to the card.
//!
//! Entry point: [`Rect::lies_ahead`].

use super::timing::{REST_PX, TRIANGLE_SLACK_PX};

/// A place in the viewport, in CSS pixels (`clientX`, `clientY`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

impl Point {
    /// Whether the way between two points is long enough to count as movement. Never if a position
    /// is not a number.
    pub(super) fn is_away_from(self, other: Point) -> bool {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        dx * dx + dy * dy >= REST_PX * REST_PX
    }
}

/// A box in the viewport, in CSS pixels (`getBoundingClientRect`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

impl Rect {
    /// How far a point is from the box, along the axes; 0 inside. On a straight way to any point of
    /// the box it never grows, which is all that is asked of it, and it needs no square root.
    pub(super) fn distance(self, to: Point) -> f32 {
        (self.left - to.x).max(to.x - self.right).max(0.0)
            + (self.top - to.y).max(to.y - self.bottom).max(0.0)
    }

    /// Whether `at` lies in the triangle between the point `from` and the near edge of this box.
    ///
    /// Said without corners: whoever went from `from` to `at` and goes straight on enters the box.
    /// So the ray is cut with the box, once for each axis. Within the pixels that count as rest the
    /// direction is not known yet, and the effects is yes.
    pub(super) fn lies_ahead(self, from: Point, at: Point) -> bool {
        if !at.is_away_from(from) {
            return true;
        }
        let x = stretch(from.x, at.x, self.left, self.right);
        let y = stretch(from.y, at.y, self.top, self.bottom);
        match (x, y) {
            (Some(x), Some(y)) => x.0.max(y.0).max(1.0) <= x.1.min(y.1),
            _ => false,
        }
    }
}

/// On one axis: when the ray is between `low` and `high`, in units of the way already gone (0 at
/// `from`, 1 at `at`). `None` for never.
fn stretch(from: f32, at: f32, low: f32, high: f32) -> Option<(f32, f32)> {
    let (low, high) = (low - TRIANGLE_SLACK_PX - from, high + TRIANGLE_SLACK_PX - from);
    let way = at - from;
    if way == 0.0 {
        return (low <= 0.0 && 0.0 <= high).then_some((f32::NEG_INFINITY, f32::INFINITY));
    }
    let (a, b) = (low / way, high / way);
    Some((a.min(b), a.max(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARD: Rect = Rect { left: 100.0, top: 200.0, right: 300.0, bottom: 400.0 };

    fn ahead(from: (f32, f32), at: (f32, f32)) -> bool {
        CARD.lies_ahead(Point { x: from.0, y: from.1 }, Point { x: at.0, y: at.1 })
    }

    #[test]
    fn the_triangle_reaches_from_the_point_to_both_corners_of_the_near_edge() {
        let above = (200.0, 100.0);
        assert!(ahead(above, (200.0, 150.0)));
        assert!(ahead(above, (151.0, 150.0)), "just inside the line to the left corner");
        assert!(ahead(above, (249.0, 150.0)), "just inside the line to the right corner");
        assert!(!ahead(above, (145.0, 150.0)));
        assert!(!ahead(above, (255.0, 150.0)));
        assert!(!ahead(above, (200.0, 90.0)), "the other way");
        assert!(!ahead(above, (200.0, 410.0)), "past the card");
    }

    #[test]
    fn the_card_may_be_on_any_side() {
        assert!(ahead((200.0, 500.0), (190.0, 450.0)), "above the pointer");
        assert!(ahead((400.0, 300.0), (350.0, 310.0)), "to its left");
        assert!(ahead((0.0, 300.0), (50.0, 290.0)), "to its right");
        assert!(ahead((0.0, 100.0), (60.0, 160.0)), "right and below");
        assert!(!ahead((0.0, 100.0), (60.0, 100.0)), "beside that corner");
    }

    #[test]
    fn the_first_pixels_show_no_direction_yet() {
        assert!(ahead((200.0, 100.0), (202.0, 98.0)));
    }

    #[test]
    fn distance_never_grows_on_a_straight_way_into_the_card() {
        let mut last = f32::INFINITY;
        for step in 0..=100 {
            let part = step as f32 / 100.0;
            let at = Point { x: 400.0 - 150.0 * part, y: 50.0 + 250.0 * part };
            let distance = CARD.distance(at);
            assert!(distance <= last);
            last = distance;
        }
        assert_eq!(last, 0.0);
    }
}
