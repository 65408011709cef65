//! The ways in which the page is served: as it should be, under our policy, or with a fault.
//! Entry point: [`Variant::headers`] and [`Variant::apply`].

use contract::cards::FILE as CARDS;
use contract::{Attribute, attributes as data};
use hyper::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// Nothing in the way: what a plain static host does, with files open to other origins.
    Plain,
    /// The same, and browsers may keep what they got.
    Cached,
    /// As a good host serves it: compressed, and with nothing of ours added.
    Shipped,
    /// Our own policy and headers.
    Policy,
    /// The Wasm is not found.
    NoWasm,
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
    /// A policy that gives the page an origin of its own, without any storage.
    Sandboxed,
    /// Script and Wasm come when the trial lets them.
    Held,
    /// The connection ends in the middle of the Wasm.
    DroppedWasm,
    /// The connection ends in the middle of the script.
    DroppedScript,
    /// All files whose names hold a hash are gone: the page is one that a cache has kept.
    OldPage,
    /// The Wasm asks for more than the script has: the two are of different versions.
    OtherWasm,
    /// The page lacks what `boot.js` looks for: the two are of different versions.
    OtherPage,
    /// The file with the cards is not found.
    NoCards,
    /// Half of the cards arrive, as if that were all.
    TruncatedCards,
    /// The connection ends in the middle of the cards.
    DroppedCards,
    /// Another page arrives in place of the cards.
    OtherCards,
    /// The cards come when the trial lets them.
    HeldCards,
    /// The page lacks a word of the card.
    NoCardWord,
    /// The page lacks a word of the rules.
    NoRuleWord,
    /// A letter whose body is a hundred times as long.
    Hundredfold,
}

