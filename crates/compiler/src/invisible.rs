//! Characters that change what a reader sees without being seen themselves.

/// Control characters, marks that turn the direction of writing, spaces without width, and code
/// points that are no characters. Line feeds are decided by whoever asks.
pub fn is_invisible(c: char) -> bool {
    if matches!(c, ' '..='~') {
        return false;
    }
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e007f}')
}

/// The first character of `text` that is not fit for print, with its byte offset.
pub fn find(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|(_, c)| *c != '\n' && is_invisible(*c))
}
