//! Checks and facts that need everything at once: what is never used, what is missing, and where
//! the letter cites what.

use super::context::{Context, LetterUses, Links};
use super::diagnostics::{Diagnostic, Diagnostics};
use super::files::Files;
use super::letter::notes;
use super::sources::Placed;
use model::{Instrument, Quotation, Source};
use std::collections::BTreeMap;

/// Reports sources and notes that nothing points at: neither the law and the letter in the folder `slug`, nor another
/// letter, which may share a source.
pub fn orphans(files: &Files, slug: &str, context: &mut Context) {
    let Context { diagnostics, index, uses, .. } = context;
    let is_used = |id: &str| uses.sources.contains(id) || files.is_named_in_another_letter(id, slug);
    for (id, place) in index.sources.iter().filter(|(id, _)| !is_used(id)) {
        diagnostics.add(
            Diagnostic::new(place.clone(), format!("the source `{id}` is never used"))
                .why("a source that nothing rests on makes the rest look better founded than it is")
                .help("name it where it is relied on, or take it out"),
        );
    }
    for (id, place) in index.notes.iter().filter(|(id, _)| uses.letter.notes.get(id).is_none()) {
        diagnostics.add(notes::unlinked(id, place.clone()));
    }
}

/// Checks the letter's own links: numbered without a gap, each placed in the body, and nothing
/// else placed there. Gives the sources in the page's order.
pub fn sources(placed: Vec<Placed>, uses: &LetterUses, diagnostics: &Diagnostics) -> Vec<Source> {
    let mut by_order: BTreeMap<usize, &Placed> = BTreeMap::new();
    for source in &placed {
        let Some(link) = &source.source.in_letter else { continue };
        if let Some(first) = by_order.insert(link.order, source) {
            diagnostics.add(
                Diagnostic::new(
                    source.place.clone(),
                    format!("two links of the letter have order {}", link.order),
                )
                .also(first.place.clone(), "the other")
                .help("number them in the order of extracted.txt"),
            );
        }
        let id = source.source.id.as_str();
        if uses.sources.get(id).is_none() {
            diagnostics.add(
                Diagnostic::new(
                    source.place.clone(),
                    format!("the letter's link `{id}` is not placed in the letter"),
                )
                .help(format!("link the phrase it belongs to in letter.md: [words](source:{id})")),
            );
        }
    }
    for (order, (number, source)) in (1..).zip(&by_order) {
        if order != *number {
            diagnostics.add(
                Diagnostic::new(source.place.clone(), format!("the letter's links have no order {order}"))
                    .why("they are numbered from 1 without a gap, as in extracted.txt")
                    .help("number them anew"),
            );
            break;
        }
    }
    let is_own = |id: &str| placed.iter().any(|p| p.source.id.as_str() == id && p.is_link);
    for (id, linked) in uses.sources.iter().filter(|(id, _)| !is_own(id)) {
        diagnostics.add(
            Diagnostic::new(linked.first.clone(), format!("the letter did not link to `{id}`"))
                .why("a source link in the letter's body says that the letter had a link there")
                .help("write a note and link to that, or give the source `in_letter`"),
        );
    }
    in_page_order(placed, &uses.sources)
}

fn in_page_order(placed: Vec<Placed>, links: &Links) -> Vec<Source> {
    let mut sources: Vec<Source> = placed.into_iter().map(|placed| placed.source).collect();
    for source in &mut sources {
        if let Some(link) = &mut source.in_letter {
            link.paragraphs = links.paragraphs(source.id.as_str());
        }
    }
    sources.sort_by_cached_key(|source| (source.shared, source.number));
    sources
}

/// Fills in where the letter cites each article and clause, and puts the instruments in the order
/// in which it first cites them; the others follow by name of file.
pub fn cite(instruments: &mut [Instrument], quotations: &[Quotation], links: &Links) {
    let mut firsts = BTreeMap::new();
    for instrument in instruments.iter_mut() {
        let mut first = usize::MAX;
        for provision in &mut instrument.provisions {
            let mut all = links.paragraphs(provision.id.as_str());
            first = first.min(links.order(provision.id.as_str()));
            for clause in &mut provision.clauses {
                first = first.min(links.order(clause.id.as_str()));
                clause.cited_in = links.paragraphs(clause.id.as_str());
                let quoted = quotations.iter().filter(|quotation| quotation.clause == clause.id);
                clause.cited_in.extend(quoted.map(|quotation| quotation.paragraph));
                tidy(&mut clause.cited_in);
                all.extend(&clause.cited_in);
            }
            tidy(&mut all);
            provision.cited_in = all;
        }
        let cited = instrument.provisions.iter().flat_map(|provision| &provision.cited_in).min().copied();
        firsts.insert(instrument.id.clone(), (cited.unwrap_or(usize::MAX), first));
    }
    instruments.sort_by_cached_key(|instrument| (firsts.get(&instrument.id).copied(), instrument.id.clone()));
}

fn tidy(paragraphs: &mut Vec<usize>) {
    paragraphs.sort_unstable();
    paragraphs.dedup();
}
