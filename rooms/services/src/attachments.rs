//! Who may see what was attached.

use axum::http::request::Parts;
use files::{File, Gate, Sight};
use futures_util::future::BoxFuture;
use identity::Visitor;
use kernel::{Ts, chance::token_hash};
use web::{Answer, Here};

use crate::{
    code,
    pages::current,
    receipt::hex,
    store::{self as rows, AttachedFile},
};

/// Kind of the room's files.
pub const KIND: &str = "application_file";
/// Whole days an address of the applicant's own page opens a file, after the day it was shown.
const OPENS: i64 = 1;

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
    let until = (now.0.div_euclid(Ts::DAY) + 1 + OPENS) * Ts::DAY / Ts::SECOND;
    let proof = proof(&token_hash(secret), &file.token, until);
    format!("{}?until={until}&proof={proof}", file.path())
}

/// What an address says that was shown on the applicant's own page.
struct Shown {
    until: i64,
    proof: String,
}

impl Shown {
    fn read(query: &str, now: Ts) -> Option<Self> {
        let value = |name: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find(|(known, _)| *known == name).map(|(_, value)| value.to_owned())
        };
        let until = value("until")?.parse::<i64>().ok().filter(|n| *n > now.0 / Ts::SECOND)?;
        Some(Self { until, proof: value("proof")? })
    }

    fn opens(&self, secret_hash: &[u8], token: &str) -> bool {
        // Hashes are compared, so that the time it takes tells nothing.
        token_hash(&self.proof) == token_hash(&proof(secret_hash, token, self.until))
    }
}

fn proof(secret_hash: &[u8], token: &str, until: i64) -> String {
    code::of("attachment", &format!("{}/{token}/{until}", hex(secret_hash)), code::OWN)
}
