//! Text in HTML, XML and SVG, where no template does it.

/// Neither ends an element nor an attribute in double quotes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    #[test]
    fn text_cannot_leave_its_attribute() {
        assert_eq!(super::escape(r#"a"><b>&"#), "a&quot;&gt;&lt;b&gt;&amp;");
    }
}
