//! The built site, read as files: no browser, no server. `LOTL_DIST` names its folder;
//! `cargo xtask test` sets it. Entry point: [`built::Built::read`], used by every test here.

mod addresses;
mod budgets;
mod built;
mod cards;
mod compressed;
mod embed;
mod exports;
mod marks;
mod outline;
mod passages;
mod safety;
mod search;
mod single;
mod size;
mod style;
mod valid;
mod voices;
mod words;
