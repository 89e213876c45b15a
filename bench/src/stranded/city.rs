//! The demo city with one more service, and with the payment service of another process.

use anyhow::{Context, Result};
use tempfile::TempDir;
use tokio::process::Command;

use super::browser::Site;
use crate::server::{Place, TOWN, finish};

/// The service people apply for.
const SERVICE: &str = include_str!("probe.toml");

/// Makes it in a throw-away folder.
///
/// # Errors
/// When it cannot be filled.
pub async fn make(place: &Place, provider: &Site) -> Result<TempDir> {
    let folder = place.folder()?;
    let examples = folder.path().join("examples");
    finish(Command::new("cp").args(["--recursive", "examples"]).arg(&examples)).await?;
    let town = examples.join(TOWN);
    std::fs::write(town.join("services/probe.toml"), SERVICE)?;
    let file = town.join("municipality.toml");
    let text = std::fs::read_to_string(&file)?;
    let test = "\nprovider = \"test\"";
    let (before, after) = text.split_once(test).context("the example pays in another way now")?;
    let url = format!("http://{}/demo/payments/api", provider.host);
    std::fs::write(
        &file,
        format!("{before}\nprovider = \"xbezahldienste\"\nurl = \"{url}\"{after}"),
    )?;
    let mut fill = place.command("demo", folder.path());
    finish(fill.arg("--no-serve").arg("--examples").arg(&examples)).await?;
    Ok(folder)
}
