//! What the site weighs, against `budgets.toml`. Exact, so it gates.

use crate::budgets::{Budget, Budgets};
use crate::built::Built;
use crate::single::checksum;
use std::path::Path;

#[test]
fn the_code_fits_its_budget() {
    check_code("the code", &Built::read(), budgets().code);
}

#[test]
fn the_code_of_plain_trunk_fits_its_budget() {
    check_code("the code of plain Trunk", &Built::plain(), budgets().plain_code);
}

fn check_code(what: &str, built: &Built, budget: Budget) {
    // A page that shows the component loads embed.js in place of boot.js, the larger of the two.
    let files = built.files(&["wasm", "js"]).into_iter().filter(|file| !file.ends_with("embed.js"));
    let sizes: Vec<_> =
        files.map(|file| (name(&file), compressed(&std::fs::read(&file).expect("a file")))).collect();
    let sum: usize = sizes.iter().map(|(_, size)| size).sum();
    check(what, sum as f64, budget, &format!("brotli 11: {sizes:?}"));
}

/// The two builds differ in the Wasm and its glue, whose names hold their hashes.
#[test]
fn plain_trunk_makes_the_same_page() {
    // Each states the checksum of its own single file, which holds its own Wasm.
    let body = |built: &Built| {
        let text = built.one("body").inner_html();
        let checksum = checksum(built);
        assert!(text.contains(&checksum), "the page does not state {checksum}");
        // The page names both at its end.
        let script = built.one("script[data-wasm]");
        let names = ["data-js", "data-wasm"].map(|name| script.attr(name).expect("a name"));
        names.iter().fold(text.replace(&checksum, "CHECKSUM"), |text, name| text.replace(name, "NAME"))
    };
    let (small, plain) = (body(&Built::read()), body(&Built::plain()));
    let same = small.bytes().zip(plain.bytes()).take_while(|(one, other)| one == other).count();
    let from = small.floor_char_boundary(same.saturating_sub(60));
    assert!(small == plain, "the two pages differ after {:?}", &small[from..small.floor_char_boundary(same)]);
}

#[test]
fn the_starters_fit_their_budgets() {
    let built = Built::read();
    for (file, budget) in [("boot.js", budgets().boot), ("embed.js", budgets().embed)] {
        check_file(&built.site.join(file), budget);
    }
}

#[test]
fn the_style_sheet_fits_its_budget() {
    for file in Built::read().files(&["css"]) {
        check_file(&file, budgets().style);
    }
}

#[test]
fn the_cards_fit_their_budget() {
    check_file(&Built::read().folder.join(contract::cards::FILE), budgets().cards);
}

fn check_file(file: &Path, budget: Budget) {
    let bytes = std::fs::read(file).expect("a file");
    check(&name(file), compressed(&bytes) as f64, budget, "brotli 11");
}

#[test]
fn the_page_is_mostly_text() {
    let built = Built::read();
    let scripts: usize = built.all("body script").iter().flat_map(|script| script.text()).map(str::len).sum();
    let text: usize = built.one("body").text().map(str::len).sum::<usize>() - scripts;
    let ratio = built.text.len() as f64 / text as f64;
    let detail = format!("{} bytes for {text} bytes of text", built.text.len());
    check("index.html, bytes per byte of its text", ratio, budgets().page_bytes_per_byte_of_text, &detail);
}

/// Only a warning: content is never shortened for it.
#[test]
fn the_weight_of_the_page_is_told() {
    let built = Built::read();
    let size = compressed(built.text.as_bytes()) as u64;
    println!("index.html, brotli 11: {size} bytes");
    if size > budgets().page_warning {
        println!("warning: that is over {} bytes", budgets().page_warning);
    }
}

fn budgets() -> Budgets {
    Budgets::read().unwrap_or_else(|why| panic!("{why}"))
}

fn check(what: &str, measured: f64, budget: Budget, detail: &str) {
    println!("{what}: {measured:.2} (gate {}, record {}; {detail})", budget.gate, budget.record);
    assert!(measured <= budget.gate, "{what}: {measured:.2} is over the gate of {} ({detail})", budget.gate);
}

pub fn compressed(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings).expect("compression in memory");
    out.len()
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
