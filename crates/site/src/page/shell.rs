//! What every page has around its own words, but for the whole page, whose shell is Trunk's. The way in: [`shell`].

/// `policy` comes before all that it judges, and is empty where the host sends one. `head` and `body` are HTML.
pub fn shell(policy: &str, head: &str, body: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
{policy}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
{head}
</head>
<body>
{body}
</body>
</html>
"#
    )
}
