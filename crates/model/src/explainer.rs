//! All that one page shows.

use super::{
    Bound, Claims, Clause, Comparison, HttpsAddress, Instrument, Language, Letter, Note, NoteId, NoteKind,
    Position, Provision, ProvisionId, Quotation, Rules, Source, SourceId, Statement, Summaries, Term,
    Timeline, Words,
};
use schemars::JsonSchema;
use serde::Serialize;
use std::rc::Rc;

/// One letter with the law it cites: everything the page needs, checked and complete.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Publication {
    pub site: Site,
    pub letter: Letter,
    pub instruments: Vec<Instrument>,
    pub quotations: Vec<Quotation>,
    /// What notes may do, in the page's order.
    pub note_kinds: Vec<NoteKind>,
    /// By number: the letter's, then those of the law.
    pub sources: Vec<Source>,
    pub in_brief: Vec<Statement>,
    /// What the front page says of each part.
    pub summaries: Summaries,
    /// Apart: [`Rules`] names facts and values by their places.
    #[serde(skip)]
    pub rules: Rules,
    pub positions: Vec<Position>,
    pub bound: Bound,
    pub claims: Claims,
    pub comparison: Option<Comparison>,
    pub timeline: Timeline,
    /// In alphabetical order.
    pub glossary: Vec<Term>,
    pub about: Vec<Topic>,
    /// What was looked for and not found.
    pub not_found: Vec<Statement>,
}

/// Who publishes, and where.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Site {
    /// The public address, ending in a slash. Without one all links stay relative.
    pub address: Option<HttpsAddress>,
    pub publisher: Option<String>,
    /// Where corrections are received: an https address or an e-mail address.
    pub corrections: Option<String>,
    /// The folder of the letter that stands at the front of the site; where none is named, the list of letters does.
    pub front: Option<String>,
    /// Words in another language that stand inside English text, so that they are read out in it.
    pub foreign: Vec<(Language, String)>,
    /// What the pages say besides the content.
    #[serde(skip)]
    pub words: Rc<Words>,
}

/// Statements under a title.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Topic {
    pub title: String,
    pub statements: Vec<Statement>,
}

impl Publication {
    pub fn words(&self) -> &Words {
        &self.site.words
    }

    /// The public address of the letter's folder, ending in a slash.
    pub fn letter_address(&self) -> Option<String> {
        let address = self.site.address.as_ref()?;
        Some(format!("{}{}/", address.as_str(), self.letter.slug))
    }

    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    pub fn note(&self, id: &NoteId) -> Option<&Note> {
        self.letter.notes.iter().find(|note| note.id == *id)
    }

    /// Every provision with its instrument, those that the letter cites first.
    pub fn provisions(&self) -> impl Iterator<Item = (&Instrument, &Provision)> {
        self.instruments
            .iter()
            .flat_map(|instrument| instrument.provisions.iter().map(move |p| (instrument, p)))
    }

    /// The article that `id` names, or whose clause it names.
    pub fn provision(&self, id: &ProvisionId) -> Option<(&Instrument, &Provision)> {
        self.provisions().find(|(_, p)| p.id == *id || p.clauses.iter().any(|c| c.id == *id))
    }

    pub fn clause(&self, id: &ProvisionId) -> Option<&Clause> {
        self.provisions().flat_map(|(_, p)| &p.clauses).find(|clause| clause.id == *id)
    }

    pub fn exact_quotations(&self) -> usize {
        self.quotations.iter().filter(|q| q.is_exact()).count()
    }
}
