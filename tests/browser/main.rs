//! Real browsers, driven through WebDriver, looking at the built page.
//!
//! Run by `cargo xtask test`, which finds the browsers and names them in the environment. The way
//! in: [`trials::list`]. Each trial is named by what a reader sees. One driver and one browser per
//! engine, started when first needed, kept until the end; two engines at most are busy at once.

mod access;
mod bench;
mod browser;
#[path = "../site/budgets.rs"]
mod budgets;
mod builder;
mod cards;
mod component;
mod contrast;
mod engine;
mod environment;
mod far;
mod faults;
mod focus;
mod frames;
mod front;
mod gesture;
mod heights;
mod hosted;
#[path = "../hosting/host/mod.rs"]
mod hosting;
mod hosts;
mod hover;
mod keyboard;
mod layout;
mod mended;
mod motion;
mod page;
mod paper;
mod passages;
mod place;
mod policy;
mod printed;
mod quiet;
mod quote;
mod reading;
mod report;
mod rules;
mod sandboxes;
mod screenshots;
mod search;
mod server;
mod settings;
mod single;
mod start;
mod supply;
mod times;
mod tree;
mod trials;
mod zoom;

use engine::pool::Pool;
use environment::{BenchEnvironment, Environment};
use libtest_mimic::{Arguments, Failed};
use std::process::ExitCode;
use std::sync::Arc;

/// What a test, or a step of one, comes to. Any error becomes a failure that says its own text.
pub type Outcome<T = ()> = Result<T, Failed>;

/// Two engines at most: a browser that waits for a processor looks like a browser that is slow.
const BUSY_ENGINES: usize = 2;

fn main() -> ExitCode {
    if let Some(dist) = environment::hosts() {
        return serve_hosts(dist);
    }
    if let Some(environment) = BenchEnvironment::read() {
        return run_bench(environment);
    }
    let mut arguments = Arguments::from_args();
    arguments.test_threads = Some(arguments.test_threads.unwrap_or(BUSY_ENGINES).min(BUSY_ENGINES));
    let environment = match Environment::read() {
        Ok(environment) => environment,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    };
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => Arc::new(runtime),
        Err(why) => {
            eprintln!("cannot start the runtime of the browser tests: {why}");
            return ExitCode::FAILURE;
        }
    };
    let pool = match runtime.block_on(Pool::open(environment)) {
        Ok(pool) => Arc::new(pool),
        Err(why) => {
            eprintln!("{}", why.message().unwrap_or("the browser tests cannot start"));
            return ExitCode::FAILURE;
        }
    };
    runtime.spawn(end_on_interrupt());

    let results = Arc::default();
    let trials = trials::list(&pool, &runtime, &results);
    let conclusion = libtest_mimic::run(&arguments, trials);
    runtime.block_on(pool.close());
    println!("{}", pool.times);
    if let Err(why) = faults::published::check(&results) {
        eprintln!("{why}");
        return ExitCode::FAILURE;
    }
    conclusion.exit_code()
}

fn serve_hosts(dist: std::path::PathBuf) -> ExitCode {
    let served = match tokio::runtime::Runtime::new() {
        Ok(runtime) => hosts::serve(&runtime, dist),
        Err(why) => Err(why.into()),
    };
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{}", why.message().unwrap_or("the pages cannot be served"));
            ExitCode::FAILURE
        }
    }
}

fn run_bench(environment: Result<BenchEnvironment, String>) -> ExitCode {
    let run = || -> Outcome {
        let runtime = tokio::runtime::Runtime::new()?;
        runtime.spawn(end_on_interrupt());
        runtime.block_on(bench::run(environment?))
    };
    let done = run();
    engine::end_all();
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{}", why.message().unwrap_or("the benchmark failed"));
            ExitCode::FAILURE
        }
    }
}

/// The drivers lead process groups of their own, so that a whole browser can be ended with its
/// driver; an interrupt from the keyboard therefore does not reach them by itself.
async fn end_on_interrupt() {
    if tokio::signal::ctrl_c().await.is_ok() {
        engine::end_all();
        std::process::exit(130);
    }
}
