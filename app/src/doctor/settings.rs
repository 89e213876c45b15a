//! What the settings say, before anything is tried.

use super::{Finding, Patient};
use crate::settings::is_loopback;

/// Settings that do not fit each other or the world.
pub fn look(patient: &Patient<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = patient.config.findings.iter().map(unknown).collect();
    let (place, door) = (&patient.settings.place, &patient.settings.door);
    let near = is_loopback(&door.listen);
    let listen = &door.listen;
    if patient.demo && !near {
        found.push(Finding::fault(
            "demo-public",
            format!("a demonstration would listen on {listen}"),
            "A demonstration lets everybody in as administrator with one click.",
            "Listen on 127.0.0.1, or serve without --demo.",
        ));
    }
    let https = place.public_url.as_ref().map(|url| url.scheme == "https");
    if !door.behind_proxy && https == Some(true) {
        found.push(Finding::fault(
            "proxy-not-told",
            "public_url says https, but behind_proxy is false".to_owned(),
            "Without the proxy's headers all visitors seem to be one, so that rate limits meet \
             everybody; cookies lack Secure, and forms are refused as foreign.",
            "Set behind_proxy = true, and let the proxy set X-Forwarded-For and \
             X-Forwarded-Proto; deploy/ has examples.",
        ));
    }
    if door.behind_proxy && https == Some(false) {
        found.push(Finding::warning(
            "links-http",
            "behind_proxy is true, but public_url says http".to_owned(),
            "Links in e-mails lead to unencrypted pages.",
            "Set public_url = \"https://*\".",
        ));
    }
    if door.behind_proxy && !near {
        found.push(Finding::warning(
            "proxy-by-passed",
            format!("behind_proxy is true, and {listen} can be reached without the proxy"),
            "Whoever talks to the port directly can claim any address, and with it escape the \
             rate limits.",
            "Listen on 127.0.0.1, or let a firewall admit the proxy only.",
        ));
    }
    if !door.behind_proxy && !near && !patient.demo {
        found.push(Finding::warning(
            "no-tls",
            format!("visitors reach {listen} without a proxy, and so without TLS"),
            "Names, addresses and sign-in links would cross the net unencrypted.",
            "Put a proxy with a certificate in front; deploy/ has examples.",
        ));
    }
    if place.public_url.is_none() && (door.behind_proxy || door.no_worker || !near) {
        found.push(Finding::warning(
            "public-url-missing",
            "public_url is not set".to_owned(),
            "Scheme and port of the links in e-mails are guessed, and a worker of its own \
             guesses otherwise than the server.",
            "Set public_url = \"https://*\", or with a port \"https://*:8443\".",
        ));
    }
    if let Some(metrics) = door.metrics_listen.as_ref().filter(|listen| !is_loopback(listen)) {
        found.push(Finding::warning(
            "metrics-public",
            format!("metrics_listen is {metrics}"),
            "The figures tell strangers how many people use the house, and when.",
            "Listen on 127.0.0.1, or let a firewall admit the monitoring only.",
        ));
    }
    found
}

fn unknown(wrong: &crate::config::Wrong) -> Finding {
    Finding::fault(
        "setting-wrong",
        wrong.to_string(),
        "What is misspelt would be ignored without a word, so no command starts.",
        "Correct the line or remove it; `allmende config` lists all keys.",
    )
}
