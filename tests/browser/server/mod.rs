//! A small static server for the built page, with faults and policies chosen by the address.
//!
//! Addresses are `/<variant>/<visit>/…`: the site always stands in a subfolder, and each visit has
//! its own, so that nothing is cached, but for the variant that says so, and requests can be told apart. A second port, another
//! origin, serves pages that frame ours. Entry point: [`Server::start`].

mod body;
mod frame;
mod gate;
pub mod host;
mod parent;
mod record;
mod variant;

pub use frame::Frame;
pub use record::{Record, Report};
pub use variant::Variant;

use crate::Outcome;
use body::Sent;
use gate::Gate;
use http_body_util::BodyExt;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderValue};
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::net::TcpListener;

pub type Answer = Response<Sent>;

pub struct Server {
    dist: PathBuf,
    /// The folder of the letter at the front of the site, with a slash at its end.
    letter: String,
    parents: Vec<(&'static str, PathBuf)>,
    own_port: u16,
    other_port: u16,
    visits: AtomicU32,
    pub record: Record,
    pub gate: Gate,
}

/// One opening of the page by one trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    pub variant: Variant,
    pub number: u32,
}

impl Server {
    pub async fn start(dist: PathBuf, parents: Vec<(&'static str, PathBuf)>) -> Outcome<Arc<Self>> {
        let own = TcpListener::bind(("127.0.0.1", 0)).await?;
        let other = TcpListener::bind(("127.0.0.1", 0)).await?;
        let letter = letter_at_front(&dist)?;
        let server = Arc::new(Self {
            dist,
            letter,
            parents,
            own_port: own.local_addr()?.port(),
            other_port: other.local_addr()?.port(),
            visits: AtomicU32::new(1),
            record: Record::default(),
            gate: Gate::default(),
        });
        tokio::spawn(accept(own, server.clone()));
        tokio::spawn(accept(other, server.clone()));
        Ok(server)
    }

    pub fn visit(&self, variant: Variant) -> Visit {
        Visit { variant, number: self.visits.fetch_add(1, Ordering::Relaxed) }
    }

    /// The folder of the built site.
    pub fn site(&self) -> &Path {
        &self.dist
    }

    /// The folder of the letter in it.
    pub fn letter(&self) -> PathBuf {
        self.dist.join(&self.letter)
    }

    /// The origin of the page.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.own_port)
    }

