//! Words that a number decides and that only the browser can count: the page holds a form for each kind of number that
//! its language tells apart, each on a line with the name of the kind (<https://cldr.unicode.org>: `one`, `other`, …),
//! and `{n}` where the number stands.

/// The kind that every language has.
const OTHER: &str = "other";

/// Written by the site.
pub fn encode<'w>(forms: impl IntoIterator<Item = (&'w str, String)>) -> String {
    forms.into_iter().map(|(kind, form)| format!("{kind}={form}")).collect::<Vec<_>>().join("\n")
}

/// Filled by the widget. `kind` is what the browser says of the number, which is also given in digits.
pub fn fill(forms: &str, kind: &str, number: &str) -> String {
    let form = |kind: &str| {
        let mut forms = forms.split('\n').filter_map(|line| line.split_once('='));
        forms.find(|(known, _)| *known == kind).map(|(_, form)| form)
    };
    let form = form(kind).or_else(|| form(OTHER)).unwrap_or_default();
    let mut filled = String::new();
    for piece in form.split('{') {
        match piece.split_once('}') {
            Some((_, after)) => filled.extend([number, after]),
            None => filled.push_str(piece),
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::{encode, fill};

    #[test]
    fn the_form_of_the_kind_is_filled() {
        let forms = encode([("one", "One was found.".to_owned()), ("other", "{n} were found.".to_owned())]);
        assert_eq!(fill(&forms, "one", "1"), "One was found.");
        assert_eq!(fill(&forms, "other", "40"), "40 were found.");
        assert_eq!(fill(&forms, "few", "3"), "3 were found.");
        assert_eq!(fill(&encode([("other", "{n} of {n}.".to_owned())]), "", "2"), "2 of 2.");
    }

    #[test]
    fn where_nothing_can_be_read_nothing_is_said() {
        assert_eq!(fill("", "one", "1"), "");
        assert_eq!(fill("one", "one", "1"), "");
    }
}
