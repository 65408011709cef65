//! `docs/benchmarks.md` and its picture. Entry point: [`write`].

use super::measures::{self, Measure};
use super::scale::Scaled;
use super::spread::Spread;
use super::{Measured, Results, SLOWNESS, gates, pages::Site, plot, visit::Slowness};
use crate::Outcome;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

pub fn write(results: &Results, root: &Path) -> Outcome {
    fs::write(root.join("docs/benchmarks.svg"), plot::draw(&results.sites, SLOWNESS[1]))?;
    Ok(fs::write(root.join("docs/benchmarks.md"), text(results)?)?)
}

pub fn text(results: &Results) -> Outcome<String> {
    let mut out = String::new();
    writeln!(out, "# Benchmarks\n")?;
    writeln!(out, "Written by `cargo xtask bench`. Do not edit it by hand: run the command again.\n")?;
    writeln!(out, "{}\n", circumstances(results)?)?;
    writeln!(
        out,
        "All pages took turns, each visit in a new tab, with empty caches, from a server on the same machine. \
         Each cell is the median of {} visits, with the middle half of them in brackets. \
         A figure with × is the ratio to the page without script, in the same run.\n",
        results.rounds
    )?;
    writeln!(out, "![The figures of the slower processor, drawn](benchmarks.svg)\n")?;
    for Measured { page, .. } in &results.sites {
        writeln!(out, "- **{}**: {}.", page.name, page.what)?;
    }
    for slowness in SLOWNESS {
        let Slowness(times) = slowness;
        let how = if times == 1 { "as it is".to_owned() } else { format!("{times} times slower") };
        writeln!(out, "\n## Processor {how}\n\n{}", sites(&results.sites, slowness)?)?;
    }
    writeln!(out, "\n## Longer letters\n\n{}", lengths(&results.lengths)?)?;
    writeln!(out, "\n## Gates\n\nThe command fails over a gate. Both numbers stand in `budgets.toml`.\n")?;
    writeln!(out, "| what | measured | gate | record |\n|---|---|---|---|")?;
    for gate in gates::all(results)? {
        let (budget, unit) = (gate.budget, gate.unit);
        let missed = if gate.is_missed() { " (missed)" } else { "" };
        writeln!(
            out,
            "| {} | {:.2} {unit}{missed} | {} | {} |",
            gate.what, gate.measured, budget.gate, budget.record
        )?;
    }
    writeln!(out, "\n{}", include_str!("how.md").trim())?;
    Ok(out)
}

fn circumstances(results: &Results) -> Outcome<String> {
    let date = jiff::Timestamp::now().to_string();
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let processor = read("/proc/cpuinfo");
    let processor = processor.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let load = read("/proc/loadavg");
    Ok(format!(
        "{}; {}; {} cores of {}. The machine's load at the end was {}: where that is above the number of cores, others \
         worked on it too, and times are longer than on a machine at rest.",
        date.get(..10).unwrap_or_default(),
        results.browser,
        std::thread::available_parallelism()?,
        processor.map_or("an unnamed processor", |(_, name)| name.trim()),
        load.split_whitespace().next().unwrap_or("not told"),
    ))
}

fn sites(pages: &[Measured<Site>], slowness: Slowness) -> Outcome<String> {
    let mut out = String::from("| |");
    let names: Vec<_> = pages.iter().map(|page| page.page.name).collect();
    writeln!(out, " {} |\n|---|{}", names.join(" | "), "---|".repeat(names.len()))?;
    for measure in &measures::ALL {
        let floor = pages.first().and_then(|floor| measure.of(floor, slowness));
        let cells = pages.iter().enumerate().map(|(place, page)| {
            let spread = measure.of(page, slowness);
            spread.map_or("–".to_owned(), |spread| cell(measure, spread, floor.filter(|_| place > 0)))
        });
        writeln!(out, "| {} | {} |", label(measure), cells.collect::<Vec<_>>().join(" | "))?;
    }
    Ok(out)
}

fn label(measure: &Measure) -> String {
    if measure.unit.is_empty() {
        measure.name.to_owned()
    } else {
        format!("{}, {}", measure.name, measure.unit)
    }
}

fn cell(measure: &Measure, spread: Spread, floor: Option<Spread>) -> String {
    let number = |value: f64| format!("{value:.*}", measure.decimals);
    let Spread { median, lower, upper } = spread;
    let mut cell = number(median);
    if number(lower) != number(upper) {
        cell.push_str(&format!(" ({}–{})", number(lower), number(upper)));
    }
    if let Some(floor) = floor.filter(|floor| floor.median > 0.0) {
        cell.push_str(&format!(", {:.2}×", median / floor.median));
    }
    cell
}

fn lengths(pages: &[Measured<Scaled>]) -> Outcome<String> {
    let mut out = String::from("| |");
    let names: Vec<_> = pages.iter().map(|page| format!("{} times", page.page.times)).collect();
    writeln!(out, " {} |\n|---|{}", names.join(" | "), "---|".repeat(names.len()))?;
    let mut row = |name: &str, value: &dyn Fn(&Measured<Scaled>) -> String| {
        let cells: Vec<_> = pages.iter().map(value).collect();
        writeln!(out, "| {name} | {} |", cells.join(" | "))
    };
    row("Words of the letter", &|page| page.page.words.to_string())?;
    row("Links of the letter", &|page| page.page.links.to_string())?;
    row("HTML, uncompressed, kB", &|page| format!("{:.0}", page.page.html_bytes as f64 / 1000.0))?;
    row("Content read and checked, unoptimised build, ms", &|page| {
        page.page.compile.as_millis().to_string()
    })?;
    row("Page drawn on the host, unoptimised build, ms", &|page| page.page.render.as_millis().to_string())?;
    for measure in measures::ALL.iter().filter(|measure| measure.name != measures::BYTES.name) {
        let slow = SLOWNESS[1];
        row(&label(measure), &|page| {
            measure.of(page, slow).map_or("–".to_owned(), |spread| cell(measure, spread, None))
        })?;
    }
    Ok(out)
}
