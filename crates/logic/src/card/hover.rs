//! What a pointer does that only passes or rests: it opens cards that leave, and never steals.
//!
//! Entry point: [`Machine::pointer_moved`], and [`Machine::timer_ran_out`] for what follows from
//! the pointer doing nothing.

use super::open::{Leaving, OpenCard};
use super::pointer::Pointer;
use super::timing::{HOVER_REST, LEAVE_GRACE, SCROLL_QUIET};
use super::{Command, Effects, LinkId, Machine, Millis, Phase, Point, Rect, Resting, Target, TimerId};

impl Machine {
    pub(super) fn pointer_moved(
        &mut self,
        now: Millis,
        at: Point,
        over: Target,
        card_box: Option<Rect>,
    ) -> Effects {
        let before = self.pointer.at;
        self.pointer.moved(at, over);
        self.look_for_fresh_entry();
        let (target, held, scrolling) = (self.target(), self.is_held(), self.scrolling(now).is_some());
        match &mut self.phase {
            Phase::Idle => {
                let Some(link) = target else { return Effects::NOTHING };
                let timer = self.tokens.timer(HOVER_REST);
                self.phase = Phase::Resting(Resting { link, token: timer.token, at, since: now });
                Effects::starts(timer)
            }
            Phase::Resting(rest) => {
                match target {
                    Some(link) if link == rest.link && !at.is_away_from(rest.at) => {}
                    // The timer that is under way finds out that it came too early.
                    Some(link) => *rest = Resting { link, at, since: now, ..*rest },
                    None => self.phase = Phase::Idle,
                }
                Effects::NOTHING
            }
            Phase::Open(_) if held => Effects::NOTHING,
            Phase::Open(card) => {
                let mut effects = Effects::NOTHING;
                let leaving = match &mut card.leaving {
                    Some(leaving) => leaving,
                    None => {
                        let timer = self.tokens.timer(LEAVE_GRACE);
                        effects.timer = Some(timer);
                        card.leaving.insert(Leaving::new(timer.token, now, before))
                    }
                };
                leaving.next = target;
                let travels = leaving.travels(now, at, card_box);
                match target {
                    Some(link) if !travels && !scrolling => self.open_for_hover(link),
                    _ => effects,
                }
            }
        }
    }

    pub(super) fn pointer_left(&mut self) -> Effects {
        self.pointer = Pointer::UNSEEN;
        self.look_for_fresh_entry();
        self.forget_hover();
        Effects::NOTHING
    }

    pub(super) fn scrolled(&mut self, now: Millis) -> Effects {
        self.scrolled_at = Some(now);
        self.pointer.page_moved();
        self.forget_hover();
        Effects::NOTHING
    }

    /// Closes nothing, so that the switch may stand in the card itself.
    pub(super) fn hover_allowed(&mut self, allowed: bool) -> Effects {
        self.hover_allowed = allowed;
        if !allowed {
            self.forget_hover();
        }
        Effects::NOTHING
    }

    pub(super) fn timer_ran_out(&mut self, now: Millis, token: TimerId) -> Effects {
        let scrolling = self.scrolling(now);
        match &mut self.phase {
            Phase::Resting(rest) if rest.token == token => match HOVER_REST.left(rest.since, now) {
                Some(left) => {
                    let timer = self.tokens.timer(left);
                    rest.token = timer.token;
                    Effects::starts(timer)
                }
                None => {
                    let link = rest.link;
                    self.open_for_hover(link)
                }
            },
            Phase::Open(OpenCard { leaving: Some(leaving), .. }) if leaving.token == token => {
                let wait = leaving.time_left(now);
                match (wait.or(scrolling.filter(|_| leaving.next.is_some())), leaving.next) {
                    (Some(left), _) => {
                        let timer = self.tokens.timer(left);
                        leaving.token = timer.token;
                        Effects::starts(timer)
                    }
                    (None, Some(link)) => self.open_for_hover(link),
                    (None, None) => self.close(None),
                }
            }
            _ => Effects::NOTHING,
        }
    }

    /// Starts or stops the leaving of a hover card, whatever brought it about.
    pub(super) fn settle(&mut self, now: Millis, effects: Effects) -> Effects {
        let held = self.is_held();
        match &mut self.phase {
            Phase::Open(card) if held => {
                card.leaving = None;
                effects
            }
            Phase::Open(card) if card.leaving.is_none() => {
                let timer = self.tokens.timer(LEAVE_GRACE);
                card.leaving = Some(Leaving::new(timer.token, now, None));
                Effects { timer: Some(timer), ..effects }
            }
            _ => effects,
        }
    }

    /// Whether something keeps the open card where it is. Only a hover card is ever not held.
    fn is_held(&self) -> bool {
        let Phase::Open(card) = &self.phase else { return false };
        card.pinned
            || card.selected
            || self.focus == Target::Card
            || self.pointer.over == Target::Card
            || self.pointer.over == Target::Link(card.opener)
    }

    /// The link under the pointer, if hovering may open its card.
    fn target(&self) -> Option<LinkId> {
        match self.pointer.over {
            Target::Link(link)
                if self.hover_allowed && self.pointer.chose_its_place() && self.dismissed != Some(link) =>
            {
                Some(link)
            }
            _ => None,
        }
    }

    /// How long the page still counts as scrolling.
    fn scrolling(&self, now: Millis) -> Option<Millis> {
        SCROLL_QUIET.left(self.scrolled_at?, now)
    }

    /// A dismissed link may open again once the pointer has been elsewhere.
    fn look_for_fresh_entry(&mut self) {
        if self.dismissed.is_some_and(|link| self.pointer.over != Target::Link(link)) {
            self.dismissed = None;
        }
    }

    /// Cancels what hovering was about to do. A card that is open leaves as usual.
    pub(super) fn forget_hover(&mut self) {
        match &mut self.phase {
            Phase::Resting(_) => self.phase = Phase::Idle,
            Phase::Open(OpenCard { leaving: Some(leaving), .. }) => leaving.next = None,
            _ => {}
        }
    }

    fn open_for_hover(&mut self, link: LinkId) -> Effects {
        let was_open = matches!(self.phase, Phase::Open(_));
        self.phase = Phase::Open(OpenCard::new(link, false));
        let focus_card = false;
        Effects::does(if was_open {
            Command::Move { link, focus_card }
        } else {
            Command::Open { link, focus_card }
        })
    }
}
