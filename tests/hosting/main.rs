//! The site on real web servers, each with the configuration that `hosting/` ships for it.
//!
//! Run by `cargo xtask test`, which finds the servers and names them in the environment. What is asserted is what a
//! browser or a cache is told. That the page works there is for the browser tests. Entry point: [`trials`].

mod agree;
mod answers;
mod caching;
mod compressed;
mod headers;
mod host;
mod missing;
mod site;
mod types;

use answers::Asked;
use host::{Host, Kind, Place};
use libtest_mimic::{Arguments, Failed, Trial};
use site::Site;
use std::future::Future;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::runtime::Runtime;

/// What a test, or a step of one, comes to. Any error becomes a failure that says its own text.
pub type Outcome<T = ()> = Result<T, Failed>;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let runtime = match Runtime::new() {
        Ok(runtime) => Arc::new(runtime),
        Err(why) => {
            eprintln!("cannot start the runtime of the hosting tests: {why}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(start()) {
        Ok(all) => libtest_mimic::run(&arguments, trials(&all, &runtime)).exit_code(),
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

async fn start() -> Result<Vec<Arc<Asked>>, String> {
    let site = Arc::new(Site::read()?);
    let mut all = Vec::new();
    for kind in Kind::ALL {
        let host = Host::start(kind, Place::new(&site.folder)?).await?;
        all.push(Arc::new(Asked::new(kind, host, site.clone())));
    }
    Ok(all)
}

fn trials(all: &[Arc<Asked>], runtime: &Arc<Runtime>) -> Vec<Trial> {
    let mut trials = agree::trials();
    for asked in all {
        let mut add = |name, run| trials.push(trial(name, asked, runtime, run));
        add("every file carries the policy and may be used by any page", boxed(headers::every_file));
        add("every file has its media type, and text says that it is UTF-8", boxed(types::every_file));
        add(
            "a name with a hash is kept for a year, every other file for minutes",
            boxed(caching::every_file),
        );
        add("a file that has not changed is not sent again", boxed(caching::unchanged));
        add("every file comes as compressed as it lies there", boxed(compressed::every_file));
        add("a missing file is a 404, and is not kept", boxed(missing::files));
        add("the folder leads to the page", boxed(missing::folder));
    }
    trials
}

type Run = Box<dyn FnOnce(Arc<Asked>) -> std::pin::Pin<Box<dyn Future<Output = Outcome>>> + Send>;

fn boxed<F: Future<Output = Outcome> + 'static>(run: fn(Arc<Asked>) -> F) -> Run {
    Box::new(move |asked| Box::pin(run(asked)))
}

fn trial(name: &str, asked: &Arc<Asked>, runtime: &Arc<Runtime>, run: Run) -> Trial {
    let (name, asked, runtime) = (format!("{}: {name}", asked.kind), asked.clone(), runtime.clone());
    Trial::test(name, move || runtime.block_on(run(asked)))
}

/// Fails with everything that is wrong at once.
pub fn assert_none(wrong: Vec<String>) -> Outcome {
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(format!("{} answers are wrong:\n  {}", wrong.len(), wrong.join("\n  ")).into()),
    }
}
