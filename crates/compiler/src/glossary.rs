//! Words of the field, explained: `law/glossary.toml`. The way in: [`read`].

use super::prose::{Matter, some_statements};
use super::reading::Reading;
use super::resolve::language;
use super::table::Table;
use model::{Term, TermId};

/// Gives the terms in alphabetical order.
pub fn read(mut file: Table<'_>, reading: &mut Reading) -> Vec<Term> {
    let tables = file.tables("term");
    file.finish();
    let mut terms: Vec<_> = tables.into_iter().filter_map(|table| term(table, reading)).collect();
    terms.sort_by_key(|term| term.term.to_lowercase());
    terms
}

fn term(mut table: Table<'_>, reading: &mut Reading) -> Option<Term> {
    let id = table.text("id");
    let term = table.line("term");
    let language_name = table.text_if_any("language");
    let language = language_name.and_then(|name| language(&name, reading));
    let texts = some_statements(&mut table, "texts", Matter::Any, reading);
    table.finish();
    Some(Term { id: TermId::new(id?.value()), term: term?, language, texts })
}
