//! Every id that the content declares. It is built before anything is read, so that a link can be
//! resolved where it stands and a fault in one table does not make its id unknown to others.

use super::diagnostics::{Diagnostic, Diagnostics, Span};
use super::keyed::unknown;
use super::nearest::nearest;
use super::table::Table;
use super::text::Text;
use model::is_well_formed;
use std::collections::{BTreeMap, BTreeSet};

/// The parts of our own page that running text may link to.
pub const PARTS: [&str; 16] = [
    "letter",
    "explainer",
    "in-brief",
    "provisions",
    "behind",
    "which-rules",
    "who-is-bound",
    "claims",
    "side-by-side",
    "quotes",
    "notes",
    "since-then",
    "glossary",
    "sources",
    "embed",
    "about",
];

#[derive(Debug)]
pub struct Index {
    /// Articles and their clauses: one namespace, since both are fragments of the page.
    pub provisions: Names,
    pub clauses: Names,
    pub sources: Names,
    pub notes: Names,
    pub quotations: Names,
    pub terms: Names,
    /// How many body paragraphs the letter has. `None` while that is read which all letters share.
    pub paragraphs: Option<usize>,
    /// Parts that the letter's page does without, each with the file that would make it.
    pub missing_parts: Vec<(&'static str, &'static str)>,
}

impl Default for Index {
    fn default() -> Self {
        Self {
            provisions: Names::new("provision", "content/law"),
            clauses: Names::new("clause", "content/law"),
            sources: Names::new("source", "a sources.toml"),
            notes: Names::new("note", "the letter's notes.toml"),
            quotations: Names::new("quotation", "the letter's quotations.toml"),
            terms: Names::new("term", "content/law/glossary.toml"),
            paragraphs: None,
            missing_parts: vec![],
        }
    }
}

/// Ids of one kind, and where each is declared.
#[derive(Debug)]
pub struct Names {
    kind: &'static str,
    /// In words.
    declared_in: &'static str,
    declared: BTreeMap<String, Span>,
    /// What only the letter may name, while that is read which all letters share.
    withheld: BTreeSet<String>,
}

impl Names {
    fn new(kind: &'static str, declared_in: &'static str) -> Self {
        Self { kind, declared_in, declared: BTreeMap::new(), withheld: BTreeSet::new() }
    }

    /// Reports a name that stands for nothing.
    pub fn find(&self, name: &str, at: &Span, diagnostics: &Diagnostics) -> Option<()> {
        if !self.has(name) {
            diagnostics.add(unknown(self.kind, name, at.clone()).help(self.help(name)));
            return None;
        }
        Some(())
    }

    pub fn has(&self, name: &str) -> bool {
        self.declared.contains_key(name)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Span)> {
        self.declared.iter().map(|(name, place)| (name.as_str(), place))
    }

    /// "did you mean `x`?", or what to do where nothing is near.
    pub fn help(&self, name: &str) -> String {
        let Self { kind, declared_in, .. } = self;
        if self.withheld.contains(name) {
            let remedy = match *kind {
                "note" => "leave the link out".to_owned(),
                kind => format!("move the {kind} to content/law, or leave it out"),
            };
            return format!(
                "this {kind} is one letter's own, and here stands what all letters share: {remedy}"
            );
        }
        match nearest(name, self.declared.keys().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("declare the {kind} in {declared_in}, or link to one that is there"),
        }
    }

    fn declare(&mut self, id: &Text, diagnostics: &Diagnostics) {
        let (kind, name) = (self.kind, id.value());
        if !is_well_formed(name) {
            diagnostics.add(malformed(id.place(), name));
        }
        if let Some(first) = self.declared.get(name) {
            diagnostics.add(
                Diagnostic::new(id.place(), format!("the {kind} `{name}` is declared twice"))
                    .here("again here")
                    .also(first.clone(), "first here")
                    .help("give one of them another id"),
            );
            return;
        }
        self.withheld.remove(name);
        self.declared.insert(name.to_owned(), id.place());
    }
}

/// For an id that only anchors its entry, and that no link of the content names.
pub fn check_id(id: &Text, kind: &str, is_taken: bool, diagnostics: &Diagnostics) {
    if !is_well_formed(id.value()) {
        diagnostics.add(malformed(id.place(), id.value()));
    } else if is_taken {
        let what = format!("the {kind} `{}` is declared twice", id.value());
        diagnostics.add(Diagnostic::new(id.place(), what).help("give one of them another id"));
    }
}

/// The fault of a name that is no id.
pub fn malformed(place: Span, name: &str) -> Diagnostic {
    let lower: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let likely = lower.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let fault = Diagnostic::new(place, format!("`{}` cannot be an id", name.escape_debug()))
        .why("an id has lower-case letters, digits and single hyphens, so that it is the same in a file and in an address");
    if likely.is_empty() { fault } else { fault.help(format!("write `{likely}`")) }
}

impl Index {
    /// Takes the ids of the `[[list]]` tables of a file. What is wrong with the tables themselves is reported when they are read: `file` need not report it.
    pub fn take(&mut self, list: List, mut file: Table<'_>, diagnostics: &Diagnostics) {
        let names = self.names(list);
        for mut table in file.tables(names.kind) {
            if let Some(id) = table.text("id") {
                names.declare(&id, diagnostics);
            }
        }
    }

    /// Knows the same ids, and lets nothing name them until they are taken.
    pub fn withhold(&mut self, list: List, mut file: Table<'_>) {
        let names = self.names(list);
        for mut table in file.tables(names.kind) {
            names.withheld.extend(table.text("id").map(|id| id.value().to_owned()));
        }
    }

    fn names(&mut self, list: List) -> &mut Names {
        match list {
            List::Sources => &mut self.sources,
            List::Notes => &mut self.notes,
            List::Quotations => &mut self.quotations,
            List::Terms => &mut self.terms,
        }
    }

    /// Takes the articles and clauses of an instrument's file.
    pub fn take_provisions(&mut self, mut file: Table<'_>, diagnostics: &Diagnostics) {
        for mut provision in file.tables("provision") {
            let own = provision.text("id");
            if let Some(id) = &own {
                self.provisions.declare(id, diagnostics);
            }
            let own = own.as_ref().map(Text::value);
            let mut shares_id = false;
            for mut clause in provision.tables("clause") {
                let Some(id) = clause.text("id") else { continue };
                // An article with one undivided text lends its id to its only clause.
                if Some(id.value()) == own && !shares_id {
                    shares_id = true;
                } else {
                    self.provisions.declare(&id, diagnostics);
                }
                self.clauses.declared.insert(id.value().to_owned(), id.place());
            }
        }
    }
}

/// Files that list things with ids.
#[derive(Clone, Copy)]
pub enum List {
    Sources,
    Notes,
    Quotations,
    Terms,
}
