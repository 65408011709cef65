//! What stays when something is missing, broken or forbidden: the table of faults, each made in every engine, and
//! `docs/faults.md`, which the run writes. Entry point: [`cases`]; the table is [`rows`](rows::rows).

mod changed;
mod kept;
mod network;
mod partial;
pub mod published;
mod rows;
mod surroundings;

use crate::Outcome;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::trials::Case;
use kept::Stays;
use published::{Cell, Results};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

type Run = Arc<dyn Fn(Arc<Browser>) -> Pin<Box<dyn Future<Output = Outcome> + Send>> + Send + Sync>;

/// One fault.
pub struct Row {
    name: &'static str,
    /// How it was made.
    broken: &'static str,
    stays: Stays,
    run: Run,
    /// Engines that cannot make it, each with the reason.
    not_producible: Vec<(Engine, &'static str)>,
}

impl Row {
    /// `run` makes the fault and fails unless what `stays` says is there.
    fn new<F>(
        name: &'static str,
        broken: &'static str,
        stays: Stays,
        run: impl Fn(Arc<Browser>, Stays) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = Outcome> + Send + 'static,
    {
        let run: Run = Arc::new(move |browser| Box::pin(run(browser, stays)));
        Self { name, broken, stays, run, not_producible: Vec::new() }
    }

    fn except(mut self, engine: Engine, why: &'static str) -> Self {
        self.not_producible.push((engine, why));
        self
    }
}

/// A case for each row. What it comes to is written into `results`.
pub fn cases(results: &Arc<Results>) -> Vec<Case> {
    rows::rows().into_iter().map(|row| case(row, results.clone())).collect()
}

fn case(row: Row, results: Arc<Results>) -> Case {
    for (engine, why) in &row.not_producible {
        results.write(row.name, *engine, Cell::NotProducible(why));
    }
    let (name, run) = (row.name, row.run);
    let case = Case::new(format!("all stays readable: {name}"), move |browser| {
        let (run, results) = (run.clone(), results.clone());
        async move {
            let engine = browser.engine;
            results.write(name, engine, Cell::Lost);
            run(browser).await?;
            results.write(name, engine, Cell::Kept);
            Ok(())
        }
    });
    row.not_producible.into_iter().fold(case, |case, (engine, why)| case.except(engine, why))
}
