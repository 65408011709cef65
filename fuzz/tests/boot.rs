//! The fuzz driver of `boot.js` is itself tried: each seed passes, and each planted fault is found.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Ways to break the promise of `boot.js`, each a line at its end.
const FAULTS: [&str; 6] = [
    "document.querySelector('.lotl').dataset.heard = location.search;",
    "document.querySelector('.lotl').querySelector('[role=status]').textContent = location.hash;",
    "parent.postMessage?.({ type: 'iframe-resized', height: 1, width: location.search }, '*');",
    "if (location.hash) location.replace(location.hash.slice(1));",
    "decodeURIComponent(location.search);",
    "addEventListener('message', ({ data }) => parent.postMessage(data, '*'));",
];

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Replays the seeds of a target on this `boot.js`, without chance.
fn replay(target: &str, boot: &Path) -> Output {
    let failures = env::temp_dir().join("letter-of-the-law-planted");
    let mut node = Command::new("node");
    node.arg(folder("boot/run.mjs")).arg(target).arg(boot).arg(folder("corpus").join(target));
    node.arg(failures).arg("0").output().expect("node is on PATH (on Debian: apt-get install nodejs)")
}

#[test]
fn each_seed_passes() {
    for target in ["address", "messages", "show"] {
        let output = replay(target, &folder("../static/boot.js"));
        let (out, said) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{out}{said}");
        assert!(out.starts_with(&format!("{target}: ")), "{out}");
    }
}

#[test]
fn each_planted_fault_is_found() {
    let source = fs::read_to_string(folder("../static/boot.js")).expect("boot.js");
    for (number, fault) in FAULTS.iter().enumerate() {
        let name = format!("letter-of-the-law-boot-{}-{number}.js", std::process::id());
        let boot = env::temp_dir().join(name);
        fs::write(&boot, format!("{source}\n{fault}\n")).expect("a file in the temporary folder");
        let said = ["address", "messages"].map(|target| replay(target, &boot).stderr);
        let found = said.iter().any(|said| String::from_utf8_lossy(said).contains("The input is kept in"));
        fs::remove_file(&boot).expect("the file just written");
        assert!(found, "nothing in the seeds finds this: {fault}");
    }
}
