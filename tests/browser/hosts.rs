//! `cargo xtask hosts`: the pages of others, served to people. Entry point: [`serve`].

use crate::Outcome;
use crate::server::{Server, Variant, host};
use std::path::PathBuf;
use tokio::runtime::Runtime;

/// Serves until it is interrupted.
pub fn serve(runtime: &Runtime, dist: PathBuf) -> Outcome {
    runtime.block_on(async {
        let server = Server::start(dist, Vec::new()).await?;
        println!("Pages of others that show the letter, which stands on another origin:");
        for name in host::names() {
            let site = server.front(server.visit(Variant::Policy));
            println!("  {}/host/{name}?{site}", server.other_origin());
        }
        println!("Ctrl+C ends this.");
        Ok(tokio::signal::ctrl_c().await?)
    })
}
