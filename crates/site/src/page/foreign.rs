//! Words in another language inside English text, marked with it (WCAG 3.1.2).

use crate::page::Published;
use model::Language;
use yew::{Html, html};

/// The text, with the foreign words that the site names marked.
pub fn marked(publication: &Published, text: &str) -> Html {
    pieces(&publication.site.foreign, text)
        .into_iter()
        .map(|(language, piece)| match language {
            Some(language) => html! { <span lang={language.id.clone()}>{ piece.to_owned() }</span> },
            None => html! { { piece.to_owned() } },
        })
        .collect()
}

/// Cuts the text at each foreign word, from left to right. Joined, the pieces are the text.
fn pieces<'t>(foreign: &'t [(Language, String)], text: &'t str) -> Vec<(Option<&'t Language>, &'t str)> {
    let first = foreign
        .iter()
        .filter_map(|(language, words)| Some((text.find(words.as_str())?, words.len(), language)))
        .min_by_key(|(start, length, _)| (*start, usize::MAX - length));
    let Some((start, length, language)) = first else { return vec![(None, text)] };
    let mut all = vec![(None, &text[..start]), (Some(language), &text[start..start + length])];
    all.extend(pieces(foreign, &text[start + length..]));
    all.retain(|(_, piece)| !piece.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::pieces;
    use model::Language;

    #[test]
    fn the_longest_foreign_words_are_marked_and_nothing_is_lost() {
        let french = Language { id: "fr".to_owned(), label: "French".to_owned() };
        let foreign = ["refouler", "refouler un réfugié"].map(|words| (french.clone(), words.to_owned()));
        let cut = pieces(&foreign, "return (refouler) or refouler un réfugié");
        let french: Vec<_> =
            cut.iter().filter(|(language, _)| language.is_some()).map(|(_, piece)| *piece).collect();
        assert_eq!(french, ["refouler", "refouler un réfugié"]);
        assert_eq!(
            cut.iter().map(|(_, piece)| *piece).collect::<String>(),
            "return (refouler) or refouler un réfugié"
        );
    }
}
