//! Pure data and pure state machines. Nothing here knows a file, a browser or a clock.
//!
//! The way in: [`Publication`] is everything one letter's page shows; [`card`] decides when a card
//! opens and closes; [`rules`] decides which provisions apply to which facts; [`search`] finds words.

pub mod card;
#[cfg(not(target_arch = "wasm32"))]
mod deep;
#[cfg(not(target_arch = "wasm32"))]
mod explainer;
#[cfg(not(target_arch = "wasm32"))]
mod id;
#[cfg(not(target_arch = "wasm32"))]
mod law;
#[cfg(not(target_arch = "wasm32"))]
mod letter;
#[cfg(not(target_arch = "wasm32"))]
mod prose;
#[cfg(not(target_arch = "wasm32"))]
mod quotation;
pub mod rules;
pub mod search;
#[cfg(not(target_arch = "wasm32"))]
mod source;

#[cfg(not(target_arch = "wasm32"))]
pub use self::{deep::*, explainer::*, id::*, law::*, letter::*, prose::*, quotation::*, source::*};
