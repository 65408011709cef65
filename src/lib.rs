//! A letter, read beside the law it cites.
//!
//! Data flows one way: [`content`] (host: parse and check the files) → [`model`] (pure data, pure
//! state machines) → [`view`] (Yew) → `dom` (the only user of web-sys and gloo) → `main`.

#[cfg(not(target_arch = "wasm32"))]
pub mod content;
#[cfg(target_arch = "wasm32")]
pub mod dom;
pub mod model;
pub mod view;
