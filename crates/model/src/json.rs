//! How the data is written in `document.json`, where the types alone do not say.

use super::{Inline, PartialDate, plain_text};
use schemars::JsonSchema;
use serde::Serializer;

/// An id, as [`super::is_well_formed`] asks for.
pub const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// Year, month and day.
#[derive(JsonSchema)]
#[schemars(rename = "Date", inline)]
pub struct DateText(
    #[schemars(regex(pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    #[expect(dead_code)]
    String,
);

/// As far as it is established: "2023", "2023-10" or "2023-10-09".
pub fn partial_date<S: Serializer>(date: &PartialDate, out: S) -> Result<S::Ok, S::Error> {
    let rest = [date.month, date.day].into_iter().flatten();
    out.serialize_str(&rest.fold(format!("{:04}", date.year), |known, part| format!("{known}-{part:02}")))
}

/// The words alone.
pub fn words<S: Serializer>(text: &[Inline], out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(&plain_text(text))
}

/// The words of each paragraph.
pub fn paragraphs<S: Serializer>(paragraphs: &[Vec<Inline>], out: S) -> Result<S::Ok, S::Error> {
    out.collect_seq(paragraphs.iter().map(|text| plain_text(text)))
}
