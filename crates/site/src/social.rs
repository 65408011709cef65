//! The picture that messengers show beside a link to the letter, as SVG. Entry point: [`picture`].

use super::escape::escape;
use crate::page::kicker;
use model::Publication;

pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// Letters that fit into a line of the title.
const LINE: usize = 34;
/// Lines that fit.
const LINES: usize = 4;

/// The letter's sender, date and title on a sheet. The text is in the first serif font at hand.
pub fn picture(publication: &Publication) -> String {
    let title = lines(&publication.letter.title);
    let title: String = (0..)
        .zip(&title)
        .map(|(number, line)| {
            format!(
                r##"<text x="120" y="{}" font-size="60" fill="#1b1b1b">{}</text>"##,
                250 + number * 74,
                escape(line)
            )
        })
        .collect();
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="Libertinus Serif">
<rect width="100%" height="100%" fill="#dfe1e2"/>
<rect x="60" y="48" width="1080" height="534" fill="#fff"/>
<rect x="60" y="48" width="12" height="534" fill="#1a4480"/>
<text x="120" y="140" font-size="28" fill="#565c65">{}</text>
{title}
<text x="120" y="530" font-size="30" fill="#1a4480">{}</text>
</svg>
"##,
        escape(&kicker(publication)),
        escape(publication.words().head.picture()),
    )
}

/// Words in lines; what does not fit is cut with an ellipsis.
fn lines(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.len() - 1;
        let line = &mut lines[last];
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= LINE {
            line.push(' ');
            line.push_str(word);
        } else if lines.len() == LINES {
            lines[last].push('…');
            break;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_is_cut_after_the_last_line() {
        let lines = lines(&"seventeen letters ".repeat(12));
        assert_eq!(lines.len(), LINES);
        assert!(lines.iter().all(|line| line.chars().count() <= LINE + 1));
        assert!(lines[LINES - 1].ends_with('…'));
    }

    #[test]
    fn a_short_title_is_one_line() {
        assert_eq!(lines("Letter & more"), ["Letter & more"]);
    }
}
