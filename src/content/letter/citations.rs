//! How words of the letter are cited, in the styles that people ask for.

use crate::content::reading::Reading;
use crate::content::report::{Fault, Report};
use crate::content::table::Table;
use crate::model::{Citation, CitationStyle};

/// Stands for the number of the paragraph.
const PARAGRAPH: &str = "{paragraph}";

/// Reads `[citations]`, which a letter may leave out; with it, each style is required.
pub fn citations(letter: &mut Table<'_>, reading: &mut Reading) -> Vec<Citation> {
    let Some(mut table) = letter.table_if_any("citations", &mut reading.report) else { return Vec::new() };
    let styles = CitationStyle::ALL.into_iter();
    let citations = styles.filter_map(|style| citation(&mut table, style, &mut reading.report)).collect();
    table.finish(&mut reading.report);
    citations
}

fn citation(table: &mut Table<'_>, style: CitationStyle, report: &mut Report) -> Option<Citation> {
    let text = table.text(style.key(), report)?;
    let line = text.line();
    match line.split_once(PARAGRAPH) {
        Some((before, after)) if !after.contains(PARAGRAPH) => {
            Some(Citation { style, before: before.to_owned(), after: after.to_owned() })
        }
        _ => {
            let fault = Fault::new(text.place(), format!("this citation must name `{PARAGRAPH}` once"))
                .why("a quotation is cited with the paragraph it stands in")
                .help(format!("write `{PARAGRAPH}` where the number of the paragraph belongs"));
            report.add(fault);
            None
        }
    }
}
