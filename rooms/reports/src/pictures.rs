//! Who may see the room's pictures.

use axum::http::request::Parts;
use files::{File, Gate, Shown, Sight};
use futures_util::future::BoxFuture;
use identity::Visitor;
use kernel::chance::token_hash;
use web::{Answer, Here, here};

use crate::{
    pages::new::DRAFT_COOKIE,
    store::{
        find_draft, find_errand_by_token, list_picture_secrets, picture_is_of_author,
        picture_is_of_errand, picture_is_public,
    },
};

/// Kind of the room's files.
pub const KIND: &str = "report_picture";

/// The gate of the room's pictures: released ones for everybody, the others for staff, for
/// the browser that is writing the report, for addresses on the reporter's own page, for the account the report
/// belongs to, and for contractors whom a clerk shows them.
pub struct ReportPictures;

impl Gate for ReportPictures {
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
        let staff = visitor.sees_cases();
        let person = visitor.person().map(|person| person.id);
        let shown = Shown::read(parts.uri.query().unwrap_or(""), here.now);
        let errand = errand_key(parts);
        let draft = here::cookie(&parts.headers, DRAFT_COOKIE).map(token_hash);
        Box::pin(async move {
            let mut tx = here.town.store.read().await?;
            if picture_is_public(&mut tx, file.id).await? {
                return Ok(Sight::Public);
            }
            if let Some(hash) = draft
                && let Some(draft) = find_draft(&mut tx, &hash).await?
                && draft.pictures.contains(&file.id)
            {
                return Ok(Sight::Private);
            }
            if let Some(hash) = errand
                && let Some(errand) = find_errand_by_token(&mut tx, &hash).await?
                && !errand.is_shut(here.now)
                && (errand.pictures.0.contains(&file.id)
                    || picture_is_of_errand(&mut tx, file.id, errand.id).await?)
            {
                return Ok(Sight::Private);
            }
            // One that nothing holds yet is seen by whoever has its unguessable address, which
            // only the answer to its upload shows; once it is part of a report, by the reporter.
            if staff || file.attached_at.is_none() {
                return Ok(Sight::Private);
            }
            if let Some(shown) = shown {
                let secrets = list_picture_secrets(&mut tx, file.id).await?;
                if secrets.iter().any(|hash| shown.opens(hash, &file.token)) {
                    return Ok(Sight::Private);
                }
            }
            if let Some(person) = person
                && picture_is_of_author(&mut tx, file.id, person).await?
            {
                return Ok(Sight::Private);
            }
            Ok(Sight::Hidden)
        })
    }
}

/// The hash of a contractor's key, which their page writes into the addresses of its pictures,
/// because it tells nobody its own address.
fn errand_key(parts: &Parts) -> Option<Vec<u8>> {
    let pairs = parts.uri.query()?.split('&');
    let key = pairs.filter_map(|pair| pair.strip_prefix("errand=")).next()?;
    Some(token_hash(key))
}
