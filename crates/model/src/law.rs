//! Instruments, their provisions, and who is bound by them.

use super::{
    Entry, HttpsAddress, InstrumentKind, Language, ProvisionId, SourceId, State, Statement, json::DateText,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use std::iter;

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
    /// Who keeps its record.
    pub depositary: Option<Depositary>,
    pub statuses: Vec<Status>,
    /// Who supervises it, and who can hear a complaint.
    pub supervision: Vec<Statement>,
    pub provisions: Vec<Provision>,
    /// Where citation, dates and languages come from.
    #[schemars(length(min = 1))]
    pub sources: Vec<SourceId>,
}

/// Who keeps the record of an instrument.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Depositary {
    /// Inside a sentence ("the Register of Rivers").
    pub name: String,
    /// Its page on the instrument.
    pub page: HttpsAddress,
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

/// Closed, since each needs other dates and makes another sentence. The ways in which a State becomes bound
/// (ratification, accession …) are content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Act {
    /// By the deposit of an instrument, on this date. The label says it ("acceded").
    #[serde(rename = "bound")]
    Bound {
        by: Entry,
        #[schemars(with = "DateText")]
        date: Date,
    },
    /// Signed and not ratified: not bound.
    #[serde(rename = "signature")]
    SignedOnly,
    /// No action recorded: not a party.
    #[serde(rename = "none")]
    NotParty,
}

impl Act {
    pub fn binds(&self) -> bool {
        matches!(self, Act::Bound { .. })
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
    /// The text that letters are compared with.
    pub english: ClauseText,
    /// The texts in other languages.
    pub others: Vec<ClauseText>,
    pub cited_in: Vec<usize>,
}

impl Clause {
    /// The texts in all languages.
    pub fn texts(&self) -> impl Iterator<Item = &ClauseText> {
        iter::once(&self.english).chain(&self.others)
    }
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
