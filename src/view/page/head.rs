//! Title, description and, where an address is configured, the canonical link.

use super::law::status::date;
use crate::model::Publication;

pub fn render(publication: &Publication) -> String {
    let letter = &publication.letter;
    let title = escape(&letter.title);
    let description = escape(&format!(
        "{}, {}. Read word for word, beside the treaty provisions it cites.",
        letter.sender,
        date(letter.date)
    ));
    let canonical = publication
        .site
        .address
        .as_ref()
        .map(|address| format!(r#"<link rel="canonical" href="{}">"#, escape(address.as_str())))
        .unwrap_or_default();
    format!(r#"<title>{title}</title><meta name="description" content="{description}">{canonical}"#)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    #[test]
    fn text_cannot_leave_its_attribute() {
        assert_eq!(super::escape(r#"a"><b>&"#), "a&quot;&gt;&lt;b&gt;&amp;");
    }
}
