//! What many visits come to: the middle, and where the middle half lies. Entry point: [`Spread::of`].

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    pub median: f64,
    pub lower: f64,
    pub upper: f64,
}

impl Spread {
    /// Quartiles, each between its two neighbours. Nothing of nothing.
    pub fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_by(f64::total_cmp);
        let at = |part: f64| {
            let place = part * (values.len() as f64 - 1.0);
            let below = values.get(place.floor() as usize)?;
            let above = values.get(place.ceil() as usize)?;
            Some(below + (above - below) * place.fract())
        };
        Some(Self { median: at(0.5)?, lower: at(0.25)?, upper: at(0.75)? })
    }
}
