//! What a reader does on purpose: activating, pressing elsewhere, Esc, closing.
//!
//! The way in: [`Machine::activated`] opens, [`Machine::escaped`] goes back and closes.

use super::open::{OpenCard, Trail};
use super::{Answer, By, Command, LinkId, LinkKind, Machine, Origin, Over, Phase};

impl Machine {
    /// Opens a card that stays, or makes it stay; if it does already, goes on: a source link is
    /// followed, for a link of ours the focus moves into the card. Closing instead would punish a
    /// double click, and assistive technology without keys needs a way in.
    pub(super) fn activated(&mut self, link: LinkId, kind: LinkKind, from: Origin, by: By) -> Answer {
        let focus_card = by == By::Keyboard || self.focus == Over::Card;
        let command = match &mut self.phase {
            // A click in a card that has just closed: there is nothing to replace.
            Phase::Idle | Phase::Resting(_) if from == Origin::Card => return Answer::NOTHING,
            Phase::Idle | Phase::Resting(_) => {
                self.phase = Phase::Open(OpenCard::new(link, true));
                Some(Command::Open { link, focus_card })
            }
            Phase::Open(card) => {
                let stayed = std::mem::replace(&mut card.stays, true);
                if link == card.shown && (from == Origin::Card || link == card.opener) {
                    if !stayed && from == Origin::Page {
                        focus_card.then_some(Command::FocusCard)
                    } else if kind == LinkKind::Source {
                        return Answer::NOTHING;
                    } else {
                        Some(Command::FocusCard)
                    }
                } else if from == Origin::Card {
                    card.trail.push(card.shown);
                    card.shown = link;
                    Some(Command::Replace { link, focus_card })
                } else if link == card.opener {
                    card.trail = Trail::EMPTY;
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
            self.focus = Over::Card;
        }
        Answer { command, ..Answer::NOTHING }.instead_of_the_browser()
    }

    /// Goes back one card, or closes the last.
    pub(super) fn escaped(&mut self) -> Answer {
        let focus_from = self.focus == Over::Card;
        match &mut self.phase {
            Phase::Open(card) => match card.trail.pop() {
                Some(to) => {
                    let from = card.shown;
                    card.shown = to;
                    Answer::does(Command::Back { to, from, focus_from }).instead_of_the_browser()
                }
                None => self.dismissed_by_reader().instead_of_the_browser(),
            },
            Phase::Resting(rest) => {
                self.dismissed = Some(rest.link);
                self.phase = Phase::Idle;
                Answer::NOTHING
            }
            Phase::Idle => Answer::NOTHING,
        }
    }

    /// Closes the card whatever it was opened from. A card that stays gives the focus back; a hover
    /// card never had it, unless the reader went in.
    pub(super) fn dismissed_by_reader(&mut self) -> Answer {
        let Phase::Open(card) = &self.phase else { return Answer::NOTHING };
        let (opener, stays) = (card.opener, card.stays);
        let on_it = self.pointer.over == Over::Link(opener);
        self.dismissed = on_it.then_some(opener);
        self.close((stays || self.focus == Over::Card).then_some(opener))
    }

    /// The focus is given back only if the card held it: the press decides where it goes next.
    pub(super) fn pressed_outside(&mut self) -> Answer {
        match &self.phase {
            Phase::Open(card) => {
                let opener = card.opener;
                self.close((self.focus == Over::Card).then_some(opener))
            }
            Phase::Idle | Phase::Resting(_) => {
                self.forget_hover();
                Answer::NOTHING
            }
        }
    }

    /// What the card covered comes to light under the pointer: as after a scroll, that opens
    /// nothing.
    pub(super) fn close(&mut self, return_focus_to: Option<LinkId>) -> Answer {
        self.phase = Phase::Idle;
        self.pointer.page_moved();
        if let Some(link) = return_focus_to {
            self.focus = Over::Link(link);
        }
        Answer::does(Command::Close { return_focus_to })
    }
}
