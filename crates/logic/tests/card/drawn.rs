//! The card as the page has it: each command must fit what is there. Never two cards.
//!
//! Entry point: [`Drawn::carry_out`].

use logic::card::{Command, Event, HISTORY_LENGTH, LinkId, Origin};

use crate::rules::is_on_purpose;

pub struct Card {
    pub opener: LinkId,
    pub shown: LinkId,
    pub history: Vec<LinkId>,
    pub pinned: bool,
    pub selected: bool,
}

pub struct Drawn {
    pub card: Option<Card>,
}

impl Drawn {
    pub fn new() -> Drawn {
        Drawn { card: None }
    }

    pub fn carry_out(&mut self, event: Event, command: Command) {
        if let Command::Open { link, .. } = command {
            assert!(self.card.is_none(), "a second card");
            self.card = Some(Card::new(link, is_on_purpose(event)));
            return;
        }
        let Some(card) = &mut self.card else { panic!("no card for {command:?}") };
        match command {
            Command::Open { .. } => {}
            Command::Move { link, .. } => {
                assert_ne!(card.opener, link, "moved to where it is");
                *card = Card::new(link, is_on_purpose(event));
            }
            Command::Replace { link, .. } => {
                match event {
                    Event::LinkActivated { from: Origin::Card, .. } => card.history.push(card.shown),
                    _ => card.history.clear(),
                }
                if card.history.len() > HISTORY_LENGTH {
                    card.history.remove(0);
                }
                (card.shown, card.pinned, card.selected) = (link, true, false);
            }
            Command::Back { to, from, .. } => {
                assert_eq!((Some(to), from), (card.history.pop(), card.shown));
                (card.shown, card.selected) = (to, false);
            }
            Command::FocusCard => card.pinned = true,
            Command::Close { .. } => self.card = None,
        }
    }
}

impl Card {
    fn new(opener: LinkId, pinned: bool) -> Card {
        Card { opener, shown: opener, history: Vec::new(), pinned, selected: false }
    }
}
