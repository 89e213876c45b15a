//! Who may see what was attached.

use axum::http::request::Parts;
use files::{File, Gate, Shown, Sight};
use futures_util::future::BoxFuture;
use identity::Visitor;
use kernel::Ts;
use web::{Answer, Here};

use crate::{
    pages::current,
    store::{self as rows, AttachedFile},
};

/// Kind of the room's files.
pub const KIND: &str = "application_file";

/// The gate of the attachments: for the browser that fills in the application, for the applicant's
/// own page, for the account it is in, and for the departments that work on it.
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
        let drafts = current::secrets(&parts.headers);
        let shown = Shown::read(parts.uri.query().unwrap_or(""), here.now);
        Box::pin(async move {
            let mut tx = here.town.store.read().await?;
            let cases = rows::list_holders(&mut tx, file.id).await?;
            if let Some(first) = cases.first() {
                let clerk = visitor.clerk();
                let works = |clerk: &identity::Clerk| {
                    cases.iter().any(|case| clerk.holds(&case.department))
                };
                let own = first.person.is_some()
                    && first.person == visitor.person().map(|person| person.id);
                let may = own
                    || clerk.as_ref().is_some_and(works)
                    || shown.is_some_and(|shown| shown.opens(&first.secret_hash, &file.token));
                return Ok(if may { Sight::Private } else { Sight::Hidden });
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

/// The address of a file on the page of whoever has the application's secret: it opens this file
/// only, and for a day or two. The secret itself does not stand in it.
#[must_use]
pub(crate) fn shown_path(file: &AttachedFile, secret: &str, now: Ts) -> String {
    format!("{}?{}", file.path(), Shown::query(secret, &file.token, now))
}
