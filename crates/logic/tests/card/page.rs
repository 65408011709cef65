//! A page with four links, a pointer, a focus and a clock that only tests turn.
//!
//! Entry point: [`Page::new`]. It does what the dom layer does: says events, carries out commands,
//! starts timers and delivers them in order.

use logic::card::{
    Command, Event, LinkId, LinkKind, Machine, Millis, Modality, Origin, Point, Rect, Target, Timer, TimerId,
};

use crate::rules::Rules;

/// Left on the first line.
pub const ASYLUM: LinkId = LinkId(1);
/// Right on the first line.
pub const TORTURE: LinkId = LinkId(2);
/// Two lines below `ASYLUM`, between it and its card.
pub const BELOW: LinkId = LinkId(3);
/// A source link, far right on the first line.
pub const REPORT: LinkId = LinkId(4);
/// Links that stand in cards.
pub const INNER: LinkId = LinkId(101);
pub const DEEPER: LinkId = LinkId(102);

pub const PAGE_LINKS: [LinkId; 4] = [ASYLUM, TORTURE, BELOW, REPORT];

/// The middle of `ASYLUM`, and a place with nothing under it.
pub const ON_ASYLUM: (f32, f32) = (130.0, 110.0);
pub const ON_TORTURE: (f32, f32) = (330.0, 110.0);
pub const ON_BELOW: (f32, f32) = (160.0, 160.0);
pub const ON_REPORT: (f32, f32) = (630.0, 110.0);
pub const ASYLUM_CARD: (f32, f32) = (300.0, 300.0);
pub const NOWHERE: (f32, f32) = (20.0, 20.0);

pub struct Page {
    pub machine: Machine,
    pub now: u32,
    pub rules: Rules,
    /// Whether Esc is said to lead to an earlier card.
    pub has_earlier: bool,
    /// What was done to the card, and when.
    pub log: Vec<(u32, Command)>,
    timers: Vec<(u32, TimerId)>,
    pointer: Option<Point>,
    scrolled_by: f32,
}

impl Page {
    pub fn new() -> Page {
        Page {
            machine: Machine::new(true),
            now: 0,
            rules: Rules::new(),
            has_earlier: false,
            log: Vec::new(),
            timers: Vec::new(),
            pointer: None,
            scrolled_by: 0.0,
        }
    }

    /// Says an event, checks the effects against the rules, and does what it asks. Tells whether the
    /// browser was kept from acting on the event too.
    pub fn say(&mut self, event: Event) -> bool {
        let effects = self.machine.handle(Millis(self.now), event);
        self.rules.check(self.now, event, effects);
        self.has_earlier = effects.has_earlier;
        if let Some(Timer { token, after }) = effects.timer {
            self.timers.push((self.now + after.0, token));
        }
        if let Some(command) = effects.command {
            self.log.push((self.now, command));
            if let Some(over) = self.rules.focus_told_by(command) {
                self.say(Event::FocusMoved { over });
            }
        }
        effects.prevent_default
    }

    /// Lets time pass. Of two timers due together, the one asked for first comes first.
    pub fn wait(&mut self, millis: u32) {
        let end = self.now + millis;
        while let Some(next) = (0..self.timers.len()).min_by_key(|&n| self.timers[n].0) {
            if self.timers[next].0 > end {
                break;
            }
            let (due, token) = self.timers.remove(next);
            self.now = due;
            self.say(Event::Timer(token));
        }
        self.now = end;
    }

    /// One pointer event, as after a jump.
    pub fn jump_to(&mut self, (x, y): (f32, f32)) {
        let at = Point { x, y };
        self.pointer = Some(at);
        self.say(Event::PointerMoved { at, over: self.over(at), card: self.card() });
    }

    /// A straight way there, one pointer event per frame of 16 ms.
    pub fn glide_to(&mut self, (x, y): (f32, f32), millis: u32) {
        let from = self.pointer.expect("the pointer is somewhere");
        let frames = millis.div_ceil(16);
        for frame in 1..=frames {
            self.wait(16);
            let part = frame as f32 / frames as f32;
            self.jump_to((from.x + (x - from.x) * part, from.y + (y - from.y) * part));
        }
    }

