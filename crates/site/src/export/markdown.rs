//! The letter as Markdown, with the links that it had and no mark of ours.

use model::{Inline, Letter, Publication, Target};

/// CommonMark, UTF-8. Lines of one block are parted by hard breaks.
pub fn render(publication: &Publication) -> String {
    let letter = &publication.letter;
    let mut blocks = vec![escape(&letter.date_line)];
    blocks.extend(letter.addressees.iter().map(|lines| broken(lines)));
    blocks.push(escape(&letter.salutation));
    blocks.extend(letter.paragraphs.iter().map(|paragraph| inlines(publication, paragraph)));
    blocks.extend(close(letter));
    format!("{}\n", blocks.join("\n\n"))
}

fn close(letter: &Letter) -> Vec<String> {
    let mut blocks = vec![escape(&letter.closing)];
    blocks.extend(letter.signatories.iter().map(|one| broken(&[one.name.clone(), one.office.clone()])));
    if let Some((first, others)) = letter.copied_to.split_first() {
        blocks.push(broken(&[&[format!("cc: {first}")], others].concat()));
    }
    blocks
}

fn inlines(publication: &Publication, text: &[Inline]) -> String {
    text.iter().map(|inline| self::inline(publication, inline)).collect()
}

fn inline(publication: &Publication, inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => escape(text),
        Inline::Emphasis(children) => format!("*{}*", inlines(publication, children)),
        Inline::Link { target: Target::Source(id), children } => {
            let words = inlines(publication, children);
            match publication.source(id).and_then(|source| source.address.as_ref()) {
                Some(address) => format!("[{words}](<{}>)", address.as_str()),
                None => words,
            }
        }
        Inline::Link { children, .. } | Inline::Quotation { children, .. } => inlines(publication, children),
    }
}

fn broken(lines: &[String]) -> String {
    lines.iter().map(|line| escape(line)).collect::<Vec<_>>().join("\\\n")
}

/// Keeps words from being read as marks.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
