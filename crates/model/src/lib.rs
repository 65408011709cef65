//! Pure data: [`Publication`] is everything that one letter's page shows. Nothing here knows a file, a browser
//! or a clock.

mod deep;
mod explainer;
mod id;
mod json;
mod law;
mod letter;
mod prose;
mod quotation;
mod source;
mod summaries;
mod vocabulary;
pub mod words;

pub use self::{
    deep::*, explainer::*, id::*, law::*, letter::*, prose::*, quotation::*, source::*, summaries::*,
    vocabulary::*, words::Words,
};
