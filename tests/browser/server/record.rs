//! What the server was asked for, and which breaches of the policy browsers reported to it.
//! Entry point: [`Record::requests`] and [`Record::reports`].

use serde::Deserialize;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;

/// How long a browser may take to send a report.
const REPORT_LIMIT: Duration = Duration::from_secs(15);

#[derive(Default)]
pub struct Record {
    requests: Mutex<Vec<(u32, String)>>,
    reports: Mutex<Vec<(u32, Report)>>,
    reported: Notify,
}

/// One breach of the policy, as every engine reports it to `report-uri`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Report {
    pub effective_directive: String,
    pub violated_directive: String,
    pub blocked_uri: String,
}

#[derive(Deserialize)]
struct Envelope {
    #[serde(rename = "csp-report")]
    report: Report,
}

impl Record {
    pub fn request(&self, visit: u32, file: &str) {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push((visit, file.to_owned()));
    }

    /// A report that cannot be read is kept as a breach without a name, never dropped.
    pub fn report(&self, visit: u32, body: &[u8]) {
        let report = serde_json::from_slice::<Envelope>(body).map(|envelope| envelope.report);
        let unread =
            |_| Report { blocked_uri: String::from_utf8_lossy(body).into_owned(), ..Report::default() };
        let report = report.unwrap_or_else(unread);
        self.reports.lock().unwrap_or_else(PoisonError::into_inner).push((visit, report));
        self.reported.notify_waiters();
    }

    /// The files asked for in a visit, in order.
    pub fn requests(&self, visit: u32) -> Vec<String> {
        of_visit(&self.requests, visit)
    }

    /// Waits until a breach that answers the description is reported, and gives all of the visit.
    pub async fn until_report(&self, visit: u32, described: impl Fn(&Report) -> bool) -> Option<Vec<Report>> {
        let arrives = async {
            loop {
                // Asked for before the look, so that a report between the two is not missed.
                let next = self.reported.notified();
                let reports = self.reports(visit);
                if reports.iter().any(&described) {
                    return reports;
                }
                next.await;
            }
        };
        tokio::time::timeout(REPORT_LIMIT, arrives).await.ok()
    }

    /// The breaches reported in a visit, in order.
    pub fn reports(&self, visit: u32) -> Vec<Report> {
        of_visit(&self.reports, visit)
    }
}

fn of_visit<T: Clone>(all: &Mutex<Vec<(u32, T)>>, visit: u32) -> Vec<T> {
    let all = all.lock().unwrap_or_else(PoisonError::into_inner);
    all.iter().filter(|(number, _)| *number == visit).map(|(_, item)| item.clone()).collect()
}
