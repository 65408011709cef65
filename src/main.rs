//! The browser's entry. Nothing starts by itself: boot.js and embed.js call `start` for each root.

use letter_of_the_law as _;

/// Smaller than the one that comes with the standard library.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
#[expect(unsafe_code, reason = "the widget is the only program in its memory")]
static ALLOCATOR: talc::TalckWasm = unsafe { talc::TalckWasm::new_global() };

fn main() {
    if cfg!(not(target_arch = "wasm32")) {
        eprintln!("This program runs in a browser. To serve the page: cargo xtask serve");
    }
}
