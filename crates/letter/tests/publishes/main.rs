//! The command as a person runs it, on made-up letters in a folder of its own.

mod desk;
mod drafts;
mod letters;
mod refusals;
mod serves;
