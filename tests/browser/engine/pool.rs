//! One session per engine, started when first needed, lent to one trial at a time.
//! Entry point: [`Pool::open`], then [`Pool::lend`].

use super::{Engine, Session, driver};
use crate::Outcome;
use crate::browser::Browser;
use crate::environment::{Environment, Programs};
use crate::printed::Printed;
use crate::server::Server;
use crate::times::Times;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;

/// No trial takes this long; one that does is stuck, and its browser with it.
const TRIAL_LIMIT: Duration = Duration::from_secs(240);
/// How long a browser may take to close before it is ended.
const CLOSE_LIMIT: Duration = Duration::from_secs(5);

pub struct Pool {
    places: Vec<Place>,
    server: Arc<Server>,
    printed: Arc<Printed>,
    axe: Arc<str>,
    environment: Environment,
    pub times: Times,
}

struct Place {
    programs: Programs,
    session: Mutex<Option<Session>>,
}

impl Pool {
    /// Reads the built page and serves it. No browser is started yet.
    pub async fn open(environment: Environment) -> Outcome<Self> {
        let printed = Arc::new(Printed::read(&environment.dist)?);
        let axe = std::fs::read_to_string(&environment.axe)?.into();
        let server = Server::start(environment.dist.clone(), environment.parents.clone()).await?;
        let places = environment.programs.iter().cloned();
        let places = places.map(|programs| Place { programs, session: Mutex::new(None) }).collect();
        Ok(Self { places, server, printed, axe, environment, times: Times::default() })
    }

    pub fn engines(&self) -> impl Iterator<Item = Engine> {
        self.places.iter().map(|place| place.programs.engine)
    }

    pub fn screenshots(&self) -> Option<&Path> {
        self.environment.screenshots.as_deref()
    }

    /// Runs a trial in the engine's browser. A browser that a trial got stuck in, or lost, is
    /// replaced for the next one.
    pub async fn lend(&self, engine: Engine, trial: impl AsyncFnOnce(Arc<Browser>) -> Outcome) -> Outcome {
        let place = self.places.iter().find(|place| place.programs.engine == engine);
        let place = place.ok_or_else(|| format!("{engine} takes no part in this run"))?;
        let mut session = place.session.lock().await;
        if session.is_none() {
            *session = Some(super::start(&place.programs).await?);
        }
        let Some((client, window)) =
            session.as_ref().map(|session| (session.client.clone(), session.window.clone()))
        else {
            return Err(format!("{engine} has no session").into());
        };
        let browser = Arc::new(Browser {
            engine,
            client,
            window,
            server: self.server.clone(),
            printed: self.printed.clone(),
            axe: self.axe.clone(),
        });
        let all = async {
            browser.tidy().await?;
            trial(browser.clone()).await
        };
        let outcome = match tokio::time::timeout(TRIAL_LIMIT, all).await {
            Ok(outcome) => outcome,
            Err(_) => {
                *session = None;
                return Err(format!("stuck for {} s", TRIAL_LIMIT.as_secs()).into());
            }
        };
        if outcome.is_err() && browser.client.current_url().await.is_err() {
            *session = None;
        }
        outcome
    }

    /// Closes every browser, politely first.
    pub async fn close(&self) {
        for place in &self.places {
            if let Some(session) = place.session.lock().await.take() {
                let _ = tokio::time::timeout(CLOSE_LIMIT, session.client.clone().close()).await;
            }
        }
        driver::end_all();
    }
}
