//! Words explained: those of the field in `law/glossary.toml`, those of one letter in its `glossary.toml`. Entry point:
//! [`read`].

use super::context::Context;
use super::prose::{Matter, some_statements};
use super::resolve::language;
use super::table::Table;
use model::{Term, TermId};

/// `shared` says whether all letters have them.
pub fn read(mut file: Table<'_>, shared: bool, context: &mut Context) -> Vec<Term> {
    let tables = file.tables("term");
    file.finish();
    tables.into_iter().filter_map(|table| term(table, shared, context)).collect()
}

fn term(mut table: Table<'_>, shared: bool, context: &mut Context) -> Option<Term> {
    let id = table.text("id");
    let term = table.line("term");
    let language_name = table.text_if_any("language");
    let language = language_name.and_then(|name| language(&name, context));
    let texts = some_statements(&mut table, "texts", Matter::Any, context);
    table.finish();
    Some(Term { id: TermId::new(id?.value()), term: term?, language, texts, shared })
}
