//! Help for a mistyped name: the nearest one that is known, or all that are allowed.

/// More names than a person reads through.
const MOST_NAMES: usize = 20;

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

/// The same for names that a file of the content declares: "did you mean `x`? known: a, b; or add it to FILE".
pub fn one_of_file(name: &str, known: &[&str], file: &str) -> String {
    let near = nearest(name, known.iter().copied());
    let near = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
    let shown = known.iter().take(MOST_NAMES).copied().collect::<Vec<_>>().join(", ");
    let more = if known.len() > MOST_NAMES { ", …" } else { "" };
    format!("{near}known: {shown}{more}; or add it to {file}")
}
