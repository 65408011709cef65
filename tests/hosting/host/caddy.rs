//! Caddy. Its address is the public origin, so the port comes with it; `http` asks for no certificate.

use super::{Command, Place, Shipped, named, origin, shipped, write};

pub fn prepare(place: &Place, port: u16) -> Result<Command, String> {
    let shipped = Shipped::read("Caddyfile")?
        .put("/var/www/html", &place.root().display().to_string())?
        .put(shipped::ORIGIN, &origin(port))?;
    write(&place.own("site.caddy"), shipped.text)?;
    // The port for orders to a running Caddy is always the same, so two could not run.
    let main = format!("{{\n\tadmin off\n}}\nimport {}\n", place.own("site.caddy").display());
    write(&place.own("Caddyfile"), main)?;
    let mut command = Command::new(named("LOTL_CADDY")?);
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(place.own("Caddyfile"));
    command.env("XDG_DATA_HOME", place.own("data")).env("XDG_CONFIG_HOME", place.own("config"));
    Ok(command)
}
