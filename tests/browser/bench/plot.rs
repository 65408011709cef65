//! The picture of the figures: a group of bars for each measure. Entry point: [`draw`].

use super::measures::{self, Measure};
use super::spread::Spread;
use super::{Measured, pages::Site, visit::Slowness};

const WIDTH: f64 = 760.0;
/// Where bars begin, and how long the longest is.
const LEFT: f64 = 130.0;
const LONGEST: f64 = 520.0;
const BAR: f64 = 18.0;
const GAP: f64 = 52.0;

/// Colours by the reader's theme, as the picture stands on pages of both.
const STYLE: &str = "text{font:13px sans-serif;fill:#1b1b1b}.group{font-weight:700}rect{fill:#a9aeb6}.ours{fill:#005ea2}\
line{stroke:#1b1b1b}@media(prefers-color-scheme:dark){text{fill:#e9ebed}rect{fill:#565c65}.ours{fill:#73b3e7}line{stroke:#e9ebed}}";

pub fn draw(pages: &[Measured<Site>], slowness: Slowness) -> String {
    let mut out = String::new();
    let mut top = 0.0;
    for measure in measures::ALL.iter().filter(|measure| measure.is_drawn) {
        out.push_str(&group(measure, pages, slowness, top));
        top += GAP + BAR * pages.len() as f64;
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {top}\" role=\"img\" \
         aria-label=\"Medians and middle halves; the table below holds the same figures\">\n<style>{STYLE}</style>\n{out}</svg>\n"
    )
}

fn group(measure: &Measure, pages: &[Measured<Site>], slowness: Slowness, top: f64) -> String {
    let spreads: Vec<_> = pages.iter().map(|page| measure.of(page, slowness)).collect();
    let most = spreads.iter().flatten().map(|spread| spread.upper).fold(f64::MIN_POSITIVE, f64::max);
    let mut out = format!(
        "<text class=\"group\" x=\"0\" y=\"{}\">{}, {}</text>\n",
        top + 18.0,
        measure.name,
        measure.unit
    );
    for (place, (page, spread)) in pages.iter().zip(&spreads).enumerate() {
        let middle = top + 36.0 + BAR * place as f64;
        out.push_str(&format!("<text x=\"0\" y=\"{}\">{}</text>\n", middle + 4.0, page.page.name));
        out.push_str(&bar(measure, *spread, LONGEST / most, middle, page.page.name == "this page"));
    }
    out
}

fn bar(measure: &Measure, spread: Option<Spread>, scale: f64, middle: f64, is_ours: bool) -> String {
    let Some(Spread { median, lower, upper }) = spread else {
        return format!("<text x=\"{LEFT}\" y=\"{}\">none</text>\n", middle + 4.0);
    };
    let class = if is_ours { " class=\"ours\"" } else { "" };
    let [long, from, to] = [median, lower, upper].map(|value| value * scale);
    format!(
        "<rect{class} x=\"{LEFT}\" y=\"{}\" width=\"{long:.1}\" height=\"12\"/><line x1=\"{:.1}\" x2=\"{:.1}\" y1=\"{middle}\" \
         y2=\"{middle}\"/><text x=\"{:.1}\" y=\"{}\">{median:.*}</text>\n",
        middle - 6.0,
        LEFT + from,
        LEFT + to,
        LEFT + long.max(to) + 8.0,
        middle + 4.0,
        measure.decimals,
    )
}
