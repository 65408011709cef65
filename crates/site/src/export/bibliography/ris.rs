//! RIS, for reference managers: lines of a tag and a value, ended by CR LF.

use super::{Name, Reference};

pub fn render(references: &[Reference]) -> String {
    references.iter().map(record).collect()
}

fn record(reference: &Reference) -> String {
    let kind = match reference {
        Reference { is_letter: true, .. } => "PCOMM",
        Reference { address: Some(_), .. } => "ELEC",
        _ => "GEN",
    };
    let mut record = String::new();
    let mut line = |tag: &str, value: &str| {
        // A value is one line.
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        record += &format!("{tag}  - {value}\r\n");
    };
    line("TY", kind);
    line("ID", &reference.id);
    line("TI", &reference.title);
    reference.authors.iter().for_each(|one| line("AU", &name(one)));
    reference.recipients.iter().for_each(|one| line("A2", &name(one)));
    if let Some(publisher) = &reference.publisher {
        line("PB", publisher);
    }
    if let Some(date) = reference.date {
        line("PY", &date.year().to_string());
        line("DA", &date.strftime("%Y/%m/%d").to_string());
    }
    if let Some(address) = &reference.address {
        line("UR", address);
    }
    line("N1", &reference.note);
    line("ER", "");
    record += "\r\n";
    record
}

fn name(name: &Name) -> String {
    match name {
        Name::Parts(person) => format!("{}, {}", person.family, person.given),
        Name::Literal(literal) => literal.clone(),
    }
}
