//! The ways in which the page is served: as it should be, under our policy, or with a fault.
//! The way in: [`Variant::headers`] and [`Variant::apply`].

use hyper::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// Nothing in the way: what a plain static host does, with files open to other origins.
    Plain,
    /// As a good host serves it: compressed, and with nothing of ours added.
    Shipped,
    /// Our own policy and headers.
    Policy,
    /// The Wasm is not found.
    NoWasm,
    /// The Wasm does not arrive before the trial releases it.
    HeldWasm,
    /// The Wasm arrives whole, but some of its bytes are wrong.
    CorruptWasm,
    /// Half of the Wasm arrives.
    TruncatedWasm,
    /// A policy that forbids Wasm to be compiled.
    NoEval,
    /// A policy that forbids every script.
    NoScript,
    /// The style sheet is not found.
    NoCss,
}

impl Variant {
    const ALL: [Variant; 10] = [
        Variant::Plain,
        Variant::Shipped,
        Variant::Policy,
        Variant::NoWasm,
        Variant::HeldWasm,
        Variant::CorruptWasm,
        Variant::TruncatedWasm,
        Variant::NoEval,
        Variant::NoScript,
        Variant::NoCss,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Variant::Plain => "plain",
            Variant::Shipped => "shipped",
            Variant::Policy => "policy",
            Variant::NoWasm => "no-wasm",
            Variant::HeldWasm => "held-wasm",
            Variant::CorruptWasm => "corrupt-wasm",
            Variant::TruncatedWasm => "truncated-wasm",
            Variant::NoEval => "no-eval",
            Variant::NoScript => "no-script",
            Variant::NoCss => "no-css",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|variant| variant.name() == name)
    }

    /// What the server does to a file; `None` means that it is not found.
    pub fn apply(self, file: &str, mut bytes: Vec<u8>) -> Option<Vec<u8>> {
        let wasm = file.ends_with(".wasm");
        match self {
            Variant::NoWasm if wasm => None,
            Variant::NoCss if file.ends_with(".css") => None,
            Variant::CorruptWasm if wasm => {
                // The head stays right, so that the fault is met inside and not at the door.
                bytes.iter_mut().skip(64).step_by(32).for_each(|byte| *byte ^= 0x5a);
                Some(bytes)
            }
            Variant::TruncatedWasm if wasm => {
                bytes.truncate(bytes.len() / 2);
                Some(bytes)
            }
            _ => Some(bytes),
        }
    }

    pub fn headers(self, origin: &str, visit: u32) -> HeaderMap {
        let mut headers = HeaderMap::new();
        // Modules and Wasm are fetched with CORS, also from a frame whose origin is opaque.
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        let scripts = match self {
            Variant::Policy => Some(format!("'self' {origin} 'wasm-unsafe-eval'")),
            Variant::NoEval => Some(format!("'self' {origin}")),
            Variant::NoScript => Some("'none'".to_owned()),
            _ => None,
        };
        let Some(scripts) = scripts else {
            return headers;
        };
        let policy = format!(
            "default-src 'none'; script-src {scripts}; style-src 'self' {origin}; img-src 'self' {origin} data:; \
             connect-src 'self' {origin}; frame-src 'self' {origin}; base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'; frame-ancestors *; report-uri {origin}/policy-report/{visit}"
        );
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
        headers.insert(
            HeaderName::from_static("cross-origin-resource-policy"),
            HeaderValue::from_static("cross-origin"),
        );
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        headers
    }
}
