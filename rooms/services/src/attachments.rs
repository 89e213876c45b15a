//! Who may see what was attached.

use axum::http::{header, request::Parts};
use files::{File, Gate, Sight};
use futures_util::future::BoxFuture;
use identity::Visitor;
use kernel::chance::token_hash;
use web::{Answer, Here};

use crate::{code, pages::current, store as rows};

/// Kind of the room's files.
pub const KIND: &str = "application_file";

/// The gate of the attachments: for the browser that fills in the application, for the applicant's
/// own page, for the account it is in, and for staff.
pub struct Attachments;

impl Gate for Attachments {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn sight<'a>(
        &'a self,
        here: &'a Here,
        parts: &'a mut Parts,
        file: &'a File,
    ) -> BoxFuture<'a, Answer<Sight>> {
        let visitor = Visitor::of(&parts.extensions);
        let (drafts, own) = (current::secrets(&parts.headers), own_page(parts));
        Box::pin(async move {
            let mut tx = here.town.store.read().await?;
            if let Some((secret, person)) = rows::find_holder(&mut tx, file.id).await? {
                let holder = visitor.person().map(|person| person.id);
                let shown = own.is_some_and(|hash| hash == secret)
                    || (person.is_some() && person == holder)
                    || visitor.clerk().is_some();
                return Ok(if shown { Sight::Private } else { Sight::Hidden });
            }
            // A browser holds the secrets of a handful of drafts at most.
            for hash in drafts.iter().take(20) {
                if rows::file_is_of_draft(&mut tx, file.id, hash).await? {
                    return Ok(Sight::Private);
                }
            }
            Ok(Sight::Hidden)
        })
    }
}

/// The hash of the applicant's secret, where the file is asked for by the page behind it: browsers
/// name that page among ourselves (`same-origin`).
fn own_page(parts: &Parts) -> Option<Vec<u8>> {
    let referer = parts.headers.get(header::REFERER)?.to_str().ok()?;
    let (_, rest) = referer.split_once("/services/own/")?;
    let secret = rest.split(['/', '?', '#']).next()?;
    Some(token_hash(&code::plain(secret)))
}
