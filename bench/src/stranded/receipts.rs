//! Every receipt that was handed out proves what was sent, by the command for it and without the
//! server.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use tokio::process::Command;

use super::applicant::Applicant;
use super::browser::{Browser, Site};

/// Proves them all, with the answers and the paper as the town has them now; answers how many.
///
/// # Errors
/// When one is not proved.
pub async fn prove(binary: &Path, site: &Site, people: &[Applicant]) -> Result<usize> {
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name);
    let gone = "the server is gone";
    let mut browser = Browser::default();
    let keys = browser.open(site, "/.well-known/allmende-keys.json").await?.context(gone)?;
    std::fs::write(at("keys.json"), keys.body)?;
    let mut proved = 0;
    for person in people {
        let (Some(receipt), Some(own)) = (&person.receipt, &person.own) else { continue };
        let page = browser.open(site, own).await?.context(gone)?;
        let file = page.between("<a href=\"/files/", "\"").context("the paper is not there")?;
        let file = file.replace("&#38;", "&").replace("&amp;", "&");
        let paper = browser.open(site, &format!("/files/{file}")).await?.context(gone)?;
        let answers = browser.open(site, &format!("{own}/answers.json")).await?.context(gone)?;
        if paper.body != person.paper() {
            bail!("applicant {} sent another paper", person.nr);
        }
        for (name, content) in
            [("receipt.json", receipt), ("answers.json", &answers.body), ("paper.pdf", &paper.body)]
        {
            std::fs::write(at(name), content)?;
        }
        let mut command = Command::new(binary);
        command.args(["receipt", "verify"]).arg(at("receipt.json")).arg("--keys");
        command.args([at("keys.json"), at("answers.json"), at("paper.pdf")]);
        let output = command.stdin(Stdio::null()).output().await?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stdout);
            bail!("the receipt of applicant {} is not proved: {said}", person.nr);
        }
        proved += 1;
    }
    Ok(proved)
}
