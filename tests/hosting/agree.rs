//! What every shipped configuration says alike, also those whose hosts cannot be run here. Entry point: [`trials`].

use crate::Outcome;
use crate::host::shipped::{ORIGIN, Shipped};
use libtest_mimic::Trial;
use serde_json::Value;
use std::path::Path;

/// Every file of `hosting/` that sets headers.
const FILES: [&str; 5] = ["nginx.conf", "Caddyfile", ".htaccess", "_headers", "cloudfront-headers.json"];

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("every configuration ships the policy that docs/hosting.md states", one_policy),
        Trial::test("no configuration forbids frames", no_frame_options),
        Trial::test("the policy for CloudFront says what the others say", cloudfront),
    ]
}

/// The policy as `docs/hosting.md` states it, for an origin.
pub fn policy(origin: &str) -> Outcome<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hosting.md");
    let text = std::fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
    let line = text.lines().find_map(|line| line.strip_prefix("Content-Security-Policy: "));
    let line = line.ok_or("docs/hosting.md has no line that starts with `Content-Security-Policy: `")?;
    Ok(line.replace("ORIGIN", origin))
}

fn one_policy() -> Outcome {
    let policy = policy(ORIGIN)?;
    for file in FILES {
        let text = Shipped::read(file)?.text;
        if text.matches(&policy).count() != 1 || text.matches("default-src").count() != 1 {
            return Err(format!("hosting/{file} should hold this once, and no other policy: {policy}").into());
        }
    }
    Ok(())
}

fn no_frame_options() -> Outcome {
    for file in FILES {
        if Shipped::read(file)?.text.to_lowercase().contains("frame-options") {
            return Err(
                format!("hosting/{file} sends X-Frame-Options, which keeps the page out of frames").into()
            );
        }
    }
    Ok(())
}

fn cloudfront() -> Outcome {
    let config: Value = serde_json::from_str(&Shipped::read("cloudfront-headers.json")?.text)?;
    let custom = "/CustomHeadersConfig/Items/0";
    let said = [
        ("/CorsConfig/AccessControlAllowOrigins/Items/0".to_owned(), "*"),
        ("/SecurityHeadersConfig/ReferrerPolicy/ReferrerPolicy".to_owned(), "no-referrer"),
        (format!("{custom}/Header"), "Cross-Origin-Resource-Policy"),
        (format!("{custom}/Value"), "cross-origin"),
    ];
    for (place, wanted) in said {
        let found = config.pointer(&place).and_then(Value::as_str);
        if found != Some(wanted) {
            return Err(format!("{place} should be {wanted:?} and is {found:?}").into());
        }
    }
    let nosniff = config.pointer("/SecurityHeadersConfig/ContentTypeOptions/Override");
    match nosniff == Some(&Value::Bool(true)) {
        true => Ok(()),
        false => Err("nothing sets X-Content-Type-Options".into()),
    }
}