impl Variant {
    const ALL: [Variant; 25] = [
        Variant::Plain,
        Variant::Cached,
        Variant::Shipped,
        Variant::Policy,
        Variant::NoWasm,
        Variant::CorruptWasm,
        Variant::TruncatedWasm,
        Variant::NoEval,
        Variant::NoScript,
        Variant::NoCss,
        Variant::Sandboxed,
        Variant::Held,
        Variant::DroppedWasm,
        Variant::DroppedScript,
        Variant::OldPage,
        Variant::OtherWasm,
        Variant::OtherPage,
        Variant::NoCards,
        Variant::TruncatedCards,
        Variant::DroppedCards,
        Variant::OtherCards,
        Variant::HeldCards,
        Variant::NoCardWord,
        Variant::NoRuleWord,
        Variant::Hundredfold,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Variant::Plain => "plain",
            Variant::Cached => "cached",
            Variant::Shipped => "shipped",
            Variant::Policy => "policy",
            Variant::NoWasm => "no-wasm",
            Variant::CorruptWasm => "corrupt-wasm",
            Variant::TruncatedWasm => "truncated-wasm",
            Variant::NoEval => "no-eval",
            Variant::NoScript => "no-script",
            Variant::NoCss => "no-css",
            Variant::Sandboxed => "sandboxed",
            Variant::Held => "held",
            Variant::DroppedWasm => "dropped-wasm",
            Variant::DroppedScript => "dropped-script",
            Variant::OldPage => "old-page",
            Variant::OtherWasm => "other-wasm",
            Variant::OtherPage => "other-page",
            Variant::NoCards => "no-cards",
            Variant::TruncatedCards => "truncated-cards",
            Variant::DroppedCards => "dropped-cards",
            Variant::OtherCards => "other-cards",
            Variant::HeldCards => "held-cards",
            Variant::NoCardWord => "no-card-word",
            Variant::NoRuleWord => "no-rule-word",
            Variant::Hundredfold => "hundredfold",
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
            Variant::NoCards if file.ends_with(CARDS) => None,
            Variant::TruncatedCards if file.ends_with(CARDS) => {
                bytes.truncate(bytes.len() / 2);
                Some(bytes)
            }
            Variant::OtherCards if file.ends_with(CARDS) => {
                Some(b"<!doctype html><html lang=\"en\"><head><title>Log in</title></head><body><h1>Log in</h1></body></html>".to_vec())
            }
            Variant::OldPage if wasm || is_script(file) || file.ends_with(".css") => None,
            Variant::OtherWasm if wasm => Some(renamed(bytes)),
            Variant::OtherPage if file.ends_with("index.html") => Some(changed(&bytes, |page| {
                page.replace("data-js=", "data-code=").replace("data-fact=", "data-asked=")
            })),
            Variant::NoCardWord if file.ends_with("index.html") => Some(without(&bytes, data::BACK)),
            Variant::NoRuleWord if file.ends_with("index.html") => {
                Some(without(&bytes, data::CHANGED_ANSWERS))
            }
            Variant::Hundredfold if file.ends_with("index.html") => Some(changed(&bytes, hundredfold)),
            _ => Some(bytes),
        }
    }

    /// Whether a file waits until the trial lets it go.
    pub fn holds(self, file: &str) -> bool {
        match self {
            Variant::Held => file.ends_with(".wasm") || is_script(file),
            Variant::HeldCards => file.ends_with(CARDS),
            _ => false,
        }
    }

    /// Whether the connection ends in the middle of a file.
    pub fn drops(self, file: &str) -> bool {
        match self {
            Variant::DroppedWasm => file.ends_with(".wasm"),
            Variant::DroppedScript => is_script(file),
            Variant::DroppedCards => file.ends_with(CARDS),
            _ => false,
        }
    }

    pub fn headers(self, origin: &str, visit: u32) -> HeaderMap {
        let mut headers = HeaderMap::new();
        // Modules and Wasm are fetched with CORS, also from a frame whose origin is opaque.
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        let kept = if self == Variant::Cached { "max-age=600" } else { "no-store" };
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(kept));
        let scripts = match self {
            Variant::Policy => Some(format!("'self' {origin} 'wasm-unsafe-eval'")),
            Variant::NoEval => Some(format!("'self' {origin}")),
            Variant::NoScript => Some("'none'".to_owned()),
            Variant::Sandboxed => {
                headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox allow-scripts"));
                None
            }
            _ => None,
        };
        let Some(scripts) = scripts else {
            return headers;
        };
        let policy = format!(
            "default-src 'none'; script-src {scripts}; style-src 'self' {origin}; img-src 'self' {origin} data:; \
             connect-src 'self' {origin}; frame-src 'self' {origin}; base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'; report-uri {origin}/policy-report/{visit}"
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

/// The script that comes with the Wasm; the others have no hash in their names.
fn is_script(file: &str) -> bool {
    file.starts_with("letter-of-the-law-") && file.ends_with(".js")
}

fn changed(page: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    change(&String::from_utf8_lossy(page)).into_bytes()
}

/// The page, with this attribute under a name that nobody reads.
fn without(page: &[u8], attribute: Attribute) -> Vec<u8> {
    changed(page, |page| page.replace(&format!(" {}=", attribute.name()), " data-gone="))
}

/// The first thing that the Wasm imports, under another name than the script knows. Names are one letter long.
fn renamed(mut wasm: Vec<u8>) -> Vec<u8> {
    const IMPORT: &[u8] = b"\x01a\x01a\x00";
    if let Some(at) = wasm.windows(IMPORT.len()).position(|window| window == IMPORT) {
        wasm[at + 1] = b'?';
    }
    wasm
}

/// The numbered paragraphs again and again, without their ids.
fn hundredfold(page: &str) -> String {
    let Some((first, last)) = page.find("<p id=\"p1\"").zip(page.rfind("<p id=\"p")) else {
        return page.to_owned();
    };
    let end = page[last..].find("</p>").map_or(last, |length| last + length + "</p>".len());
    let again = page[first..end].replace(" id=\"", " data-id=\"");
    [&page[..end], &again.repeat(99), &page[end..]].concat()
}
