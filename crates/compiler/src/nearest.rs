//! Help for a mistyped name: the nearest one that is known, or all that are allowed.

/// Below this likeness a suggestion misleads more often than it helps.
const LIKENESS: f64 = 0.6;

/// The known name that is most like `name`.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::normalized_damerau_levenshtein(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// "did you mean `x`? allowed: a, b, c".
pub fn one_of(name: &str, allowed: &[&str]) -> String {
    let all = format!("allowed: {}", allowed.join(", "));
    match nearest(name, allowed.iter().copied()) {
        Some(near) => format!("did you mean `{near}`? {all}"),
        None => all,
    }
}