    /// The origin of pages that frame ours.
    pub fn other_origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.other_port)
    }

    /// Of the site, which the letter is at the front of.
    pub fn front(&self, visit: Visit) -> String {
        format!("{}/{}/{}/", self.origin(), visit.variant.name(), visit.number)
    }

    /// Of the letter, in its folder.
    pub fn address(&self, visit: Visit) -> String {
        format!("{}{}", self.front(visit), self.letter)
    }

    /// An error where the browser gets no answer.
    async fn answer(&self, request: Request<Incoming>) -> io::Result<Answer> {
        let path = request.uri().path().to_owned();
        let query = request.uri().query().unwrap_or_default().to_owned();
        if let Some(number) = path.strip_prefix("/policy-report/") {
            let body = request.into_body().collect().await.map(|body| body.to_bytes()).unwrap_or_default();
            self.record.report(number.parse().unwrap_or_default(), &body);
            return Ok(answer(StatusCode::NO_CONTENT, "text/plain", Bytes::new()));
        }
        if path == "/frame" {
            return Ok(answer(StatusCode::OK, "text/html; charset=utf-8", frame::page(&query).into()));
        }
        if let Some(name) = path.strip_prefix("/parent/") {
            let page = parent::page(name, &query).into();
            return Ok(answer(StatusCode::OK, "text/html; charset=utf-8", page));
        }
        if let Some(name) = path.strip_prefix("/host/") {
            let page = host::page(name, &query, &self.letter, &self.origin(), &self.dist)
                .map(|page| with_witness(page.into()));
            return Ok(answer(StatusCode::OK, "text/html; charset=utf-8", page.unwrap_or_default()));
        }
        if path == WITNESS {
            return Ok(answer(StatusCode::OK, media_type(&path), include_str!("witness.js").into()));
        }
        if let Some(name) = path.strip_prefix("/parent-script/") {
            let script = self.parents.iter().find(|(known, _)| *known == name);
            let script = script.and_then(|(_, path)| std::fs::read(path).ok()).unwrap_or_default();
            return Ok(answer(StatusCode::OK, "text/javascript; charset=utf-8", script.into()));
        }
        let Some((visit, file)) = visit_and_file(&path) else {
            return Ok(answer(StatusCode::NOT_FOUND, "text/plain", Bytes::from_static(b"not here")));
        };
        self.record.request(visit.number, file);
        if visit.variant.holds(file) {
            self.gate.wait(visit.number, file).await;
        }
        if self.gate.is_cut(visit.number) {
            return Err(io::ErrorKind::ConnectionReset.into());
        }
        let mut response = self.file(visit, file);
        let headers = visit.variant.headers(&self.origin(), visit.number);
        response.headers_mut().extend(headers);
        Ok(response)
    }

    fn file(&self, visit: Visit, file: &str) -> Answer {
        let file = match file {
            folder if folder.is_empty() || folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        };
        let file = file.as_str();
        // Names of built files are plain; anything that could climb out of the folder is not one.
        let plain = !file.split('/').any(|part| part.is_empty() || part.starts_with('.'));
        if plain && visit.variant == Variant::Shipped {
            return self.shipped(file);
        }
        let bytes = if plain { std::fs::read(self.dist.join(file)).ok() } else { None };
        match bytes.and_then(|bytes| visit.variant.apply(file, bytes)) {
            Some(bytes) if visit.variant.drops(file) => {
                let (half, length) = (bytes[..bytes.len() / 2].to_vec().into(), bytes.len() as u64);
                answer(StatusCode::OK, media_type(file), Bytes::new()).map(|_| Sent::Cut(Some(half), length))
            }
            Some(bytes) if file.ends_with(".html") => {
                answer(StatusCode::OK, media_type(file), with_witness(bytes))
            }
            Some(bytes) => answer(StatusCode::OK, media_type(file), bytes.into()),
            None => answer(StatusCode::NOT_FOUND, "text/plain", Bytes::from_static(b"not here")),
        }
    }
}

impl Server {
    /// The compressed copy, where there is one beside the file.
    fn shipped(&self, file: &str) -> Answer {
        let compressed = std::fs::read(self.dist.join(format!("{file}.br")));
        let is_compressed = compressed.is_ok();
        let Ok(bytes) = compressed.or_else(|_| std::fs::read(self.dist.join(file))) else {
            return answer(StatusCode::NOT_FOUND, "text/plain", Bytes::from_static(b"not here"));
        };
        let mut response = answer(StatusCode::OK, media_type(file), bytes.into());
        if is_compressed {
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
        }
        response
    }
}

const WITNESS: &str = "/witness.js";

/// What the site says of itself.
pub fn letter_at_front(dist: &Path) -> Outcome<String> {
    let index: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(dist.join("index.json"))?)?;
    Ok(index["front"].as_str().ok_or("the site has no letter at its front")?.to_owned())
}

/// Adds the witness as the first script of the page: WebDriver has no way, common to the three
/// engines, to listen for errors before the page's own scripts run.
fn with_witness(page: Vec<u8>) -> Bytes {
    let page = String::from_utf8_lossy(&page);
    page.replacen("<head>", &format!("<head><script src=\"{WITNESS}\"></script>"), 1).into()
}

fn visit_and_file(path: &str) -> Option<(Visit, &str)> {
    let mut parts = path.strip_prefix('/')?.splitn(3, '/');
    let variant = Variant::named(parts.next()?)?;
    let number = parts.next()?.parse().ok()?;
    Some((Visit { variant, number }, parts.next()?))
}

fn media_type(file: &str) -> &'static str {
    match Path::new(file).extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

fn answer(status: StatusCode, media_type: &'static str, body: Bytes) -> Answer {
    let mut response = Response::new(Sent::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn accept(listener: TcpListener, server: Arc<Server>) {
    while let Ok((stream, _)) = listener.accept().await {
        let server = server.clone();
        tokio::spawn(async move {
            let service = hyper::service::service_fn(move |request| {
                let server = server.clone();
                async move { server.answer(request).await }
            });
            // A browser that closes a connection early is no concern of ours.
            let _ = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}
