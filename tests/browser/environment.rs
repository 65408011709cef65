//! What `cargo xtask test` tells the browser tests. Entry point: [`Environment::read`].

use crate::engine::Engine;
use std::env;
use std::path::PathBuf;

/// The built page, the engines to run, and where their programs are.
#[derive(Clone)]
pub struct Environment {
    /// The built site.
    pub dist: PathBuf,
    /// The engines asked for, each with its driver and its browser.
    pub programs: Vec<Programs>,
    /// `axe.min.js`.
    pub axe: PathBuf,
    /// Published scripts of pages that embed ours, each by the name of its program.
    pub parents: Vec<(&'static str, PathBuf)>,
    /// Where pictures go, when pictures are wanted instead of tests.
    pub screenshots: Option<PathBuf>,
}

/// The two programs of an engine.
#[derive(Clone)]
pub struct Programs {
    pub engine: Engine,
    pub driver: PathBuf,
    pub browser: PathBuf,
}

/// What the benchmark needs, when it runs instead of tests.
pub struct BenchEnvironment {
    /// The built site.
    pub dist: PathBuf,
    /// Where the peers were built, and their pages are made.
    pub peers: PathBuf,
    pub chromium: Programs,
    /// How often each page is visited.
    pub rounds: usize,
}

impl BenchEnvironment {
    /// `None` where tests are wanted.
    pub fn read() -> Option<Result<Self, String>> {
        env::var_os("LOTL_BENCH")?;
        Some(Self::of_chromium())
    }

    fn of_chromium() -> Result<Self, String> {
        let rounds = env::var("LOTL_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
        Ok(Self {
            dist: path("LOTL_DIST")?,
            peers: path("LOTL_BENCH")?,
            chromium: programs(Engine::Chromium)?,
            rounds: rounds.ok_or("LOTL_ROUNDS is no number; run `cargo xtask bench`, which sets it")?,
        })
    }
}

/// The built site, when the pages of `tests/hosts` are to be served to people instead of tests.
pub fn hosts() -> Option<PathBuf> {
    env::var_os("LOTL_HOSTS").map(PathBuf::from)
}

impl Environment {
    /// Reads the environment. A missing name is an error and never a test left out.
    pub fn read() -> Result<Self, String> {
        Ok(Self {
            dist: path("LOTL_DIST")?,
            programs: engines()?.into_iter().map(programs).collect::<Result<_, String>>()?,
            axe: path("LOTL_AXE")?,
            parents: vec![
                ("pym", path("LOTL_PYM")?),
                ("frames", path("LOTL_FRAMES")?),
                ("iframe-resizer", path("LOTL_IFRAME_RESIZER")?),
                ("open-iframe-resizer", path("LOTL_OPEN_IFRAME_RESIZER")?),
            ],
            screenshots: env::var_os("LOTL_SCREENSHOTS").map(PathBuf::from),
        })
    }
}

fn programs(engine: Engine) -> Result<Programs, String> {
    let (driver, browser) = match engine {
        Engine::Chromium => ("LOTL_CHROMEDRIVER", "LOTL_CHROMIUM"),
        Engine::Firefox => ("LOTL_GECKODRIVER", "LOTL_FIREFOX"),
        Engine::WebKit => ("LOTL_WEBKITDRIVER", "LOTL_MINIBROWSER"),
    };
    Ok(Programs { engine, driver: path(driver)?, browser: path(browser)? })
}

/// `LOTL_ENGINES=firefox,webkit` narrows a run; without it all three take part.
fn engines() -> Result<Vec<Engine>, String> {
    let Ok(names) = env::var("LOTL_ENGINES") else {
        return Ok(Engine::ALL.to_vec());
    };
    let known = |name: &str| Engine::ALL.into_iter().find(|engine| engine.name() == name.trim());
    let chosen = names.split(',').map(|name| {
        known(name)
            .ok_or_else(|| format!("LOTL_ENGINES: no engine {name:?}; known: chromium, firefox, webkit"))
    });
    chosen.collect()
}

fn path(name: &str) -> Result<PathBuf, String> {
    let value = env::var_os(name)
        .ok_or_else(|| format!("the browser tests need {name}; run `cargo xtask test`, which sets it"))?;
    let path = PathBuf::from(value);
    match path.exists() {
        true => Ok(path),
        false => Err(format!("{name} names {}, which is not there; run `cargo xtask test`", path.display())),
    }
}
