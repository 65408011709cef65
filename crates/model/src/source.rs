//! Publications: the letter's own links, and what the explainer relies on.

use super::{Language, SourceId, json::DateText};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// An address that is https, checked by the compiler.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(extend("pattern" = "^https://"))]
pub struct HttpsAddress(String);

impl HttpsAddress {
    /// Takes an https address with a host and no white space or quotes; refuses anything else.
    pub fn parse(address: &str) -> Option<Self> {
        let rest = address.strip_prefix("https://")?;
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
        let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '<' | '>' | '\\' | '`');
        let is_host = !host.is_empty()
            && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
            && port.parse::<u16>().is_ok();
        (is_host && rest.chars().all(is_plain)).then(|| Self(address.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// "example.org", also of `https://www.example.org/page`.
    pub fn host(&self) -> &str {
        let rest = self.0.trim_start_matches("https://").trim_start_matches("www.");
        rest.split(['/', '?', '#', ':']).next().unwrap_or_default()
    }
}

/// A publication. What is not established stays `None`; of the letter's own links the page says so.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Source {
    pub id: SourceId,
    /// Its own for good: no two of the letter's have the same, and no two of the law's.
    #[schemars(range(min = 1))]
    pub number: u32,
    /// What we call it on the page. Always there, also when its own title is not established.
    pub name: String,
    pub title: Option<String>,
    pub publisher: Option<String>,
    /// Names as they are written, of persons or bodies.
    pub authors: Vec<String>,
    #[schemars(with = "Option<DateText>")]
    pub date: Option<Date>,
    /// Where it stands. `None` where no https address is known; `read_at` then says where a copy was.
    pub address: Option<HttpsAddress>,
    /// In words: how and when it was read ("read in a stored copy, November 2026; not checked live").
    pub read: String,
    /// In words, where the copy that was read differs from `address`.
    pub read_at: Option<String>,
    /// A copy to open when the address does not.
    pub copy: Option<HttpsAddress>,
    /// What else a reader must know of it (a limit, a doubt), in words.
    pub caution: Option<String>,
    /// Words of it as they were read. Whatever the page puts between quotation marks is compared with them.
    pub excerpts: Vec<Excerpt>,
    /// Only for the letter's own links.
    pub in_letter: Option<LetterLink>,
    /// Whether all letters share it, as a source of the law.
    pub shared: bool,
}

/// A sentence or two of a publication, verbatim.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Excerpt {
    pub paragraphs: Vec<String>,
    /// `None` for English.
    pub language: Option<Language>,
    /// Where in the publication, in words ("paragraph 16").
    pub at: Option<String>,
    /// Where they were read, in words or as an address.
    pub read_at: String,
    /// Where a second reader compared them. `None` where that is still to be done.
    pub compared_at: Option<String>,
}

impl Source {
    /// What stands between the brackets where it is cited: "9", or "L9" where all letters share it.
    pub fn cited(&self) -> String {
        if self.shared { format!("L{}", self.number) } else { self.number.to_string() }
    }

    /// "Ann Thorn and Bob Jones".
    pub fn author(&self) -> Option<String> {
        (!self.authors.is_empty()).then(|| self.authors.join(" and "))
    }

    /// How it was read, and where: sentences, each ended by one full stop.
    pub fn reading(&self) -> String {
        match &self.read_at {
            Some(at) => format!("{} Copy read: {}.", self.read, at.trim_end_matches('.')),
            None => self.read.clone(),
        }
    }
}

/// What the letter does with a publication that it links to.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct LetterLink {
    /// Its place in the block of addresses of the extracted text, counted from 1.
    pub order: usize,
    /// One plain sentence: what the letter uses it for.
    pub used_for: String,
    /// Body paragraphs where we placed the link.
    pub paragraphs: Vec<usize>,
}
