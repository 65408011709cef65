//! `<letter-of-the-law>` with its tree inside, for hosts that render their pages on a server: readers see the
//! letter before any script, and `embed.js` then takes the tree over. Entry point: [`render`].

use super::{Assets, Form, Published, rendered};
use crate::RenderedFile;
use crate::escape::escape;
use crate::snippet;
use model::Publication;
use std::rc::Rc;

/// Its name, in the folder of the letter.
const COMPONENT: &str = "component.html";

/// None without a public address: on a page of others nothing can be found without it.
pub fn render(publication: &Rc<Publication>, assets: &Assets) -> Option<RenderedFile> {
    let address = publication.site.address.as_ref()?.as_str().to_owned();
    let form = Form::Component { address: address.clone(), js: assets.js.clone(), wasm: assets.wasm.clone() };
    let page = rendered(Published::new(Rc::clone(publication), form));
    let text = format!(
        "<script type=\"module\" src=\"{site}embed.js\"></script>\n<letter-of-the-law src=\"{site}{slug}/\"><template shadowrootmode=\"open\">\
         <link rel=\"stylesheet\" href=\"{site}{style}\">{body}</template>{link}</letter-of-the-law>\n",
        site = escape(&address),
        slug = publication.letter.slug,
        style = assets.style,
        body = page.body,
        link = snippet::link(publication),
    );
    Some(RenderedFile { path: format!("{}/{COMPONENT}", publication.letter.slug), text })
}
