//! Every trial, by what a reader sees. Entry point: [`list`].

use crate::browser::Browser;
use crate::engine::Engine;
use crate::engine::pool::Pool;
use crate::faults::published::Results;
use crate::{
    Outcome, access, builder, cards, component, contrast, far, faults, focus, frames, front, heights, hosted,
    hover, keyboard, layout, mended, motion, paper, passages, place, policy, quiet, quote, report, rules,
    sandboxes, screenshots, search, settings, single, start, supply, tree, zoom,
};
use libtest_mimic::{Completion, Trial};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Instant;
use tokio::runtime::Runtime;

type Run = Box<dyn Fn(Arc<Browser>) -> Pin<Box<dyn Future<Output = Outcome> + Send>> + Send + Sync>;

/// A trial, once for all engines.
pub struct Case {
    name: String,
    run: Run,
    /// Engines that cannot make the situation, each with the reason.
    not_producible: Vec<(Engine, &'static str)>,
}

impl Case {
    /// `run` is an async function that takes the browser.
    pub fn new<F>(name: impl Into<String>, run: impl Fn(Arc<Browser>) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Outcome> + Send + 'static,
    {
        Self {
            name: name.into(),
            run: Box::new(move |browser| Box::pin(run(browser))),
            not_producible: Vec::new(),
        }
    }

    /// Says that an engine cannot make the situation, and why. It is listed so, never as passed.
    pub fn except(mut self, engine: Engine, why: &'static str) -> Self {
        self.not_producible.push((engine, why));
        self
    }
}

/// The trials of this run: each case once per engine, the engines taking turns, so that two
/// threads seldom wait for the same browser.
pub fn list(pool: &Arc<Pool>, runtime: &Arc<Runtime>, results: &Arc<Results>) -> Vec<Trial> {
    let cases: Vec<_> = match pool.screenshots() {
        Some(folder) => screenshots::cases(folder),
        None => [
            faults::cases(results),
            policy::cases(),
            hosted::cases(),
            frames::cases(),
            heights::cases(),
            component::cases(),
            cards::cases(),
            hover::cases(),
            keyboard::cases(),
            settings::cases(),
            rules::cases(),
            search::cases(),
            quote::cases(),
            access::cases(),
            contrast::cases(),
            focus::cases(),
            zoom::cases(),
            motion::cases(),
            tree::cases(),
            layout::cases(),
            mended::cases(),
            front::cases(),
            passages::cases(),
            place::cases(),
            far::cases(),
            single::cases(),
            sandboxes::cases(),
            builder::cases(),
            paper::cases(),
            quiet::cases(),
            start::cases(),
            supply::cases(),
        ]
        .into_iter()
        .flatten()
        .collect(),
    };
    let run_somewhere = |case: &&Case| case.not_producible.len() < Engine::ALL.len();
    let names = cases.iter().filter(run_somewhere).map(|case| case.name.clone()).collect();
    let report = pool.screenshots().is_none().then(|| report::trial(names));
    let cases = cases.into_iter().map(Arc::new);
    let each =
        cases.flat_map(|case| pool.engines().map(move |engine| (case.clone(), engine)).collect::<Vec<_>>());
    each.map(|(case, engine)| trial(case, engine, pool.clone(), runtime.clone())).chain(report).collect()
}

fn trial(case: Arc<Case>, engine: Engine, pool: Arc<Pool>, runtime: Arc<Runtime>) -> Trial {
    let name = format!("{engine}: {}", case.name);
    let reason = case.not_producible.iter().find(|(other, _)| *other == engine).map(|(_, why)| *why);
    Trial::ignorable_test(name.clone(), move || match reason {
        Some(why) => Ok(Completion::ignored_with(format!("not producible here: {why}"))),
        None => {
            let run = async |browser| {
                let start = Instant::now();
                let outcome = (case.run)(browser).await;
                pool.times.keep(&name, start);
                outcome
            };
            runtime.block_on(pool.lend(engine, run)).map(|()| Completion::Completed)
        }
    })
}
