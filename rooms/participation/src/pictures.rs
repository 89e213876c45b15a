//! Who may see the room's pictures: what a group found, before and after its leader let it through.

use axum::http::request::Parts;
use files::{File, Gate, Sight};
use futures_util::future::BoxFuture;
use identity::Visitor;
use web::{Answer, Here};

use crate::{Processes, pages, store::missions::find_sight};

/// Kind of the room's files.
pub const KIND: &str = "mission_find";

/// The gate of finds' pictures: approved ones for everybody, the others for the leader of their group
/// and for staff of the process' office.
pub struct FindPictures;

impl Gate for FindPictures {
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
        let headers = parts.headers.clone();
        Box::pin(async move {
            // One that nothing holds yet is seen by whoever has its unguessable address, which only
            // the answer to its upload shows.
            if file.attached_at.is_none() {
                return Ok(Sight::Private);
            }
            let mut tx = here.town.store.read().await?;
            let Some((group, is_public)) = find_sight(&mut tx, file.id).await? else {
                return Ok(Sight::Hidden);
            };
            // Never kept by others: what everybody sees can still be thrown away.
            if is_public {
                return Ok(Sight::Private);
            }
            let processes = Processes::of(&here.town);
            let office = processes.find(&group.process).map(|process| process.office.as_str());
            let leads = pages::missions::leads(here, &visitor, &headers, office, &group);
            Ok(if leads.is_some() { Sight::Private } else { Sight::Hidden })
        })
    }
}
