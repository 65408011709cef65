//! The contract against all who keep it: the scripts and the style sheet are read here, since no compiler sees their
//! names, and the sources of the Rust programs, which must take theirs from the crate.

mod names;
mod places;
mod scan;
