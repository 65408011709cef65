//! The names of those who wrote the letter and to whom, in their parts, for bibliographies.

use crate::context::Context;
use crate::diagnostics::Diagnostic;
use crate::table::Table;
use model::PersonName;

/// Reads `[[KEY]]`: each name must stand in one of `lines`, so that nobody is named whom the letter does not name.
pub fn persons(
    table: &mut Table<'_>,
    key: &'static str,
    lines: &[String],
    context: &mut Context,
) -> Vec<PersonName> {
    let mut names = Vec::new();
    for mut person in table.tables(key) {
        let at = person.place();
        let family = person.line("family");
        let given = person.line("given");
        person.finish();
        let (Some(family), Some(given)) = (family, given) else { continue };
        let whole = format!("{given} {family}");
        if !lines.iter().any(|line| line.contains(&whole)) {
            let fault = Diagnostic::new(
                at,
                format!("`{whole}` of `{key}` does not stand in this letter’s own lines"),
            );
            context
                .refuse(fault.help("write the parts as the letter does, in `signatories` or `addressees`"));
        }
        names.push(PersonName { family, given });
    }
    names
}
