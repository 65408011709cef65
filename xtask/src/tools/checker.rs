//! The Nu HTML checker and the Java that it runs in. [`for_validity`] is the way in.

use std::path::PathBuf;

use super::apt::Package;
use super::part::{self, Found, Part};
use super::tool::{self, Origin, Tool};
use super::version::Wanted;
use crate::failure::Failure;
use crate::process;

/// Finds or installs what checks the pages' HTML.
pub fn for_validity() -> Result<Found, Failure> {
    let java = Part {
        variable: Some("LOTL_JAVA"),
        package: Package { name: "default-jre-headless", why: "Java, which the HTML checker runs in" },
        find: || process::on_path("java"),
    };
    let mut found = part::find_or_install(&[java])?;
    found.add("LOTL_VNU", checker()?);
    Ok(found)
}

fn checker() -> Result<PathBuf, Failure> {
    let tool = Tool {
        package: "vnu-jar",
        program: "vnu.jar",
        wanted: Wanted::Exactly("26.9.27"),
        why: "checks HTML against its standard",
        minutes: 1,
        origin: Origin::Npm,
    };
    tool::file(&tool, "node_modules/vnu-jar/build/dist/vnu.jar")
}
