//! The site on this machine, made again at each change of the content; drafts too. A page reloads itself, and shows
//! what is wrong with the content in place of the site. Entry point: [`serve`].

use crate::build::{self, Files};
use crate::content;
use crate::failure::{Failure, Result};
use crate::widget::Widget;
use clap::Args;
use std::collections::BTreeMap;
use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, SystemTime};
use tiny_http::{Header, Request, Response, Server};

#[derive(Args)]
pub struct Served {
    #[command(flatten)]
    content: content::Folder,
    /// The folder of a built widget, in place of the one inside this program
    #[arg(long, value_name = "DIR")]
    widget: Option<PathBuf>,
    /// The port to serve on; 0 takes a free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// How often the content folder is looked at.
const LOOK: Duration = Duration::from_millis(300);
/// How long a page's question is kept open.
const PATIENCE: Duration = Duration::from_secs(20);
/// Where a page asks for another state than the one it names.
const CHANGED: &str = "/.changed?";

/// A state of the site, which pages know by its number; or what is wrong with the content.
struct Shown {
    number: u64,
    site: std::result::Result<Files, String>,
}

/// The newest state, and a bell that rings for each.
struct Newest(Mutex<Shown>, Condvar);

impl Newest {
    /// A thread that panicked has left a whole state behind: it is replaced in one go.
    fn get(&self) -> MutexGuard<'_, Shown> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Serves until it is stopped.
pub fn serve(options: &Served) -> Result<()> {
    let port = options.port;
    let server = Server::http((Ipv4Addr::LOCALHOST, port)).map_err(|why| {
        Failure::new(format!("cannot serve on port {port}: {why}"))
            .remedy("choose another with `--port`, such as `--port 8090`; 0 takes any")
    })?;
    let seen = stamps(&options.content.content);
    let first = Shown { number: 1, site: made(options, 1)? };
    let newest = Arc::new(Newest(Mutex::new(first), Condvar::new()));
    println!("The site is at http://{}/; Ctrl-C stops.", server.server_addr());
    thread::scope(|scope| {
        scope.spawn(|| watch(options, &newest, seen));
        for request in server.incoming_requests() {
            let newest = Arc::clone(&newest);
            // A page that waits for a change must not keep another one waiting.
            thread::spawn(move || answer(request, &newest));
        }
    });
    Ok(())
}

/// The site as it is now. Only a widget that is not whole ends the command: the content may be mended.
fn made(options: &Served, number: u64) -> Result<std::result::Result<Files, String>> {
    let mut widget = Widget::find(options.widget.as_deref())?;
    widget.assets()?;
    widget.reload = reload(number);
    let site =
        content::load(&options.content, true).and_then(|collection| build::files(&collection, &widget));
    Ok(site.map_err(|failure| {
        eprintln!("{failure}");
        failure.to_string()
    }))
}

fn watch(options: &Served, newest: &Newest, mut seen: BTreeMap<PathBuf, SystemTime>) {
    loop {
        thread::sleep(LOOK);
        let now = stamps(&options.content.content);
        if now == seen {
            continue;
        }
        seen = now;
        let number = newest.get().number + 1;
        let site = made(options, number).unwrap_or_else(|failure| Err(failure.to_string()));
        *newest.get() = Shown { number, site };
        newest.1.notify_all();
    }
}

/// When each file was last written.
fn stamps(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(stamps(&path));
        } else if let Ok(time) = entry.metadata().and_then(|about| about.modified()) {
            found.insert(path, time);
        }
    }
    found
}

fn answer(request: Request, newest: &Newest) {
    let address = request.url().to_owned();
    let (status, media_type, bytes) = match address.strip_prefix(CHANGED) {
        Some(number) => (200, "text/plain", wait(newest, number).to_string().into_bytes()),
        None => found(&newest.get(), &address),
    };
    let header = |name: &str, value: &str| Header::from_bytes(name, value).ok();
    let mut response = Response::from_data(bytes).with_status_code(status);
    let headers = [header("Content-Type", media_type), header("Cache-Control", "no-store")];
    headers.into_iter().flatten().for_each(|header| response.add_header(header));
    // A browser that has gone needs no answer.
    let _ = request.respond(response);
}

/// The number of a state other than this one, or of the same after a while.
fn wait(newest: &Newest, number: &str) -> u64 {
    let is_same = |shown: &mut Shown| shown.number.to_string() == number;
    let shown = newest.1.wait_timeout_while(newest.get(), PATIENCE, is_same);
    shown.unwrap_or_else(PoisonError::into_inner).0.number
}

fn found(shown: &Shown, address: &str) -> (u16, &'static str, Vec<u8>) {
    const HTML: &str = "text/html; charset=utf-8";
    let path = address.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let path =
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    match &shown.site {
        Err(wrong) if path.ends_with(".html") => (500, HTML, fault(wrong, shown.number).into_bytes()),
        Ok(site) => match site.get(&path) {
            Some(bytes) => (200, media_type(&path), bytes.clone()),
            None => (404, "text/plain; charset=utf-8", format!("no file {path}").into_bytes()),
        },
        Err(_) => (404, "text/plain; charset=utf-8", b"the content has faults".to_vec()),
    }
}

fn fault(wrong: &str, number: u64) -> String {
    let wrong = wrong.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>The content has faults</title>\n<h1>The content has faults</h1>\n<pre>{wrong}</pre>{}\n</html>\n",
        reload(number)
    )
}

/// Asks for another state than this one, and shows it.
fn reload(number: u64) -> String {
    format!(
        "\n<script>(async () => {{ for (;;) {{ try {{ const now = await (await fetch('{CHANGED}{number}')).text(); if (now !== '{number}') return location.reload(); }} catch {{ await new Promise((done) => setTimeout(done, 1000)); }} }} }})();</script>"
    )
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "xml" => "text/xml; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "bib" => "application/x-bibtex; charset=utf-8",
        "ris" => "application/x-research-info-systems; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    }
}
