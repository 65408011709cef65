//! One tool: what it is, where it comes from, and how it is had. [`program`] and [`file`] are the ways in.

use std::path::PathBuf;
use std::process::Command;

use super::cache::{self, Slot};
use super::version::{self, Wanted};
use super::{cargo, npm};
use crate::failure::Failure;
use crate::process;

/// A tool and the version of it that is wanted.
pub struct Tool<'a> {
    /// Its name in the registry, and in the cache.
    pub package: &'a str,
    /// The program's file name.
    pub program: &'a str,
    pub wanted: Wanted<'a>,
    pub why: &'a str,
    /// About how long two cores take to install it.
    pub minutes: u32,
    pub origin: Origin<'a>,
}

/// Where a tool comes from.
pub enum Origin<'a> {
    /// Built from crates.io, by the toolchain that is there.
    Crate { locked: bool, features: &'a [&'a str] },
    /// Unpacked from npm.
    Npm,
}

/// The path of a tool's program: the one on PATH if its version will do, else our own, installed if need be.
pub fn program(tool: &Tool) -> Result<PathBuf, Failure> {
    if let Some(found) = process::on_path(tool.program) {
        let printed = process::output(Command::new(&found).arg("--version"));
        if printed.and_then(|text| version::printed(&text)).is_some_and(|found| tool.wanted.accepts(&found)) {
            return Ok(found);
        }
    }
    let folder = match tool.origin {
        Origin::Crate { .. } => "bin",
        Origin::Npm => "node_modules/.bin",
    };
    file(tool, &format!("{folder}/{}", tool.program))
}

/// A file out of the folder that the tool is installed in, from the top of that folder.
pub fn file(tool: &Tool, path: &str) -> Result<PathBuf, Failure> {
    let slot = Slot { name: tool.package, version: tool.wanted.version(), proof: path };
    cache::fill(&slot, |folder| {
        eprintln!("Installing {} {} ({}), about {} min.", tool.package, slot.version, tool.why, tool.minutes);
        match tool.origin {
            Origin::Crate { locked, features } => {
                cargo::install(tool.package, slot.version, locked, features, folder)
            }
            Origin::Npm => npm::install(tool.package, slot.version, folder),
        }
    })
}
