//! What the site draws ahead and the widget draws again, by the same code: no word changes by that, and none stands
//! in here. It knows no browser: who listens and who asks is the widget's.

pub mod rules;
