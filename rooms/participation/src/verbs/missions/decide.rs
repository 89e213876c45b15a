//! A leader looks at what the group found.

use jobs::record;
use store::{Result, Tx};

use crate::{
    Deed,
    event::missions::{MissionFindApproved, MissionFindDiscarded},
    mission::Find,
    store::missions::{delete_find, set_find_approved},
};

/// Lets everybody see it.
///
/// # Errors
/// Engine errors.
pub async fn approve_find(tx: &mut Tx, deed: &Deed, find: &Find) -> Result<()> {
    if find.approved_at.is_some() {
        return Ok(());
    }
    let event = MissionFindApproved {
        group: find.mission_group,
        process: find.process.clone(),
        find: find.id,
        mission: find.mission.clone(),
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    set_find_approved(tx, find.id, deed.now, seq).await
}

/// Throws it away, with its picture, at once and for good; also after everybody saw it.
///
/// # Errors
/// Engine errors.
pub async fn discard_find(tx: &mut Tx, deed: &Deed, find: &Find) -> Result<()> {
    delete_find(tx, find.id).await?;
    if let Some(file) = find.file {
        files::delete_file(tx, &deed.chance, deed.now, &deed.actor, file).await?;
    }
    let event = MissionFindDiscarded {
        group: find.mission_group,
        process: find.process.clone(),
        find: find.id,
        mission: find.mission.clone(),
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(())
}
