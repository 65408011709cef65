//! `docs/gaps.md` is what the content says that is missing, single or old.

use crate::real::publication;
use crate::register;
use expect_test::expect_file;

#[test]
fn the_register_of_gaps_is_made_from_the_content() {
    expect_file!["../../../../docs/gaps.md"].assert_eq(&register::render(&publication()));
}
