//! A web server that runs with the configuration shipped for it in `hosting/`, and serves the site in a
//! subfolder. The browser tests use it too. Entry point: [`Place::new`], then [`Host::start`].

mod apache;
mod caddy;
mod nginx;
mod place;
mod program;
pub mod shipped;

pub use place::Place;

use program::Program;
use shipped::Shipped;
use std::fmt;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Nginx,
    Caddy,
    Apache,
}

impl Kind {
    pub const ALL: [Kind; 3] = [Kind::Nginx, Kind::Caddy, Kind::Apache];
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Nginx => "nginx",
            Kind::Caddy => "Caddy",
            Kind::Apache => "Apache",
        })
    }
}

/// A running server. Dropping it ends it and removes what it served.
pub struct Host {
    port: u16,
    // In this order: what is served goes after who serves it.
    _program: Program,
    _place: Place,
}

impl Host {
    /// Starts the server and waits until it accepts connections.
    pub async fn start(kind: Kind, place: Place) -> Result<Self, String> {
        let port = free_port()?;
        let command = match kind {
            Kind::Nginx => nginx::prepare(&place, port),
            Kind::Caddy => caddy::prepare(&place, port),
            Kind::Apache => apache::prepare(&place, port),
        }?;
        let program = Program::start(command, place.own("log"), port).await?;
        Ok(Self { port, _program: program, _place: place })
    }

    pub fn origin(&self) -> String {
        origin(self.port)
    }

    /// Of the page: the folder of the site.
    pub fn address(&self) -> String {
        format!("{}/{}/", self.origin(), place::FOLDER)
    }
}

fn origin(port: u16) -> String {
    format!("http://127.0.0.1:{port}")
}

/// A free number, which is let go a moment before the server takes it: none of the three chooses one itself.
fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|why| format!("no port is free: {why}"))
}

/// A file that `cargo xtask test` finds or installs, and names in the environment.
fn named(variable: &str) -> Result<PathBuf, String> {
    let path = std::env::var_os(variable).map(PathBuf::from);
    path.filter(|path| path.exists()).ok_or_else(|| {
        format!("{variable} should name a file of a web server; run `cargo xtask test`, which sets it")
    })
}

fn write(path: &Path, text: impl AsRef<[u8]>) -> Result<(), String> {
    std::fs::write(path, text).map_err(|why| format!("cannot write {}: {why}", path.display()))
}
