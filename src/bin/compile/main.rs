//! The host's side of the build: checks the content, and writes the pages and data files into Trunk's staging
//! folder. Trunk's post_build hook runs `compile page`; `cargo xtask check` runs `compile check`, and
//! `cargo xtask build` afterwards `compile compress FOLDER`.

#[cfg(not(target_arch = "wasm32"))]
mod host;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["check"] => host::check(),
        ["page"] => host::site::write(),
        ["compress", folder] => host::compress::compress(folder.as_ref()),
        _ => Err("compile: say `compile check`, `compile page` or `compile compress FOLDER`\n".to_owned()),
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
