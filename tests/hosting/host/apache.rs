//! Apache. Its file goes into the folder of the site; around it stands what Debian's main file has that matters.

use super::{Command, Place, Shipped, named, origin, shipped, write};
use std::fmt::Write;

/// Those that `hosting/.htaccess` asks for, those that Debian always has, and two that would compress once more.
const MODULES: [&str; 12] = [
    "authz_core",
    "autoindex",
    "deflate",
    "dir",
    "env",
    "filter",
    "headers",
    "mime",
    "mpm_event",
    "negotiation",
    "rewrite",
    "setenvif",
];

pub fn prepare(place: &Place, port: u16) -> Result<Command, String> {
    let shipped = Shipped::read(".htaccess")?.put(shipped::ORIGIN, &origin(port))?;
    write(&place.site().join(".htaccess"), shipped.text)?;
    let folder = named("LOTL_APACHE_MODULES")?;
    let mut main = String::new();
    for module in MODULES {
        let _ = writeln!(main, "LoadModule {module}_module {}/mod_{module}.so", folder.display());
    }
    let (root, own) = (place.root(), place.own(""));
    let _ = write!(
        main,
        "ServerName localhost\nListen 127.0.0.1:{port}\nServerRoot {own}\nDefaultRuntimeDir {own}\n\
         PidFile {own}/pid\nErrorLog /dev/stderr\nUser nobody\nGroup nogroup\n\
         TypesConfig /etc/mime.types\nAddType application/x-gzip .gz\nAddLanguage br .br\n\
         AddOutputFilterByType DEFLATE text/html text/css text/javascript application/wasm\n\
         DocumentRoot {root}\n<Directory {root}>\nAllowOverride All\nRequire all granted\n</Directory>\n",
        root = root.display(),
        own = own.display(),
    );
    write(&place.own("apache.conf"), main)?;
    let mut command = Command::new(named("LOTL_APACHE")?);
    // In one process, which can be ended.
    command.args(["-X", "-f"]).arg(place.own("apache.conf"));
    Ok(command)
}
