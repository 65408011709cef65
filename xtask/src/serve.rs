//! `cargo xtask serve`: the page on this machine, built again at each change. Entry point: [`serve`].

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use clap::Args;

use crate::check;
use crate::failure::Failure;
use crate::process;
use crate::tools;
use crate::trunk;
use crate::workspace::Workspace;

#[derive(Args)]
pub struct Options {
    /// The port to serve on
    #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
    port: u16,
}

/// Serves until it is stopped.
pub fn serve(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    let port = options.port;
    // Trunk itself finds out only after the first build, minutes later.
    if let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        return Err(Failure::with_remedy(
            format!("cannot serve on port {port}: {error}"),
            "choose another one, such as `cargo xtask serve --port 8090`",
        ));
    }
    let tools = tools::for_site(workspace)?;
    process::run(&mut trunk::fetch(workspace))?;
    // Trunk's hook would build it too, for minutes the first time and without a word.
    process::run(&mut check::build_letter(workspace))?;

    let mut trunk = trunk::command(workspace, &tools)?;
    // Not dist/: that is the release site, and a build of it may run while this serves.
    trunk.args(["serve", "--offline", "--dist", "target/serve", "--port", &port.to_string()]);
    eprintln!("To use Trunk by itself: {}", tools.export_line());
    eprintln!("The page will be at http://127.0.0.1:{port}/ after the first build. Ctrl-C stops.");
    become_program(&mut trunk)
}

/// Trunk takes this process over, so that a signal to it reaches Trunk.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Result<(), Failure> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(process::cannot_start(command.get_program(), &error))
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Result<(), Failure> {
    process::run(command)
}
