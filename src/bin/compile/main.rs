//! The host's side of the build: checks the content, and writes the pages and data files into Trunk's staging
//! folder. Trunk's post_build hook runs `compile page`; `cargo xtask check` runs `compile check`.

#[cfg(not(target_arch = "wasm32"))]
mod host;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let command = std::env::args().nth(1);
    let outcome = match command.as_deref() {
        Some("check") => host::check(),
        Some("page") => host::site::write(),
        _ => Err("compile: say `compile check` or `compile page`\n".to_owned()),
    };
    match outcome {
        Ok(line) => {
            println!("{line}");
            std::process::ExitCode::SUCCESS
        }
        Err(why) => {
            eprint!("{why}");
            std::process::ExitCode::FAILURE
        }
    }
}
