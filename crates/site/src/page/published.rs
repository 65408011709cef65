//! What is drawn, and from where its links lead.

use super::marks;
use contract::Anchor;
use model::{ProvisionId, Publication};
use std::fmt::Display;
use std::ops::Deref;
use std::rc::Rc;

/// A publication, as one of its pages sees it.
#[derive(Clone, PartialEq)]
pub struct Published {
    publication: Rc<Publication>,
    form: Form,
    /// Ids of what the letter links to; their places are their numbers in print.
    marks: Rc<Vec<String>>,
}

/// What kind of page it is, which says where its links can lead.
#[derive(Clone, PartialEq)]
pub enum Form {
    /// The whole letter, in its folder or at the front of the site; and the checksum of the single file where one
    /// was made.
    Whole { single: Option<String>, is_front: bool },
    /// The cards, in the letter's folder.
    Cards,
    /// A small page about one thing, in a folder of the letter's folder.
    Passage,
    /// A page of the law, in a folder of the site's folder `law/`. It knows no letter.
    Law,
    /// The whole letter in one file, which may lie anywhere.
    Single,
    /// The whole letter inside of a page of others: the site's public address, and what brings it to life.
    Component { address: String, js: String, wasm: String },
}

impl Published {
    pub fn new(publication: Rc<Publication>, form: Form) -> Self {
        let marks = if form == Form::Law { vec![] } else { marks::ids(&publication) };
        let marks = Rc::new(marks);
        Self { publication, form, marks }
    }

    pub fn form(&self) -> &Form {
        &self.form
    }

    /// The number in print of the entry with this id, where the letter links to it.
    pub fn mark(&self, id: &str) -> Option<String> {
        self.marks.iter().position(|other| other == id).map(|place| (place + 1).to_string())
    }

    /// From this page to the folder of the letter, where the page can know it: empty or ending in a slash.
    pub fn letter_folder(&self) -> Option<String> {
        let slug = &self.letter.slug;
        match &self.form {
            Form::Whole { is_front: false, .. } | Form::Cards => Some(String::new()),
            Form::Whole { is_front: true, .. } => Some(format!("{slug}/")),
            Form::Passage => Some("../".to_owned()),
            Form::Law => Some(format!("../../{slug}/")),
            Form::Component { address, .. } => Some(format!("{address}{slug}/")),
            Form::Single => self.letter_address(),
        }
    }

    /// From this page to the folder of the site: empty or ending in a slash.
    pub fn site_folder(&self) -> Option<String> {
        match &self.form {
            Form::Whole { is_front: true, .. } => Some(String::new()),
            Form::Whole { is_front: false, .. } | Form::Cards => Some("../".to_owned()),
            Form::Passage | Form::Law => Some("../../".to_owned()),
            Form::Component { address, .. } => Some(address.clone()),
            Form::Single => self.site.address.as_ref().map(|address| address.as_str().to_owned()),
        }
    }

    /// The address of what has this id: on the whole page the id alone; from a small page the small page about it, or
    /// its place in the whole.
    pub fn to(&self, id: impl Display) -> String {
        let id = id.to_string();
        match &self.form {
            Form::Whole { .. } | Form::Single => format!("#{id}"),
            Form::Component { address, .. } => format!("{address}{}/#{id}", self.letter.slug),
            Form::Cards => match (Anchor::parse(&id), self.passage_of(&id)) {
                (Anchor::Provision { .. }, Some(path)) => path,
                _ => format!("index.html#{id}"),
            },
            Form::Passage => match self.passage_of(&id) {
                Some(path) => format!("../{path}"),
                None => format!("../index.html#{id}"),
            },
            Form::Law => match (Anchor::parse(&id), self.passage_of(&id)) {
                (Anchor::Source(source), _) => format!("../source/{source}.html"),
                (Anchor::Provision { .. }, Some(path)) => format!("../{path}"),
                _ => format!("../term/index.html#{id}"),
            },
        }
    }

    /// The address of a file in the letter's folder, where the page can know it.
    pub fn file(&self, name: &str) -> Option<String> {
        Some(format!("{}{name}", self.letter_folder()?))
    }

    /// The path of the small page about an element with this id, from the folder of the letter.
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
