//! nginx. Its file is one server block, which Debian includes from `sites-enabled`; here a small main file does.

use super::{Command, Place, Shipped, named, origin, shipped, write};

pub fn prepare(place: &Place, port: u16) -> Result<Command, String> {
    let shipped = Shipped::read("nginx.conf")?
        .put("listen 80;", &format!("listen 127.0.0.1:{port};"))?
        .put("/var/www/html", &place.root().display().to_string())?
        .put(shipped::ORIGIN, &origin(port))?;
    write(&place.own("site.conf"), shipped.text)?;
    // Debian keeps temporary files where only root may write.
    let kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary = kinds.map(|kind| format!("{kind}_temp_path {};", place.own(kind).display())).join(" ");
    let main = format!(
        "load_module {};\n\
         daemon off; master_process off; pid {}; error_log stderr;\n\
         events {{}}\n\
         http {{ access_log off; {temporary} include {}; }}\n",
        named("LOTL_NGINX_BROTLI")?.display(),
        place.own("pid").display(),
        place.own("site.conf").display(),
    );
    write(&place.own("nginx.conf"), main)?;
    let mut command = Command::new(named("LOTL_NGINX")?);
    command.args(["-e", "stderr", "-c"]).arg(place.own("nginx.conf"));
    Ok(command)
}
