//! What is drawn, and from where its links lead.

use super::{INDEX, marks, rail};
use contract::{Anchor, Part};
use model::{NoteId, ProvisionId, Publication};
use std::fmt::Display;
use std::ops::Deref;
use std::rc::Rc;

/// A publication, as one of its pages sees it.
#[derive(Clone, PartialEq)]
pub struct Published {
    publication: Rc<Publication>,
    form: Form,
    /// The notes that the letter links to, in its order: their places are their numbers.
    notes: Rc<Vec<NoteId>>,
    /// The checksum of the single file, where one was made.
    single: Option<String>,
}

/// What kind of page it is, which says where its links can lead.
#[derive(Clone, PartialEq)]
pub enum Form {
    /// The letter with its notes and the summaries, in its folder or at the front of the site.
    Front { is_front: bool },
    /// A page of depth, in the letter's folder.
    Depth(Part),
    /// The cards, in the letter's folder.
    Cards,
    /// A small page about one thing, in a folder of the letter's folder.
    Passage,
    /// A page of the law, in a folder of the site's folder `law/`. It knows no letter.
    Law,
    /// The words of all pages, to search in: it is not shown.
    Searched,
    /// All in one file, which may lie anywhere.
    Single,
    /// The front page inside of a page of others: the site's public address, and what brings it to life.
    Component { address: String, js: String, wasm: String },
}

impl Published {
    pub fn new(publication: Rc<Publication>, form: Form) -> Self {
        let notes = if form == Form::Law { vec![] } else { marks::notes(&publication) };
        Self { publication, form, notes: Rc::new(notes), single: None }
    }

    pub fn with_single(self, single: Option<String>) -> Self {
        Self { single, ..self }
    }

    pub fn single(&self) -> Option<&str> {
        self.single.as_deref()
    }

    pub fn form(&self) -> &Form {
        &self.form
    }

    /// The number of a note: its place among those that the letter links to, from 1.
    pub fn note_number(&self, id: &NoteId) -> Option<usize> {
        self.notes.iter().position(|other| other == id).map(|place| place + 1)
    }

    /// Whether the parts of the explainer stand on this page, and not on pages of their own.
    pub fn is_whole(&self) -> bool {
        self.form == Form::Single
    }

    /// From this page to the folder of the letter, where the page can know it: empty or ending in a slash.
    pub fn letter_folder(&self) -> Option<String> {
        let slug = &self.letter.slug;
        match &self.form {
            Form::Front { is_front: false } | Form::Depth(_) | Form::Cards | Form::Searched => {
                Some(String::new())
            }
            Form::Front { is_front: true } => Some(format!("{slug}/")),
            Form::Passage => Some("../".to_owned()),
            Form::Law => Some(format!("../../{slug}/")),
            Form::Component { address, .. } => Some(format!("{address}{slug}/")),
            Form::Single => self.letter_address(),
        }
    }

    /// From this page to the folder of the site: empty or ending in a slash.
    pub fn site_folder(&self) -> Option<String> {
        match &self.form {
            Form::Front { is_front: true } => Some(String::new()),
            Form::Front { is_front: false } | Form::Depth(_) | Form::Cards | Form::Searched => {
                Some("../".to_owned())
            }
            Form::Passage | Form::Law => Some("../../".to_owned()),
            Form::Component { address, .. } => Some(address.clone()),
            Form::Single => self.site.address.as_ref().map(|address| address.as_str().to_owned()),
        }
    }

    /// The address of what has this id: the id alone where it stands on this page.
    pub fn to(&self, id: impl Display) -> String {
        let id = id.to_string();
        let anchor = Anchor::parse(&id);
        match &self.form {
            Form::Single | Form::Searched => format!("#{id}"),
            Form::Law => match (anchor, self.passage_of(&id)) {
                (Anchor::Source(source), _) => format!("../source/{source}.html"),
                (Anchor::Provision { .. }, Some(path)) => format!("../{path}"),
                _ => format!("../term/index.html#{id}"),
            },
            Form::Passage => match self.passage_of(&id) {
                Some(path) => format!("../{path}"),
                None => format!("../{INDEX}#{id}"),
            },
            _ if self.has(anchor, &id) => match &self.form {
                Form::Component { address, .. } => format!("{address}{}/#{id}", self.letter.slug),
                _ => format!("#{id}"),
            },
            _ => self.home(&id),
        }
    }

    /// The address of what has this id, where it stands in full: on a page of depth, of the law, or with the letter.
    pub fn home(&self, id: &str) -> String {
        if self.is_whole() {
            return format!("#{id}");
        }
        let folder = self.letter_folder().unwrap_or_default();
        match Anchor::parse(id).home() {
            Some(path) => format!("{folder}{path}"),
            None => format!("{folder}{INDEX}#{id}"),
        }
    }

    /// Whether an element with this id stands on this page.
    fn has(&self, anchor: Anchor, id: &str) -> bool {
        match (&self.form, anchor) {
            (Form::Front { .. } | Form::Component { .. }, Anchor::Paragraph(_)) => true,
            (Form::Front { .. } | Form::Component { .. }, Anchor::Note(note)) => {
                self.note_number(&NoteId::new(note)).is_some()
            }
            (Form::Front { .. } | Form::Component { .. }, Anchor::Provision { .. }) => {
                rail::shows(self, &ProvisionId::new(id))
            }
            (Form::Depth(part), _) => anchor.part() == Some(*part) && !matches!(anchor, Anchor::Section(_)),
            _ => false,
        }
    }

    /// The address of a file in the letter's folder, where the page can know it.
    pub fn file(&self, name: &str) -> Option<String> {
        Some(format!("{}{name}", self.letter_folder()?))
    }

    /// The path of the page about an element with this id, from the folder of the letter.
    pub fn passage_of(&self, id: &str) -> Option<String> {
        let anchor = Anchor::parse(id);
        let is_there =
            !matches!(anchor, Anchor::Provision { .. }) || self.provision(&ProvisionId::new(id)).is_some();
        anchor.page().filter(|_| is_there)
    }
}

impl Deref for Published {
    type Target = Publication;

    fn deref(&self) -> &Publication {
        &self.publication
    }
}
