//! The seeds, without libFuzzer: each holds what is promised, so a mended fault stays mended on any machine.

use std::fs;
use std::path::Path;

fn replay(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    let mut seeds = 0;
    for entry in fs::read_dir(&folder).expect("the target has a folder of seeds") {
        let path = entry.expect("an entry of the folder").path();
        println!("{}", path.display());
        check(&fs::read(&path).expect("a seed that can be read"));
        seeds += 1;
    }
    assert!(seeds >= 4, "{} holds {seeds} seeds, which is too few to start from", folder.display());
}

#[test]
fn the_content_compiler_answers_each_seed() {
    replay("content", fuzz::content::check);
}

#[test]
fn decision_rows_are_read_from_each_seed() {
    replay("rules", fuzz::rules::check);
}

/// A seed that is refused for its form teaches a fuzzer nothing of what lies behind.
#[test]
fn the_seeds_with_whole_files_compile() {
    for name in ["rules", "notes", "sources", "summaries"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/content").join(name);
        let seed = fs::read(path).expect("the seed");
        fuzz::content::compile(&seed).unwrap_or_else(|report| panic!("{name}: {report}"));
    }
}
