//! How provisions are called.

use model::Instrument;

/// "River Treaty, Article 3(2)".
pub fn name(instrument: &Instrument, label: &str) -> String {
    format!("{}, {label}", instrument.short_name)
}
