//! Selectors made of names while compiling. Entry point: [`joined!`](crate::joined).

/// Joins texts that are known while compiling: `joined!("[", data::TITLE.name(), "][id]")`.
#[macro_export]
macro_rules! joined {
    ($($text:expr),+ $(,)?) => {{
        const TEXTS: &[&str] = &[$($text),+];
        const LENGTH: usize = 0 $(+ $text.len())+;
        const BYTES: [u8; LENGTH] = $crate::join::<LENGTH>(TEXTS);
        const JOINED: &str = match str::from_utf8(&BYTES) {
            Ok(joined) => joined,
            Err(_) => unreachable!(),
        };
        JOINED
    }};
}

/// For [`joined!`](crate::joined) alone: the bytes of all texts, which are `LENGTH` together.
pub const fn join<const LENGTH: usize>(texts: &[&str]) -> [u8; LENGTH] {
    let mut joined = [0; LENGTH];
    let (mut text, mut at) = (0, 0);
    while text < texts.len() {
        let bytes = texts[text].as_bytes();
        let mut byte = 0;
        while byte < bytes.len() {
            joined[at] = bytes[byte];
            at += 1;
            byte += 1;
        }
        text += 1;
    }
    joined
}

#[cfg(test)]
mod tests {
    #[test]
    fn texts_are_joined_while_compiling() {
        const JOINED: &str = joined!("a[", "data-é", "]");
        assert_eq!(JOINED, "a[data-é]");
    }
}
