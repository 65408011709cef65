//! The card as the page has it: each command must fit what is there. Never two cards.
//!
//! The way in: [`Drawn::carry_out`].

use logic::card::{Command, Event, LinkId, Origin, TRAIL_LENGTH};

use crate::rules::is_on_purpose;

pub struct Card {
    pub opener: LinkId,
    pub shown: LinkId,
    pub trail: Vec<LinkId>,
    pub stays: bool,
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
                    Event::LinkActivated { from: Origin::Card, .. } => card.trail.push(card.shown),
                    _ => card.trail.clear(),
                }
                if card.trail.len() > TRAIL_LENGTH {
                    card.trail.remove(0);
                }
                (card.shown, card.stays, card.selected) = (link, true, false);
            }
            Command::Back { to, from, .. } => {
                assert_eq!((Some(to), from), (card.trail.pop(), card.shown));
                (card.shown, card.selected) = (to, false);
            }
            Command::FocusCard => card.stays = true,
            Command::Close { .. } => self.card = None,
        }
    }
}

impl Card {
    fn new(opener: LinkId, stays: bool) -> Card {
        Card { opener, shown: opener, trail: Vec::new(), stays, selected: false }
    }
}
