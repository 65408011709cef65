//! Values of a table other than words, lists and tables.

use super::Table;
use crate::diagnostics::{Diagnostic, Span};
use jiff::civil::Date;
use model::HttpsAddress;
use toml::de::DeValue;

impl Table<'_> {
    pub fn date(&mut self, key: &'static str) -> Option<(Date, Span)> {
        self.required(key)?;
        self.date_if_any(key)
    }

    pub fn date_if_any(&mut self, key: &'static str) -> Option<(Date, Span)> {
        let value = self.find(key)?;
        let date = match value.get_ref() {
            DeValue::Datetime(when) if when.time.is_none() => when.date.and_then(|date| {
                let [month, day] = [date.month, date.day].map(|part| i8::try_from(part).unwrap_or_default());
                Date::new(i16::try_from(date.year).ok()?, month, day).ok()
            }),
            _ => None,
        };
        if date.is_none() {
            self.diagnostics.add(self.wrong_kind(value, "a date without quotation marks, as in 1951-07-28"));
        }
        date.map(|date| (date, self.at(value.span())))
    }

    /// A whole number from 1 to `most`.
    pub fn number(&mut self, key: &'static str, most: u32) -> Option<(u32, Span)> {
        self.required(key)?;
        let value = self.find(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(digits) => {
                digits.to_string().parse().ok().filter(|number| (1..=most).contains(number))
            }
            _ => None,
        };
        if number.is_none() {
            self.diagnostics.add(self.wrong_kind(value, &format!("a whole number from 1 to {most}")));
        }
        number.map(|number| (number, self.at(value.span())))
    }

    /// `key = true`; false where the key is absent.
    pub fn flag(&mut self, key: &'static str) -> bool {
        match self.find(key).map(|value| (value, value.get_ref())) {
            None => false,
            Some((_, DeValue::Boolean(flag))) => *flag,
            Some((value, _)) => {
                self.diagnostics.add(self.wrong_kind(value, "true or false"));
                false
            }
        }
    }

    pub fn address(&mut self, key: &'static str) -> Option<HttpsAddress> {
        self.required(key)?;
        self.address_if_any(key)
    }

    pub fn address_if_any(&mut self, key: &'static str) -> Option<HttpsAddress> {
        let text = self.text_if_any(key)?;
        let address = HttpsAddress::parse(text.value());
        if address.is_none() {
            self.diagnostics.add(
                Diagnostic::new(text.place(), format!("`{key}` is not an https address"))
                    .why("the page links to https only, so that no link can run a script or be read on the way")
                    .help("write https://host/…, without spaces or quotation marks; where only http is known, leave it out and say so in `read_at`"),
            );
        }
        address
    }
}
