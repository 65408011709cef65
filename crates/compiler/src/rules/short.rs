//! Words of the rules that must be short: they stand on buttons, and beside each answer.

use crate::brevity::at_most;
use crate::context::Context;
use crate::diagnostics::Diagnostic;
use crate::plain_language::{own_words, quotations};
use crate::table::Table;
use crate::text::Text;
use model::{Fact, FactValue};

const OF_A_FACT: usize = 3;
const OF_A_VALUE: usize = 3;
const OF_A_TABLE: usize = 8;

/// What a fact is called inside a sentence. No other fact is called so.
pub fn of_a_fact(table: &mut Table<'_>, others: &[Fact], context: &mut Context) -> Option<String> {
    let text = short(table, "short", OF_A_FACT, context)?;
    differs(&text, others.iter().map(|fact| &fact.short), context);
    Some(text.line())
}

/// What a value is called on its button, which stands beside those of the fact's `others`.
pub fn of_a_value(table: &mut Table<'_>, others: &[FactValue], context: &mut Context) -> Option<String> {
    let text = short(table, "short", OF_A_VALUE, context)?;
    differs(&text, others.iter().map(|value| &value.short), context);
    Some(text.line())
}

/// What a provision is about.
pub fn gist(table: &mut Table<'_>, context: &mut Context) -> Option<String> {
    short(table, "gist", OF_A_TABLE, context).map(|text| text.line())
}

fn short(table: &mut Table<'_>, key: &'static str, most: usize, context: &mut Context) -> Option<Text> {
    let text = table.text(key)?;
    at_most(most, own_words(text.value()), text.place(), context);
    if let Some(quoted) = quotations(text.value()).into_iter().next() {
        let fault =
            Diagnostic::new(text.place_of(quoted), format!("`{key}` is in our words, and quotes nobody"));
        let why = "it has no source that the quoted words could be compared with";
        context.refuse(fault.why(why).help("take the quotation marks away, and say it in words of your own"));
    }
    Some(text)
}

fn differs<'s>(text: &Text, mut others: impl Iterator<Item = &'s String>, context: &mut Context) {
    if others.any(|other| *other == text.line()) {
        let fault = Diagnostic::new(text.place(), format!("“{}” stands twice", text.line()));
        let why = "a reader could not tell the two apart";
        context.refuse(fault.why(why).help("call one of them something else"));
    }
}
