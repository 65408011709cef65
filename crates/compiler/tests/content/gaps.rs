//! `docs/gaps.md` is what the content says that is missing, single or old.

use compiler::compile;
use expect_test::expect_file;
use site::gaps;
use std::path::Path;

#[test]
fn the_register_of_gaps_is_made_from_the_content() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let publication = compile(&root, None).unwrap_or_else(|report| panic!("{report}"));
    expect_file!["../../../../docs/gaps.md"].assert_eq(&gaps::render(&publication));
}
