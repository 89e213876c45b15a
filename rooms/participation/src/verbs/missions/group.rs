//! A group comes into being, gets a new address for its leader, takes no finds any more.

use jobs::record;
use store::{Result, Tx};

use crate::{
    Deed,
    event::missions::{MissionGroupClosed, MissionGroupLinkRenewed, MissionGroupMade},
    jobs::plan_forgetting,
    mission::{Group, GroupId, fresh_code},
    store::missions::{NewGroup, find_group_for_change, insert_group, set_group_closed, set_link},
};

/// Makes a group. A second one with the same id finds the first.
///
/// # Errors
/// Engine errors.
pub async fn make_group(
    tx: &mut Tx,
    deed: &Deed,
    process: &str,
    id: GroupId,
    name: &str,
) -> Result<Option<Group>> {
    loop {
        if let Some(known) = find_group_for_change(tx, id).await? {
            return Ok(Some(known).filter(|known| known.process == process));
        }
        let new = NewGroup {
            id,
            process: process.to_owned(),
            code: fresh_code(&deed.chance),
            name: name.to_owned(),
            made_at: deed.now,
        };
        // False where another group has the code; the next one is another.
        if insert_group(tx, new).await? {
            let event = MissionGroupMade { group: id, process: process.to_owned() };
            record(tx, deed.now, &deed.actor, &event).await?;
            plan_forgetting(tx, &deed.chance, deed.now).await?;
        }
    }
}

/// Gives its leader a new address: those before lead nowhere. Nothing changes where the group has a
/// newer one than `seen` already.
///
/// # Errors
/// Engine errors.
pub async fn renew_link(tx: &mut Tx, deed: &Deed, group: GroupId, seen: i64) -> Result<()> {
    let Some(group) = find_group_for_change(tx, group).await? else { return Ok(()) };
    if group.link_nr != seen {
        return Ok(());
    }
    let link_nr = seen + 1;
    set_link(tx, group.id, link_nr).await?;
    let event = MissionGroupLinkRenewed { group: group.id, process: group.process, link_nr };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(())
}

/// From now on it takes no finds; what came before can still be looked at.
///
/// # Errors
/// Engine errors.
pub async fn close_group(tx: &mut Tx, deed: &Deed, group: GroupId) -> Result<()> {
    let Some(group) = find_group_for_change(tx, group).await? else { return Ok(()) };
    if !group.is_open() {
        return Ok(());
    }
    set_group_closed(tx, group.id, deed.now).await?;
    let event = MissionGroupClosed { group: group.id, process: group.process };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(())
}
