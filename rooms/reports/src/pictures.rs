//! Who may see the room's pictures.

use axum::http::request::Parts;
use files::{File, Gate, Sight};
use futures_util::future::BoxFuture;
use identity::Visitor;
use web::{Answer, Here};

use crate::store::picture_is_public;

/// Kind of the room's files.
pub const KIND: &str = "report_picture";

/// The gate of the room's pictures: released ones for everybody, the others for staff and
/// for the browser that is writing the report.
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
        let staff = Visitor::of(&parts.extensions).is_staff();
        Box::pin(async move {
            let mut tx = here.town.store.read().await?;
            if picture_is_public(&mut tx, file.id).await? {
                return Ok(Sight::Public);
            }
            drop(tx);
            // A picture of a draft is seen by whoever has its unguessable address, which only
            // the page of that draft and the reporter's secret page show.
            let unreleased_address = file.attached_at.is_none() || secret_page(parts);
            Ok(if staff || unreleased_address { Sight::Private } else { Sight::Hidden })
        })
    }
}

/// Whether the browser asks from the reporter's own page.
fn secret_page(parts: &Parts) -> bool {
    parts.uri.query().is_some_and(|q| q == "own")
}
