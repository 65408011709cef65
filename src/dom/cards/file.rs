//! The file with all cards of a letter: asked for once, however many copies of its pages stand on one page. Entry point:
//! [`File::at`].
//!
//! It is read as a document and not as text for a parser: pages that require trusted types refuse to parse text.

use contract::cards::END;
use gloo::events::EventListener;
use std::cell::RefCell;
use web_sys::{Document, XmlHttpRequest, XmlHttpRequestResponseType};

#[derive(Clone)]
pub struct File(XmlHttpRequest);

thread_local! {
    static FILES: RefCell<Vec<(String, File)>> = const { RefCell::new(Vec::new()) };
}

impl File {
    /// The file with this address, asked for if it was not yet. `None` where the browser does not even ask.
    pub fn at(address: String) -> Option<Self> {
        FILES.with_borrow_mut(|files| {
            if let Some((_, file)) = files.iter().find(|(known, _)| *known == address) {
                return Some(file.clone());
            }
            let request = XmlHttpRequest::new().ok()?;
            request.open("GET", &address).ok()?;
            request.set_response_type(XmlHttpRequestResponseType::Document);
            request.send().ok()?;
            let file = File(request);
            files.push((address, file.clone()));
            Some(file)
        })
    }

    pub fn is_awaited(&self) -> bool {
        self.0.ready_state() != XmlHttpRequest::DONE
    }

    /// Calls `then` once it is there, or never will be.
    pub fn when_answered(&self, then: impl Fn() + 'static) {
        EventListener::new(&self.0, "loadend", move |_| then()).forget();
    }

    /// What was cut off on its way ends earlier, and counts as missing.
    pub fn document(&self) -> Option<Document> {
        let document = self.0.response_xml().ok()??;
        document.get_element_by_id(END).map(|_| document)
    }
}
