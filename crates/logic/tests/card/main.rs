//! The card's state machine in virtual time: every transition, every sentence of its contract, and
//! random readers.
//!
//! Entry point: [`page::Page`], a page with links and a reader. Whatever a test does with it, the
//! [`rules`] are checked after each event.

mod activation;
mod dismissing;
mod drawn;
mod hovering;
mod page;
mod pinned;
mod random;
mod rules;
mod scrolling;
mod timers;
mod travelling;
