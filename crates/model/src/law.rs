//! Instruments, their provisions, and who is bound by them.

use super::{HttpsAddress, ProvisionId, SourceId, State, Statement, json::DateText};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// A treaty or a declaration.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Instrument {
    pub id: String,
    pub name: String,
    pub short_name: String,
    pub kind: InstrumentKind,
    /// "189 UNTS 137", where established.
    pub citation: Option<String>,
    #[schemars(with = "DateText")]
    pub adopted: Date,
    /// Where it was done ("Geneva").
    pub place: Option<String>,
    #[schemars(with = "Option<DateText>")]
    pub in_force: Option<Date>,
    /// Languages whose texts are equally authentic. Empty where not established.
    pub authentic_languages: Vec<Language>,
    /// Its page at the depositary.
    pub depositary_page: Option<HttpsAddress>,
    pub statuses: Vec<Status>,
    /// Who supervises it, and who can hear a complaint.
    pub supervision: Vec<Statement>,
    pub provisions: Vec<Provision>,
    /// Where citation, dates and languages come from.
    #[schemars(length(min = 1))]
    pub sources: Vec<SourceId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum InstrumentKind {
    Treaty,
    Declaration,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub enum Language {
    #[serde(rename = "ar")]
    Arabic,
    #[serde(rename = "zh")]
    Chinese,
    #[serde(rename = "en")]
    English,
    #[serde(rename = "fr")]
    French,
    #[serde(rename = "ru")]
    Russian,
    #[serde(rename = "es")]
    Spanish,
}

impl Language {
    pub const ALL: [Language; 6] = [
        Language::Arabic,
        Language::Chinese,
        Language::English,
        Language::French,
        Language::Russian,
        Language::Spanish,
    ];

    /// The BCP 47 tag, also used in content files.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Arabic => "ar",
            Language::Chinese => "zh",
            Language::English => "en",
            Language::French => "fr",
            Language::Russian => "ru",
            Language::Spanish => "es",
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Language::Arabic => "Arabic",
            Language::Chinese => "Chinese",
            Language::English => "English",
            Language::French => "French",
            Language::Russian => "Russian",
            Language::Spanish => "Spanish",
        }
    }
}

/// What a State did about a treaty. The date of the act and the date in force are two facts. A State that is not
/// listed is not established.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Status {
    pub state: State,
    pub act: Act,
    #[schemars(with = "Option<DateText>")]
    pub signed: Option<Date>,
    pub in_force: Option<InForce>,
    /// The age of the record, in words ("March 2015").
    pub recorded_in: String,
    pub reservations: Vec<Reservation>,
    #[schemars(length(min = 1))]
    pub sources: Vec<SourceId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", content = "date", rename_all = "kebab-case")]
pub enum Act {
    /// The date of deposit of the instrument of accession.
    #[serde(rename = "accession")]
    Acceded(#[schemars(with = "DateText")] Date),
    /// The date of deposit of the instrument of ratification.
    #[serde(rename = "ratification")]
    Ratified(#[schemars(with = "DateText")] Date),
    /// Signed and not ratified: not bound.
    #[serde(rename = "signature")]
    SignedOnly,
    /// No action recorded: not a party.
    #[serde(rename = "none")]
    NotParty,
}

impl Act {
    pub fn binds(self) -> bool {
        matches!(self, Act::Acceded(_) | Act::Ratified(_))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct InForce {
    #[schemars(with = "DateText")]
    pub date: Date,
    /// How the date is known: "counted from art. 43(2)".
    pub basis: String,
}

/// A reservation or declaration, in the depositary's words.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Reservation {
    /// Verbatim, one string a paragraph.
    pub paragraphs: Vec<String>,
    #[schemars(length(min = 1))]
    pub sources: Vec<SourceId>,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Provision {
    pub id: ProvisionId,
    /// "Article 33".
    pub article: String,
    /// The heading printed in the instrument, if any.
    pub heading: Option<String>,
    pub clauses: Vec<Clause>,
    /// One plain sentence.
    pub plain: Statement,
    pub exception: Option<Statement>,
    /// What those who interpret it say.
    pub readings: Vec<Statement>,
    /// Body paragraphs of the letter that cite or quote it; computed.
    pub cited_in: Vec<usize>,
}

/// A paragraph, or lettered part, of an article.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Clause {
    /// The same as the provision's where the article has one undivided text.
    pub id: ProvisionId,
    /// "Article 33(1)".
    pub label: String,
    /// What the clause is made of.
    pub elements: Vec<Element>,
    /// English first.
    pub texts: Vec<ClauseText>,
    pub cited_in: Vec<usize>,
}

/// One element of a clause, such as whom it protects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Element {
    /// "Who is protected".
    pub name: String,
    /// Verbatim, out of the clause's English text.
    pub words: String,
}

/// The words of a clause in one language.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ClauseText {
    pub language: Language,
    /// Whether this language is one of the instrument's authentic ones; computed.
    pub authentic: bool,
    /// Verbatim, one string a printed paragraph.
    pub paragraphs: Vec<String>,
    /// In how many independent copies these words were seen.
    pub copies: u8,
    #[schemars(length(min = 1))]
    pub sources: Vec<SourceId>,
}

impl ClauseText {
    /// The words without the breaks between paragraphs.
    pub fn running(&self) -> String {
        self.paragraphs.join(" ")
    }
}
