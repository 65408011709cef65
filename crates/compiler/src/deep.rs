//! The deeper parts of the explainer, each in a file of its own that a letter may do without. The
//! ways in: [`Documents::parse`], then [`Documents::read`].

use super::document::Document;
use super::files::Files;
use super::index::{Index, List};
use super::reading::Reading;
use super::report::Report;
use super::{bound, claims, comparison, glossary, rules, timeline};
use model::{Bound, Claims, Comparison, Instrument, Position, Rules, Term, Timeline};

/// Files of `law/` that are not instruments.
pub const NOT_INSTRUMENTS: [&str; 2] = ["sources", "glossary"];

pub struct Documents<'a> {
    rules: Option<Document<'a>>,
    comparison: Option<Document<'a>>,
    bound: Option<Document<'a>>,
    shared_glossary: Option<Document<'a>>,
    own_glossary: Option<Document<'a>>,
    positions: Option<Document<'a>>,
    claims: Option<Document<'a>>,
    timeline: Option<Document<'a>>,
}

#[derive(Debug)]
pub struct Deep {
    pub rules: Rules,
    pub positions: Vec<Position>,
    pub bound: Bound,
    pub claims: Claims,
    pub comparison: Option<Comparison>,
    pub timeline: Timeline,
    pub glossary: Vec<Term>,
}

impl<'a> Documents<'a> {
    /// Parses the files that are there. `None` where one of them cannot be parsed.
    pub fn parse(files: &'a Files, slug: &str, report: &Report) -> Option<Self> {
        let before = report.len();
        let document = |path: String| {
            let source = files.has(&path).then(|| files.text(&path, report))??;
            Document::parse(source, 0..source.text.len(), report)
        };
        let of_letter = |name: &str| format!("letters/{slug}/{name}.toml");
        let parsed = Self {
            rules: document(of_letter("rules")),
            comparison: document(of_letter("comparison")),
            bound: document(of_letter("bound")),
            shared_glossary: document("law/glossary.toml".to_owned()),
            own_glossary: document(of_letter("glossary")),
            positions: document(of_letter("positions")),
            claims: document(of_letter("claims")),
            timeline: document(of_letter("timeline")),
        };
        (report.len() == before).then_some(parsed)
    }

    pub fn take_shared_terms(&self, index: &mut Index, report: &Report) {
        let unheard = Report::default();
        if let Some(glossary) = &self.shared_glossary {
            index.take(List::Terms, glossary.table(&unheard), report);
        }
        if let Some(glossary) = &self.own_glossary {
            index.withhold(List::Terms, glossary.table(&unheard));
        }
    }

    pub fn take_own_terms(&self, index: &mut Index, report: &Report) {
        if let Some(glossary) = &self.own_glossary {
            index.take(List::Terms, glossary.table(&Report::default()), report);
        }
    }

    /// The terms that all letters share.
    pub fn shared_glossary(&self, reading: &mut Reading) -> Vec<Term> {
        let shared = self.shared_glossary.as_ref();
        shared.map(|file| glossary::read(file.table(reading.report), true, reading)).unwrap_or_default()
    }

    /// `glossary` holds the shared terms.
    pub fn read(&self, instruments: &[Instrument], mut glossary: Vec<Term>, reading: &mut Reading) -> Deep {
        let report = reading.report;
        let own = self.own_glossary.as_ref().map(|file| glossary::read(file.table(report), false, reading));
        glossary.extend(own.unwrap_or_default());
        glossary.sort_by_key(|term| term.term.to_lowercase());
        let rules = self.rules.as_ref().map(|file| rules::read(file.table(report), instruments, reading));
        let rules = rules.unwrap_or_default();
        let positions =
            self.positions.as_ref().map(|file| rules::positions(file.table(report), &rules, reading));
        Deep {
            positions: positions.unwrap_or_default(),
            rules,
            bound: self
                .bound
                .as_ref()
                .map(|file| bound::read(file.table(report), reading))
                .unwrap_or_default(),
            claims: self
                .claims
                .as_ref()
                .map(|file| claims::read(file.table(report), reading))
                .unwrap_or_default(),
            comparison: self
                .comparison
                .as_ref()
                .and_then(|file| comparison::read(file.table(report), reading)),
            timeline: self
                .timeline
                .as_ref()
                .map(|file| timeline::read(file.table(report), reading))
                .unwrap_or_default(),
            glossary,
        }
    }
}
