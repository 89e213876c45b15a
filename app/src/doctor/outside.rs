//! Machines beyond this one: the mail server and the bucket.

use std::time::Duration;

use files::Vaults;

use super::{Finding, Patient};
use crate::house;

/// How long a foreign machine may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// What does not answer, or refuses us.
pub async fn look(patient: &Patient<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    found.extend(mail(patient).await);
    found.extend(bucket(patient).await);
    found
}

async fn mail(patient: &Patient<'_>) -> Option<Finding> {
    let why = "Receipts, news and sign-in links reach nobody.";
    let post = &patient.settings.post;
    if post.smtp.is_none() {
        return (!patient.demo).then(|| {
            let what = "smtp is not set: mails stay in the outbox".to_owned();
            Finding::warning(
                "mail-missing",
                what,
                why,
                "Set smtp = \"smtp://user:password@host:587\".",
            )
        });
    }
    let mailer = match house::open_mailer(Some(post)) {
        Ok(mailer) => mailer,
        Err(error) => {
            let what = format!("{error:#}");
            let todo = "Correct smtp or bounce_address.";
            return Some(Finding::fault("mail-malformed", what, why, todo));
        }
    };
    let told = match tokio::time::timeout(PATIENCE, mailer.check()).await {
        Ok(Ok(true)) => return None,
        Ok(Ok(false)) => "it does not greet as a mail server".to_owned(),
        Ok(Err(error)) => error,
        Err(_elapsed) => format!("no answer within {} s", PATIENCE.as_secs()),
    };
    Some(Finding::fault(
        "mail-unreachable",
        format!("the mail server does not take us: {told}"),
        why,
        "Check host, port, user and password of smtp, and whether a firewall lets us out.",
    ))
}

/// Whether the mail server takes mail in the name of a municipality. A server that does not
/// answer at all is told of by [`look`].
pub async fn sender(patient: &Patient<'_>, from: &str) -> Option<Finding> {
    let url = patient.settings.post.smtp.as_ref()?;
    let asked = letters::probe::refused_sender(url.reveal(), from);
    let told = tokio::time::timeout(PATIENCE, asked).await.ok()?.ok()??;
    Some(Finding::fault(
        "sender-refused",
        format!("the mail server takes nothing from {from}: {told}"),
        "Receipts, news and sign-in links reach nobody.",
        "Allow the sender on the mail server, or correct [mail] from in municipality.toml and \
         add the municipality again.",
    ))
}

async fn bucket(patient: &Patient<'_>) -> Option<Finding> {
    let place = &patient.settings.place;
    let bucket = place.s3_bucket.as_ref()?;
    let why = "Pictures can be neither stored nor shown.";
    let malformed = |what: String| {
        Some(Finding::fault("bucket-malformed", what, why, "Correct the keys s3_…."))
    };
    let settings = match house::bucket(place) {
        Ok(settings) => settings?,
        Err(error) => return malformed(format!("{error:#}")),
    };
    let vaults = match Vaults::s3(&settings) {
        Ok(vaults) => vaults,
        Err(error) => return malformed(chain(&error)),
    };
    let told = match tokio::time::timeout(PATIENCE, vaults.check()).await {
        Ok(Ok(())) => return None,
        Ok(Err(error)) => chain(&error),
        Err(_elapsed) => format!("no answer within {} s", PATIENCE.as_secs()),
    };
    Some(Finding::fault(
        "bucket-unusable",
        format!("the bucket {bucket} cannot be used: {told}"),
        why,
        "Check s3_endpoint, s3_bucket, s3_region and the two keys; the bucket must exist, and \
         the key be allowed to list, read, write and delete.",
    ))
}

/// An error with those of its causes that it does not tell itself.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let told = error.to_string();
        if !text.contains(&told) {
            text = format!("{text}: {told}");
        }
        cause = error.source();
    }
    text
}
