//! All letters of a site.

use crate::page::{self, Assets};
use crate::{RenderedFile, export};
use model::{Publication, Site};
use std::cmp::Reverse;
use std::rc::Rc;

pub struct Collection {
    pub site: Site,
    /// In the order of their folders' names.
    pub letters: Vec<Rc<Publication>>,
}

impl Collection {
    /// The letter at the front of the site, where one is named.
    pub fn front(&self) -> Option<&Rc<Publication>> {
        let front = self.site.front.as_ref()?;
        self.letters.iter().find(|publication| publication.letter.slug == *front)
    }

    pub fn newest_first(&self) -> impl Iterator<Item = &Rc<Publication>> {
        let mut letters: Vec<_> = self.letters.iter().collect();
        letters.sort_by_key(|publication| (Reverse(publication.letter.date), &publication.letter.slug));
        letters.into_iter()
    }

    /// What the letters share: the front, the list, the law, and the files about all of them. `letters` are the files
    /// of their folders, for the sitemap.
    pub fn shared(&self, letters: &[RenderedFile], assets: &Assets) -> Vec<RenderedFile> {
        let mut files = page::list(self, assets);
        files.extend(self.front().map(|front| page::front(front, assets, true)));
        files.extend(page::law(self, assets));
        let about_all = export::collection::render_all(self, files.iter().chain(letters));
        files.extend(about_all);
        files
    }
}
