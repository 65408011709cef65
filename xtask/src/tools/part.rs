//! Files that Debian packages bring, and the variables that tell the tests of them. [`find_or_install`] is the way
//! in.

use std::env;
use std::path::{Path, PathBuf};

use super::apt::{self, Package};
use crate::failure::Failure;

/// One file or folder that the tests need, and the package that brings it.
pub struct Part {
    /// The variable that tells the tests of it; a person may set it to a file of their own.
    pub variable: Option<&'static str>,
    pub package: Package,
    pub find: fn() -> Option<PathBuf>,
}

impl Part {
    fn locate(&self) -> Option<PathBuf> {
        let chosen = self.variable.and_then(env::var_os).map(PathBuf::from);
        chosen.or_else(self.find)
    }
}

/// What was found for the tests; nothing by default.
#[derive(Default)]
pub struct Found {
    variables: Vec<(&'static str, PathBuf)>,
}

impl Found {
    /// The variables that the tests read.
    pub fn variables(&self) -> impl Iterator<Item = (&'static str, &Path)> {
        self.variables.iter().map(|(name, path)| (*name, path.as_path()))
    }

    pub fn add(&mut self, variable: &'static str, path: PathBuf) {
        self.variables.push((variable, path));
    }

    /// Takes in what was found for something else.
    pub fn extend(&mut self, other: Self) {
        self.variables.extend(other.variables);
    }
}

/// Finds all parts, after installing the packages of those that are missing.
pub fn find_or_install(parts: &[Part]) -> Result<Found, Failure> {
    apt::install(&missing(parts))?;
    let mut found = Found::default();
    for part in parts {
        let path = part.locate().ok_or_else(|| {
            Failure::because(format!(
                "the package {} is installed, but what it is for was not found ({})",
                part.package.name, part.package.why
            ))
        })?;
        if let Some(variable) = part.variable {
            found.add(variable, path);
        }
    }
    Ok(found)
}

/// Each package once, also where several of its parts are missing.
fn missing(parts: &[Part]) -> Vec<Package> {
    let mut packages: Vec<Package> = Vec::new();
    for part in parts.iter().filter(|part| part.locate().is_none()) {
        if packages.iter().all(|package| package.name != part.package.name) {
            packages.push(part.package);
        }
    }
    packages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &'static str, find: fn() -> Option<PathBuf>) -> Part {
        Part { variable: None, package: Package { name, why: "" }, find }
    }

    #[test]
    fn a_package_is_installed_once_and_only_if_needed() {
        let parts = [part("one", || None), part("one", || None), part("two", || Some(PathBuf::new()))];
        let names: Vec<_> = missing(&parts).iter().map(|package| package.name).collect();
        assert_eq!(names, ["one"]);
    }
}
