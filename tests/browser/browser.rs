//! What a trial is given: a browser of one engine, the server, and what the page should show.
//! Entry point: [`Browser::open`] and [`Browser::open_framed`].

use crate::Outcome;
use crate::engine::{Engine, WINDOW, protocol};
use crate::page::Page;
use crate::printed::Printed;
use crate::server::{Frame, Server, Variant};
use fantoccini::Client;
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use fantoccini::wd::WindowHandle;
use std::sync::Arc;

pub struct Browser {
    pub engine: Engine,
    pub client: Client,
    /// The window that the browser began with.
    pub window: WindowHandle,
    pub server: Arc<Server>,
    pub printed: Arc<Printed>,
    /// The source of axe-core.
    pub axe: Arc<str>,
}

/// Who frames the page.
#[derive(Clone, Copy, Debug)]
pub enum Framer {
    /// A page of the same origin: the frame serves as a window of a size that no window manager allows.
    Ourselves,
    /// A page of another origin.
    Others,
}

impl Browser {
    /// Opens the page. `tail` is what follows its address: a query, a fragment, or nothing.
    pub async fn open(&self, variant: Variant, tail: &str) -> Outcome<Page<'_>> {
        let visit = self.server.visit(variant);
        self.client.goto(&format!("{}{tail}", self.server.address(visit))).await?;
        Ok(Page::new(self, visit))
    }

    /// Opens the page and waits until cards work.
    pub async fn open_ready(&self, tail: &str) -> Outcome<Page<'_>> {
        let page = self.open(Variant::Plain, tail).await?;
        page.ready().await?;
        Ok(page)
    }

    /// Opens a page that frames ours, and stays in that page.
    pub async fn open_framer(
        &self,
        variant: Variant,
        frame: Frame,
        framer: Framer,
        tail: &str,
    ) -> Outcome<Page<'_>> {
        let visit = self.server.visit(variant);
        let source = format!("{}{tail}", self.server.address(visit));
        let origin = match framer {
            Framer::Ourselves => self.server.origin(),
            Framer::Others => self.server.other_origin(),
        };
        self.client.goto(&frame.address(&origin, &source)).await?;
        Ok(Page::new(self, visit))
    }

    /// Opens a page of another origin that frames ours with the published script of this name.
    pub async fn open_in_parent(&self, name: &str, tail: &str) -> Outcome<Page<'_>> {
        let visit = self.server.visit(Variant::Policy);
        let source = format!("{}{tail}", self.server.address(visit));
        self.client.goto(&format!("{}/parent/{name}?src={source}", self.server.other_origin())).await?;
        Ok(Page::new(self, visit))
    }

    /// Opens a page of another origin, from `tests/hosts`.
    pub async fn open_host(&self, variant: Variant, name: &str) -> Outcome<Page<'_>> {
        let visit = self.server.visit(variant);
        let site = self.server.front(visit);
        self.client.goto(&format!("{}/host/{name}?{site}", self.server.other_origin())).await?;
        Ok(Page::new(self, visit))
    }

    /// Opens a page that frames ours, and goes into the frame.
    pub async fn open_framed(
        &self,
        variant: Variant,
        frame: Frame,
        framer: Framer,
        tail: &str,
    ) -> Outcome<Page<'_>> {
        let page = self.open_framer(variant, frame, framer, tail).await?;
        self.client.enter_frame(0).await?;
        Ok(page)
    }

    /// Leaves what the trial before left behind: its windows and their sizes, its page, and its pointer, which
    /// would otherwise rest on whatever the next page has in that place.
    pub async fn tidy(&self) -> Outcome {
        self.close_other_windows().await?;
        if self.engine == Engine::Chromium {
            protocol::own_screen(&self.client).await?;
        }
        self.client.set_window_size(WINDOW.0, WINDOW.1).await?;
        self.client.goto("about:blank").await?;
        let away = PointerAction::MoveTo { duration: None, x: 1.0, y: 1.0 };
        self.client.perform_actions(MouseActions::new("mouse".to_owned()).then(away)).await?;
        self.client.release_actions().await?;
        Ok(())
    }

    /// Closes every window but the one that the browser began with. Drivers list them in any order, and one that a
    /// sandboxed frame has opened stays without an origin, whatever is opened in it later.
    pub async fn close_other_windows(&self) -> Outcome {
        for other in self.client.windows().await? {
            if other != self.window {
                self.client.switch_to_window(other).await?;
                self.client.close_window().await?;
            }
        }
        self.client.switch_to_window(self.window.clone()).await?;
        Ok(())
    }
}