    /// Scrolls by so many pixels. The browser then tells again where the still pointer is.
    pub fn scroll(&mut self, by: f32) {
        self.scrolled_by += by;
        self.say(Event::Scrolled);
        if let Some(Point { x, y }) = self.pointer {
            self.jump_to((x, y));
        }
    }

    /// Hovers a link until its card is there. Forgets how it came.
    pub fn hover(&mut self, at: (f32, f32)) {
        self.jump_to(at);
        self.wait(350);
        assert!(matches!(self.log.last(), Some((now, Command::Open { .. })) if *now == self.now));
        self.log.clear();
    }

    /// A click with a mouse that is elsewhere already, or a tap. `REPORT` is the source link.
    pub fn click(&mut self, link: LinkId) -> bool {
        self.focus(Target::Link(link));
        self.activate(link, Origin::Page, Modality::Pointer)
    }

    /// Focus and Enter.
    pub fn enter(&mut self, link: LinkId) -> bool {
        self.focus(Target::Link(link));
        self.activate(link, Origin::Page, Modality::Keyboard)
    }

    /// Activates a link in the card.
    pub fn follow_inside(&mut self, link: LinkId, by: Modality) -> bool {
        self.focus(Target::Card);
        self.activate(link, Origin::Card, by)
    }

    /// Activates a link as it is, without moving the focus first.
    pub fn activate(&mut self, link: LinkId, from: Origin, by: Modality) -> bool {
        let kind = if link == REPORT { LinkKind::Source } else { LinkKind::Ours };
        self.say(Event::LinkActivated { link, kind, from, by })
    }

    pub fn focus(&mut self, over: Target) {
        self.say(Event::FocusMoved { over });
    }

    pub fn select(&mut self, in_card: bool) {
        self.say(Event::SelectionChanged { in_card });
    }

    pub fn escape(&mut self) -> bool {
        self.say(Event::Escape)
    }

    /// What was done since this was last asked.
    pub fn done(&mut self) -> Vec<Command> {
        self.log.drain(..).map(|(_, command)| command).collect()
    }

    /// The card's box, 80 px below its link, so that there is a way to travel.
    pub fn card(&self) -> Option<Rect> {
        let link = self.link(self.rules.opener()?);
        let (left, top) = (link.left, link.bottom + 80.0);
        Some(Rect { left, top, right: left + 420.0, bottom: top + 200.0 })
    }

    pub fn timers_under_way(&self) -> usize {
        self.timers.len()
    }

    fn over(&self, at: Point) -> Target {
        let within = |r: Rect| (r.left..r.right).contains(&at.x) && (r.top..r.bottom).contains(&at.y);
        if self.card().is_some_and(within) {
            return Target::Card;
        }
        let link = PAGE_LINKS.into_iter().find(|&link| within(self.link(link)));
        link.map_or(Target::Nothing, Target::Link)
    }

    fn link(&self, link: LinkId) -> Rect {
        let (left, top, right) = match link {
            ASYLUM => (100.0, 100.0, 160.0),
            TORTURE => (300.0, 100.0, 360.0),
            BELOW => (120.0, 150.0, 200.0),
            REPORT => (600.0, 100.0, 660.0),
            other => panic!("{other:?} does not stand on the page"),
        };
        let top = top - self.scrolled_by;
        Rect { left, top, right, bottom: top + 20.0 }
    }
}

pub fn open(link: LinkId) -> Command {
    Command::Open { link, focus_card: false }
}

pub fn move_to(link: LinkId) -> Command {
    Command::Move { link, focus_card: false }
}

pub fn close() -> Command {
    Command::Close { return_focus_to: None }
}

pub fn close_to(link: LinkId) -> Command {
    Command::Close { return_focus_to: Some(link) }
}
