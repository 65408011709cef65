//! Web servers, which the tests run with the configurations of `hosting/`. [`for_servers`] is the way in.

use std::path::{Path, PathBuf};

use super::apt::Package;
use super::part::{self, Found, Part};
use crate::failure::Failure;
use crate::process;

/// Finds or installs the servers. The tests start their own; what a package sets up on the machine is not used.
pub fn for_servers() -> Result<Found, Failure> {
    part::find_or_install(&parts())
}

fn parts() -> Vec<Part> {
    let part =
        |variable, name, why, find| Part { variable: Some(variable), package: Package { name, why }, find };
    vec![
        part("LOTL_NGINX", "nginx", "the web server nginx", || program("nginx")),
        part("LOTL_NGINX_BROTLI", "libnginx-mod-http-brotli-static", "lets nginx send brotli", || {
            there("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
        }),
        part("LOTL_CADDY", "caddy", "the web server Caddy", || program("caddy")),
        part("LOTL_APACHE", "apache2-bin", "the web server Apache", || program("apache2")),
        part("LOTL_APACHE_MODULES", "apache2-bin", "the web server Apache", || {
            there("/usr/lib/apache2/modules")
        }),
    ]
}

/// Debian keeps servers where only root's PATH leads.
fn program(name: &str) -> Option<PathBuf> {
    process::on_path(name).or_else(|| there(&format!("/usr/sbin/{name}")))
}

fn there(path: &str) -> Option<PathBuf> {
    Some(Path::new(path)).filter(|path| path.exists()).map(Path::to_owned)
}
