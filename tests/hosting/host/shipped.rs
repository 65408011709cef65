//! The files of `hosting/`, with a person's own values in the places that they name. Entry point:
//! [`Shipped::read`].

use std::path::Path;

/// Stands in every file where the public origin belongs.
pub const ORIGIN: &str = "https://example.org";

pub struct Shipped {
    file: &'static str,
    pub text: String,
}

impl Shipped {
    pub fn read(file: &'static str) -> Result<Self, String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosting").join(file);
        let text = std::fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
        Ok(Self { file, text })
    }

    /// Puts one's own in each place that says `place`; a place that is not there is an error.
    pub fn put(self, place: &str, own: &str) -> Result<Self, String> {
        match self.text.contains(place) {
            true => Ok(Self { text: self.text.replace(place, own), ..self }),
            false => Err(format!("hosting/{} says `{place}` nowhere", self.file)),
        }
    }
}
