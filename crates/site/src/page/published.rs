//! What is drawn, and from where its links lead.

use super::marks;
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
    /// The whole page, in the folder of the site, and the checksum of the single file where one was made.
    Whole { single: Option<String> },
    /// One of the passages, in a folder of its own.
    Passage,
    /// The whole in one file, which may lie anywhere.
    Single,
    /// The whole inside of a page of others: the public address, and what brings it to life.
    Component { address: String, js: String, wasm: String },
}

impl Published {
    pub fn new(publication: Rc<Publication>, form: Form) -> Self {
        let marks = Rc::new(marks::ids(&publication));
        Self { publication, form, marks }
    }

    pub fn form(&self) -> &Form {
        &self.form
    }

    /// The number in print of the entry with this id, where the letter links to it.
    pub fn mark(&self, id: &str) -> Option<String> {
        self.marks.iter().position(|other| other == id).map(|place| (place + 1).to_string())
    }

    /// The address of an element of the whole page: on that page its id; from a passage the passage
    /// about it, or its place in the whole.
    pub fn to(&self, id: impl Display) -> String {
        match &self.form {
            Form::Whole { .. } | Form::Single => format!("#{id}"),
            Form::Component { address, .. } => format!("{address}#{id}"),
            Form::Passage => match self.passage_of(&id.to_string()) {
                Some(path) => format!("../{path}"),
                None => format!("../index.html#{id}"),
            },
        }
    }

    /// The address of a file of the site, where the page can know it.
    pub fn file(&self, name: &str) -> Option<String> {
        match &self.form {
            Form::Whole { .. } => Some(name.to_owned()),
            Form::Passage => Some(format!("../{name}")),
            Form::Component { address, .. } => Some(format!("{address}{name}")),
            Form::Single => self.site.address.as_ref().map(|address| format!("{}{name}", address.as_str())),
        }
    }

    /// The path of the passage about an element with this id, from the folder of the site.
    pub fn passage_of(&self, id: &str) -> Option<String> {
        if let Some(number) = id.strip_prefix('p').filter(|number| number.parse::<usize>().is_ok()) {
            return Some(format!("p/{number}.html"));
        }
        for kind in ["note", "source"] {
            if let Some(name) = id.strip_prefix(kind).and_then(|rest| rest.strip_prefix('-')) {
                return Some(format!("{kind}/{name}.html"));
            }
        }
        self.provision(&ProvisionId::new(id)).map(|_| format!("provision/{id}.html"))
    }
}

impl Deref for Published {
    type Target = Publication;

    fn deref(&self) -> &Publication {
        &self.publication
    }
}
