//! The content compiler, from outside: what it makes of good content, and what it says of bad.

mod base;
mod change;
mod compiles;
mod gaps;
mod nothing_panics;
mod quotation;
mod real;
mod refuses_dependencies;
mod refuses_files;
mod refuses_ids;
mod refuses_law;
mod refuses_letter;
mod refuses_long_sentences;
mod refuses_prose;
mod refuses_quotations;
mod refuses_quoted_words;
mod refuses_rules;
mod refuses_sources;
mod refuses_states;
mod refuses_tables;
mod refuses_vocabulary;
mod renders_safely;
mod rules_decide;
mod traced;
mod verbatim;
mod with_address;
