//! How fast the page is, against the same page without script and against others' means. Entry point: [`run`].
//!
//! Chosen by `LOTL_BENCH=<folder>`; `cargo xtask bench` sets it, and builds the peers into that folder. All pages take
//! turns, so that whatever else the machine does strikes all alike; what is compared are medians of one run.

mod gates;
mod markdown;
mod measures;
mod pages;
mod plot;
mod report;
mod scale;
mod spread;
mod visit;

use crate::Outcome;
use crate::budgets::{Bench, Budgets};
use crate::engine;
use crate::environment::BenchEnvironment;
use crate::server::{Server, Variant};
use pages::Site;
use scale::Scaled;
use std::path::Path;
use std::sync::Arc;
use visit::{Figures, Slowness, Target, visit};

/// The processor as it is, and four times slower, as in a cheap phone.
const SLOWNESS: [Slowness; 2] = [Slowness(1), Slowness(4)];
/// Fewer rounds give a first impression, which is shown and not kept.
const ENOUGH: usize = 15;
/// How many times over the long letters say everything.
const LENGTHS: [usize; 3] = [1, 10, 100];

/// What one page came to, visit by visit.
pub struct Measured<T> {
    pub page: T,
    pub visits: Vec<(Slowness, Figures)>,
}

/// All that a run came to.
pub struct Results {
    pub sites: Vec<Measured<Site>>,
    pub lengths: Vec<Measured<Scaled>>,
    pub browser: String,
    pub rounds: usize,
    pub budgets: Bench,
}

/// Measures, writes `docs/benchmarks.md` and its picture after enough rounds, and fails over a gate of `budgets.toml`.
pub async fn run(environment: BenchEnvironment) -> Outcome {
    let BenchEnvironment { dist, peers, chromium, rounds } = environment;
    // Read first: a slip in that file should not cost a run.
    let budgets = Budgets::read()?.bench;
    let sites = Site::all(&dist, &peers)?;
    let lengths = LENGTHS.map(|times| Scaled::write(times, &dist, peers.join(format!("{times}x"))));
    let lengths = lengths.into_iter().collect::<Outcome<Vec<_>>>()?;
    let ours = sites.iter().find_map(|site| site.cards.filter(|_| site.folder == dist));
    let mut site_runs = Run::begin(sites, |site| (&site.folder, site.cards)).await?;
    let mut length_runs = Run::begin(lengths, |length| (&length.folder, ours)).await?;

    let session = engine::start(&chromium).await?;
    let capabilities = session.client.capabilities();
    let version = |name: &str| capabilities.and_then(|all| all.get(name)?.as_str().map(str::to_owned));
    let browser = format!("Chromium {}", version("browserVersion").unwrap_or_default());
    // One round more than is counted: the first visits of a browser are slower than all others.
    for round in 0..=rounds {
        eprintln!("round {round} of {rounds}");
        for slowness in SLOWNESS {
            site_runs.round(&session.client, round, slowness).await?;
        }
        length_runs.round(&session.client, round, SLOWNESS[1]).await?;
    }
    session.client.close().await?;

    let results =
        Results { sites: site_runs.measured, lengths: length_runs.measured, browser, rounds, budgets };
    if rounds < ENOUGH {
        println!("{}", report::text(&results)?);
    } else {
        report::write(&results, Path::new(env!("CARGO_MANIFEST_DIR")))?;
    }
    gates::check(&results)
}

/// Pages that take turns, each with a server of its own.
struct Run<T> {
    measured: Vec<Measured<T>>,
    served: Vec<(Arc<Server>, Option<visit::Cards>)>,
}

impl<T> Run<T> {
    async fn begin(
        pages: Vec<T>,
        about: impl Fn(&T) -> (&std::path::PathBuf, Option<visit::Cards>),
    ) -> Outcome<Self> {
        let mut served = Vec::new();
        for page in &pages {
            let (folder, cards) = about(page);
            served.push((Server::start(folder.clone(), Vec::new()).await?, cards));
        }
        let measured = pages.into_iter().map(|page| Measured { page, visits: Vec::new() }).collect();
        Ok(Self { measured, served })
    }

    /// Each page once, beginning with another one in each round. The round before the first is thrown away.
    async fn round(&mut self, client: &fantoccini::Client, round: usize, slowness: Slowness) -> Outcome {
        for turn in 0..self.served.len() {
            let place = (turn + round) % self.served.len();
            let (server, cards) = &self.served[place];
            let address = server.address(server.visit(Variant::Shipped));
            let figures = visit(client, &Target { address, cards: *cards }, slowness).await?;
            if round > 0 {
                self.measured[place].visits.push((slowness, figures));
            }
        }
        Ok(())
    }
}
