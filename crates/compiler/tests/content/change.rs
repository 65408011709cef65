//! Random changes to a file: what a hand slips in, and what an attacker does.

use proptest::prelude::*;

/// What is inserted.
pub const PIECES: [&str; 40] = [
    "[",
    "]",
    "(",
    ")",
    "](quote:short)",
    "](note:their)",
    "[x](source:register)",
    "[x](p:1)",
    "*",
    "**",
    "_",
    "`",
    "\\",
    "\n",
    "\n\n",
    "+++\n",
    "\"",
    "\"\"\"",
    "'''",
    "=",
    "{",
    "}",
    "[[source]]\n",
    "[[provision.clause]]\n",
    "# ",
    "> ",
    "1. ",
    "<script>",
    "<!--",
    "&#0;",
    "&#x202e;",
    "\u{202e}",
    "\u{feff}",
    "é",
    "’",
    "𝒳",
    "https://x\n",
    "javascript:x",
    "\r\n",
    "\0",
];

#[derive(Clone, Debug)]
pub enum Change {
    Delete(usize, usize),
    Insert(usize, &'static str),
    Swap(usize, usize),
    Repeat(usize, usize),
    Byte(usize, u8),
}

pub fn change() -> impl Strategy<Value = Change> {
    let at = || 0usize..4000;
    prop_oneof![
        1 => (at(), 1usize..60).prop_map(|(at, length)| Change::Delete(at, length)),
        4 => (at(), prop::sample::select(&PIECES[..])).prop_map(|(at, piece)| Change::Insert(at, piece)),
        1 => (at(), at()).prop_map(|(one, other)| Change::Swap(one, other)),
        1 => (at(), 1usize..300).prop_map(|(at, length)| Change::Repeat(at, length)),
        1 => (at(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
    ]
}

/// Changes the file, at places counted from its beginning and round its end.
pub fn apply(change: &Change, bytes: &mut Vec<u8>) {
    if bytes.is_empty() {
        return;
    }
    let size = bytes.len();
    match *change {
        Change::Delete(at, length) => drop(bytes.drain(at % size..(at % size + length).min(size))),
        Change::Insert(at, piece) => drop(bytes.splice(at % size..at % size, piece.bytes())),
        Change::Swap(one, other) => bytes.swap(one % size, other % size),
        Change::Repeat(at, length) => {
            let part = bytes[at % size..(at % size + length).min(size)].to_vec();
            drop(bytes.splice(at % size..at % size, part));
        }
        Change::Byte(at, byte) => bytes[at % size] = byte,
    }
}
