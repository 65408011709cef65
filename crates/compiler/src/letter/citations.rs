//! How words of the letter are cited, in the styles that people ask for.

use crate::context::Context;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::table::Table;
use model::{Citation, CitationStyle};

/// Stands for the paragraph of the words: "paragraph 7".
const PARAGRAPH: &str = "{paragraph}";
/// Stands for the address of the words.
const ADDRESS: &str = "{address}";

/// Reads `[citations]`, which a letter may leave out; with it, each style is required.
pub fn citations(letter: &mut Table<'_>, context: &mut Context) -> Vec<Citation> {
    let Some(mut table) = letter.table_if_any("citations") else { return Vec::new() };
    let styles = CitationStyle::ALL.into_iter();
    let citations = styles.filter_map(|style| citation(&mut table, style, context.diagnostics)).collect();
    table.finish();
    citations
}

fn citation(table: &mut Table<'_>, style: CitationStyle, diagnostics: &Diagnostics) -> Option<Citation> {
    let text = table.text(style.key())?;
    let line = text.line();
    let parts = line.split_once(PARAGRAPH).and_then(|(before, rest)| {
        let (between, after) = rest.split_once(ADDRESS)?;
        let is_once =
            ![before, between, after].iter().any(|part| part.contains(PARAGRAPH) || part.contains(ADDRESS));
        is_once.then(|| [before, between, after].map(str::to_owned))
    });
    let Some([before, between, after]) = parts else {
        let fault = Diagnostic::new(text.place(), format!("this citation must name `{PARAGRAPH}` once, and after it `{ADDRESS}` once"))
            .why("a quotation is cited with the paragraph it stands in, and with a link to it")
            .help(format!("write `{PARAGRAPH}` where `paragraph 7` or `para. 7` belongs, and `{ADDRESS}` where the link belongs"));
        diagnostics.add(fault);
        return None;
    };
    Some(Citation { style, before, between, after })
}
