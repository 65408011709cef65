//! What must hold whatever is read. Each module is one target: its `check` takes any bytes and panics where
//! a promise is broken. `cargo xtask fuzz` gives them to libFuzzer; `tests/corpus.rs` replays the seeds.
//!
//! [`content`] is the content compiler, [`rules`] the decision rows. What `boot.js` reads, the address and
//! messages, is fuzzed beside this crate, in `boot/`.

pub mod content;
pub mod rules;
