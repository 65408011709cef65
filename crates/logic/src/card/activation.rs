//! What a reader does on purpose: activating, pressing elsewhere, Esc, closing.
//!
//! Entry point: [`Machine::activated`] opens, [`Machine::escaped`] goes back and closes.

use super::open::{History, OpenCard};
use super::{Command, Effects, LinkId, LinkKind, Machine, Modality, Origin, Phase, Target};

impl Machine {
    /// Opens a pinned card, or pins it; if it is already, goes on: a source link is
    /// followed, for a link of ours the focus moves into the card. Closing instead would punish a
    /// double click, and assistive technology without keys needs a way in.
    pub(super) fn activated(&mut self, link: LinkId, kind: LinkKind, from: Origin, by: Modality) -> Effects {
        let focus_card = by == Modality::Keyboard || self.focus == Target::Card;
        let command = match &mut self.phase {
            // A click in a card that has just closed: there is nothing to replace.
            Phase::Idle | Phase::Resting(_) if from == Origin::Card => return Effects::NOTHING,
            Phase::Idle | Phase::Resting(_) => {
                self.phase = Phase::Open(OpenCard::new(link, true));
                Some(Command::Open { link, focus_card })
            }
            Phase::Open(card) => {
                let was_pinned = std::mem::replace(&mut card.pinned, true);
                if link == card.shown && (from == Origin::Card || link == card.opener) {
                    if !was_pinned && from == Origin::Page {
                        focus_card.then_some(Command::FocusCard)
                    } else if kind == LinkKind::Source {
                        return Effects::NOTHING;
                    } else {
                        Some(Command::FocusCard)
                    }
                } else if from == Origin::Card {
                    card.history.push(card.shown);
                    card.shown = link;
                    Some(Command::Replace { link, focus_card })
                } else if link == card.opener {
                    card.history = History::EMPTY;
                    card.shown = link;
                    Some(Command::Replace { link, focus_card })
                } else {
                    *card = OpenCard::new(link, true);
                    Some(Command::Move { link, focus_card })
                }
            }
        };
        // Known before the browser says so: Esc may come first.
        if focus_card || command == Some(Command::FocusCard) {
            self.focus = Target::Card;
        }
        Effects { command, ..Effects::NOTHING }.instead_of_the_browser()
    }

    /// Goes back one card, or closes the last.
    pub(super) fn escaped(&mut self) -> Effects {
        let focus_from = self.focus == Target::Card;
        match &mut self.phase {
            Phase::Open(card) => match card.history.pop() {
                Some(to) => {
                    let from = card.shown;
                    card.shown = to;
                    Effects::does(Command::Back { to, from, focus_from }).instead_of_the_browser()
                }
                None => self.dismissed_by_reader().instead_of_the_browser(),
            },
            Phase::Resting(rest) => {
                self.dismissed = Some(rest.link);
                self.phase = Phase::Idle;
                Effects::NOTHING
            }
            Phase::Idle => Effects::NOTHING,
        }
    }

    /// Closes the card whatever it was opened from. A pinned card gives the focus back; a hover
    /// card never had it, unless the reader went in.
    pub(super) fn dismissed_by_reader(&mut self) -> Effects {
        let Phase::Open(card) = &self.phase else { return Effects::NOTHING };
        let (opener, pinned) = (card.opener, card.pinned);
        let on_it = self.pointer.over == Target::Link(opener);
        self.dismissed = on_it.then_some(opener);
        self.close((pinned || self.focus == Target::Card).then_some(opener))
    }

    /// The focus is given back only if the card held it: the press decides where it goes next.
    pub(super) fn pressed_outside(&mut self) -> Effects {
        match &self.phase {
            Phase::Open(card) => {
                let opener = card.opener;
                self.close((self.focus == Target::Card).then_some(opener))
            }
            Phase::Idle | Phase::Resting(_) => {
                self.forget_hover();
                Effects::NOTHING
            }
        }
    }

    /// What the card covered comes to light under the pointer: as after a scroll, that opens
    /// nothing.
    pub(super) fn close(&mut self, return_focus_to: Option<LinkId>) -> Effects {
        self.phase = Phase::Idle;
        self.pointer.page_moved();
        if let Some(link) = return_focus_to {
            self.focus = Target::Link(link);
        }
        Effects::does(Command::Close { return_focus_to })
    }
}
