//! What is told of a page, in the order of the tables. Entry point: [`ALL`].

use super::Measured;
use super::spread::Spread;
use super::visit::{Figures, Slowness};

pub struct Measure {
    pub name: &'static str,
    pub unit: &'static str,
    pub value: fn(&Figures) -> Option<f64>,
    pub decimals: usize,
    /// Whether the picture shows it too.
    pub is_drawn: bool,
}

pub const BYTES: Measure = measure("Bytes loaded", "kB", |figures| Some(figures.bytes / 1000.0), 1, true);
pub const FIRST_PAINT: Measure =
    measure("First contentful paint", "ms", |figures| Some(figures.first_paint), 0, true);
pub const READY: Measure = measure("Ready: cards work", "ms", |figures| figures.ready, 0, true);
pub const START: Measure =
    measure("Start: from the call for the Wasm to ready", "ms", |figures| figures.start, 0, false);
pub const START_TASK: Measure =
    measure("Longest task of that start; 0 is none over 50 ms", "ms", |figures| figures.start_task, 0, false);
pub const FIRST_CARD: Measure =
    measure("First card: click to painted", "ms", |figures| figures.first_card, 1, true);
pub const NEXT_CARD: Measure =
    measure("Further cards: click to painted", "ms", |figures| figures.next_card, 1, false);

pub const ALL: [Measure; 14] = [
    BYTES,
    FIRST_PAINT,
    READY,
    START,
    START_TASK,
    measure("Work of the page’s thread while loading", "ms", |figures| Some(figures.loading_work), 0, false),
    measure("Total blocking time", "ms", |figures| Some(figures.blocked), 0, false),
    measure("Longest task after the first paint", "ms", |figures| Some(figures.longest), 0, false),
    measure("Layout shift", "", |figures| Some(figures.shift), 3, false),
    FIRST_CARD,
    NEXT_CARD,
    measure("Work of the page’s thread for a further card", "ms", |figures| figures.card_work, 1, false),
    measure("Layouts for a further card", "", |figures| figures.card_layouts, 0, false),
    measure("Memory: JavaScript and Wasm", "MB", |figures| Some(figures.memory / 1e6), 2, true),
];

const fn measure(
    name: &'static str,
    unit: &'static str,
    value: fn(&Figures) -> Option<f64>,
    decimals: usize,
    is_drawn: bool,
) -> Measure {
    Measure { name, unit, value, decimals, is_drawn }
}

impl Measure {
    /// `None` where the page has no such thing.
    pub fn of<T>(&self, page: &Measured<T>, slowness: Slowness) -> Option<Spread> {
        let visits = page.visits.iter().filter(|(other, _)| *other == slowness);
        Spread::of(visits.filter_map(|(_, figures)| (self.value)(figures)))
    }
}
