//! What is drawn, and from where its links lead.

use super::marks;
use crate::model::{ProvisionId, Publication};
use std::fmt::Display;
use std::ops::Deref;
use std::rc::Rc;

/// A publication, as one of its pages sees it.
#[derive(Clone, PartialEq)]
pub struct Published {
    publication: Rc<Publication>,
    /// Whether the page is one of the passages, in a folder of its own.
    is_passage: bool,
    /// Ids of what the letter links to; their places are their numbers in print.
    marks: Rc<Vec<String>>,
}

impl Published {
    pub fn whole(publication: Rc<Publication>) -> Self {
        let marks = Rc::new(marks::ids(&publication));
        Self { publication, is_passage: false, marks }
    }

    pub fn passage(publication: Rc<Publication>) -> Self {
        Self { is_passage: true, ..Self::whole(publication) }
    }

    /// The number in print of the entry with this id, where the letter links to it.
    pub fn mark(&self, id: &str) -> Option<String> {
        self.marks.iter().position(|other| other == id).map(|place| (place + 1).to_string())
    }

    /// The address of an element of the whole page: on that page its id; from a passage the passage
    /// about it, or its place in the whole.
    pub fn to(&self, id: impl Display) -> String {
        let id = id.to_string();
        match self.is_passage {
            false => format!("#{id}"),
            true => match self.passage_of(&id) {
                Some(path) => format!("../{path}"),
                None => format!("../index.html#{id}"),
            },
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
