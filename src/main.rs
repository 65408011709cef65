//! The browser's entry: brings the prerendered page to life.

/// Smaller than the one that comes with the standard library.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::TalckWasm = unsafe { talc::TalckWasm::new_global() };

#[cfg(target_arch = "wasm32")]
fn main() {
    letter_of_the_law::dom::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    eprintln!("This program runs in a browser. To serve the page: cargo xtask serve");
    std::process::ExitCode::FAILURE
}
