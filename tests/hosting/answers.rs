//! What a server answers. Entry point: [`Asked::get`].

use crate::Outcome;
use crate::host::{Host, Kind};
use crate::site::Site;
use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper::header::{ACCEPT_ENCODING, HeaderMap, HeaderName};
use hyper::{Request, StatusCode};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use std::sync::Arc;

/// What a browser says when the page is not called by https, and what it says otherwise.
pub const PLAIN: &str = "identity";
pub const GZIP: &str = "gzip, deflate";
pub const BROTLI: &str = "gzip, deflate, br, zstd";

/// A running server, and the site that it should give.
pub struct Asked {
    pub kind: Kind,
    pub host: Host,
    pub site: Arc<Site>,
    client: Client<HttpConnector, Empty<Bytes>>,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    /// The value of a header; nothing where it is missing. One that is sent twice shows both values.
    pub fn header(&self, name: &str) -> String {
        let values = self.headers.get_all(name).iter();
        values.map(|value| String::from_utf8_lossy(value.as_bytes())).collect::<Vec<_>>().join(", ")
    }
}

impl Asked {
    pub fn new(kind: Kind, host: Host, site: Arc<Site>) -> Self {
        Self { kind, host, site, client: Client::builder(TokioExecutor::new()).build_http() }
    }

    /// Asks for a file of the site as a browser with these compressions does.
    pub async fn get(&self, file: &str, compressions: &str) -> Outcome<Answer> {
        self.ask(&format!("{}{file}", self.host.address()), &[(ACCEPT_ENCODING, compressions)]).await
    }

    pub async fn ask(&self, address: &str, headers: &[(HeaderName, &str)]) -> Outcome<Answer> {
        let mut request = Request::get(address);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        let answer = self.client.request(request.body(Empty::new())?).await?;
        let (parts, body) = answer.into_parts();
        let body = body.collect().await?.to_bytes();
        Ok(Answer { status: parts.status, headers: parts.headers, body })
    }
}
