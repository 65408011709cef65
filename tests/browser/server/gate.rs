//! Answers kept back until a trial lets them go, and visits that have lost the network.
//! Entry point: [`Gate::release`] and [`Gate::cut`].

use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;

/// How long a page may take until it asks for its files.
const ASK_LIMIT: Duration = Duration::from_secs(15);

#[derive(Default)]
pub struct Gate {
    /// Visits, each with the end of the names of files that may go.
    released: Mutex<Vec<(u32, &'static str)>>,
    /// Visits, each with a file that is held back, or was.
    asked: Mutex<Vec<(u32, String)>>,
    cut: Mutex<Vec<u32>>,
    changed: Notify,
}

impl Gate {
    /// Lets go what a visit that is held back has asked for, or will ask for, in files with this ending.
    pub fn release(&self, visit: u32, ending: &'static str) {
        self.released.lock().unwrap_or_else(PoisonError::into_inner).push((visit, ending));
        self.changed.notify_waiters();
    }

    /// From now on, requests of this visit get no answer: the connection ends.
    pub fn cut(&self, visit: u32) {
        self.cut.lock().unwrap_or_else(PoisonError::into_inner).push(visit);
    }

    pub fn is_cut(&self, visit: u32) -> bool {
        self.cut.lock().unwrap_or_else(PoisonError::into_inner).contains(&visit)
    }

    /// Holds back an answer until the visit's trial lets it go.
    pub async fn wait(&self, visit: u32, file: &str) {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push((visit, file.to_owned()));
        self.changed.notify_waiters();
        self.until(&self.released, |(number, ending)| *number == visit && file.ends_with(ending)).await;
    }

    /// Waits until a file with this ending is being held back.
    pub async fn until_asked(&self, visit: u32, ending: &str) -> Result<(), String> {
        let asked = self.until(&self.asked, |(number, file)| *number == visit && file.ends_with(ending));
        let asked = tokio::time::timeout(ASK_LIMIT, asked).await;
        asked.map_err(|_| format!("the page has not asked for {ending} in {ASK_LIMIT:?}"))
    }

    async fn until<T>(&self, list: &Mutex<Vec<T>>, described: impl Fn(&T) -> bool) {
        loop {
            // Asked for before the look, so that a change between the two is not missed.
            let next = self.changed.notified();
            if list.lock().unwrap_or_else(PoisonError::into_inner).iter().any(&described) {
                return;
            }
            next.await;
        }
    }
}
