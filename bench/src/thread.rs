//! How fast a discussion of ten thousand comments is, wherever somebody opens it.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::Args;

use crate::client::get;
use crate::figures::{ms, now, rate};
use crate::load;
use crate::server::Place;
use crate::stranded::browser::{Browser, Site};

/// How many comments, how long, with how many.
#[derive(Debug, Args)]
pub struct Options {
    /// Comments, half of them in favour and half against.
    #[arg(long, default_value_t = 10_000)]
    comments: usize,
    /// Connections at once.
    #[arg(long, default_value_t = 16)]
    clients: usize,
    /// Seconds of each measurement, after one of warming up.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
}

/// A process of the demo city that discusses ideas.
const PROCESS: &str = "/participation/sommer";

/// The block for docs/benchmarks.md.
///
/// # Errors
/// When the server does not start, does not take a comment or does not answer 200.
pub async fn measure(place: &Place, options: &Options) -> Result<String> {
    let folder = place.passing().await?;
    let server = place.serve(folder.path()).await?;
    let site = Site { port: server.port, host: server.host() };
    let (path, took) = fill(&site, options.comments).await?;
    let mut block = format!(
        "{} comments were written through their form, one after another: {} comments/s.\n\n\
         | page of the discussion | connections | requests/s | p50 | p99 |\n|---|---|---|---|---|\n",
        options.comments,
        rate(options.comments, took),
    );
    let middle = options.comments / 2;
    for (name, query) in [
        ("newest first", String::new()),
        ("oldest first", "?sort=oldest".to_owned()),
        ("most helpful first", "?sort=best".to_owned()),
        ("one side, from the middle on", format!("?side=pro&after=0.{middle}")),
        ("one side, its last page", "?side=contra&after=0.20".to_owned()),
    ] {
        let request = get(&site.host, &format!("{path}{query}"));
        let next: Arc<load::Next> = Arc::new(move |_, _| request.clone());
        let time = |seconds| Duration::from_secs(seconds);
        load::run(server.port, options.clients, time(1), Arc::clone(&next), 200).await?;
        let (mut times, took) =
            load::run(server.port, options.clients, time(options.seconds), next, 200).await?;
        block.push_str(&format!(
            "| {name} | {} | {} | {} | {} |\n",
            options.clients,
            rate(times.count(), took),
            ms(times.below(0.5)),
            ms(times.below(0.99)),
        ));
    }
    server.stop().await?;
    Ok(block)
}

/// Writes the comments; answers the contribution's address and how long it took.
async fn fill(site: &Site, comments: usize) -> Result<(String, Duration)> {
    let gone = "the server is gone";
    let mut browser = Browser::default();
    let list = browser.open(site, PROCESS).await?.context(gone)?;
    let code = list.between(&format!("al-cover\" href=\"{PROCESS}/"), "\"");
    let path = format!("{PROCESS}/{}", code.context("the demo city has no ideas")?);
    let form = format!("{path}/comments");
    let page = browser.open(site, &form).await?.context(gone)?;
    let token = page.hidden("csrf").context("the form has no token")?;
    let begun = now();
    for nr in 0..comments {
        let (key, side) = (format!("{nr:032}"), ["pro", "contra"][nr % 2]);
        let text = format!(
            "Kommentar {nr}: Das hilft vor allem denen, die im Sommer nicht wegfahren können."
        );
        let fields = [("csrf", &*token), ("key", &*key), ("side", side), ("text", &*text)];
        browser.send(site, &form, &fields).await?.context(gone)?.leads()?;
    }
    Ok((path, begun.elapsed()))
}
