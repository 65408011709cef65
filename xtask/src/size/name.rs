//! Which crate and which part of it a function's name belongs to. [`origin`] is the way in.

/// Our own crates in the Wasm, whose parts are told apart.
const OURS: [&str; 3] = ["letter_of_the_law", "contract", "logic"];

/// The name without the hash that the compiler puts after each crate.
pub fn readable(name: &str) -> String {
    let mut pieces = name.split('[');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match piece.split_once(']') {
            Some((hash, rest)) if hash.len() > 8 && hash.chars().all(|c| c.is_ascii_hexdigit()) => {
                out.push_str(rest)
            }
            _ => out.extend(["[", piece]),
        }
    }
    out
}

/// "yew", "core", or for ours "ours: dom::cards".
pub fn origin(name: &str) -> String {
    let path = path(name);
    let mut pieces = path.split("::");
    let first = pieces.next().unwrap_or_default();
    if OURS.contains(&first) {
        let part: Vec<_> = pieces.take_while(|piece| is_module(piece)).take(2).collect();
        return format!("ours: {}", part.join("::"));
    }
    match first {
        "" => "without a name".to_owned(),
        "core" | "alloc" | "std" => format!("{first} (Rust's standard library)"),
        "__rustc" => "the linker and the compiler".to_owned(),
        // What wasm-bindgen makes for our own calls of the browser.
        _ if name.starts_with("__wbg")
            || name.starts_with("__wbindgen")
            || name.starts_with("__externref") =>
        {
            "wasm_bindgen".to_owned()
        }
        _ if !name.contains("::") => "the linker and the compiler".to_owned(),
        // A method of a type without a crate, such as str.
        _ if !path.contains("::") => "core (Rust's standard library)".to_owned(),
        other => other.to_owned(),
    }
}

/// The path that a name begins with: of `<A as B>::f` that of A, or of B where A is a type without a crate.
fn path(name: &str) -> &str {
    let name = name
        .trim_start_matches(['<', '&', '*', '[', '('])
        .trim_start_matches("mut ")
        .trim_start_matches("dyn ");
    let end = name.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(name.len());
    let (path, rest) = name.split_at(end);
    match rest.split_once(" as ") {
        Some((before, behind)) if !path.contains("::") && !before.contains('>') => self::path(behind),
        _ => path,
    }
}

/// Modules are written small, types are not.
fn is_module(piece: &str) -> bool {
    piece.starts_with(|first: char| first.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{origin, readable};

    #[test]
    fn a_name_is_read_without_hashes() {
        let name = "<yew[671f0478734df096]::VNode as core[75d5716931084cc5]::ops::Drop>::drop::<[u8; 4]>";
        assert_eq!(readable(name), "<yew::VNode as core::ops::Drop>::drop::<[u8; 4]>");
    }

    #[test]
    fn a_function_belongs_to_the_crate_that_its_path_begins_with() {
        for (name, expected) in [
            ("letter_of_the_law::dom::cards::Cards::show::h0123456789abcdef", "ours: dom::cards"),
            ("<logic::card::Machine>::at::h01", "ours: card"),
            ("<yew::html::Scope<C> as core::clone::Clone>::clone::h01", "yew"),
            ("<T as yew::html::IntoPropValue<U>>::into::h01", "yew"),
            ("<alloc::vec::Vec<yew::X> as core::ops::Drop>::drop", "alloc (Rust's standard library)"),
            ("core::ptr::drop_in_place<yew::X>", "core (Rust's standard library)"),
            ("<str>::trim_start", "core (Rust's standard library)"),
            ("__wbindgen_malloc", "wasm_bindgen"),
            ("memcpy", "the linker and the compiler"),
            ("", "without a name"),
        ] {
            assert_eq!(origin(name), expected, "{name}");
        }
    }
}
