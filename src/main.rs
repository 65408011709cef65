//! The browser's entry. Nothing starts by itself: boot.js and embed.js call `start` for each root.

/// Smaller than the one that comes with the standard library.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::TalckWasm = unsafe { talc::TalckWasm::new_global() };

#[cfg(target_arch = "wasm32")]
use letter_of_the_law as _;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    eprintln!("This program runs in a browser. To serve the page: cargo xtask serve");
    std::process::ExitCode::FAILURE
}
