//! The command. It checks the content, and writes the pages and data files into Trunk's staging folder.
//! Trunk's post_build hook runs `letter page`; `cargo xtask check` runs `letter check`, and `cargo xtask build`
//! afterwards `letter compress FOLDER`.

mod check;
mod compress;
mod pages;
mod picture;
mod shrink;
mod single;
mod staged;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["check"] => check::check(),
        ["page"] => pages::write(),
        ["compress", folder] => compress::compress(folder.as_ref()),
        _ => Err("letter: say `letter check`, `letter page` or `letter compress FOLDER`\n".to_owned()),
    };
    match outcome {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprint!("{why}");
            ExitCode::FAILURE
        }
    }
}
