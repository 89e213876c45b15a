//! Saved views: save, change, remove.

use jobs::record;
use kernel::PersonId;
use store::{Result, Tx};

use crate::{
    store::{delete_view, find_view_named, insert_view, update_view},
    verbs::Deed,
    view::{SavedView, ViewChanged, ViewRemoved, ViewSaved},
};

/// Keeps filters under a name; a view the owner has under that name gets these filters.
/// Answers the view's code.
///
/// # Errors
/// Engine errors.
pub async fn save_view(
    tx: &mut Tx,
    deed: &Deed,
    owner: PersonId,
    name: &str,
    query: &str,
    department: Option<&str>,
) -> Result<String> {
    let known = find_view_named(tx, owner, name).await?;
    let code = known.as_ref().map_or_else(|| deed.chance.code(7), |view| view.code.clone());
    let wanted = SavedView {
        code: code.clone(),
        owner,
        name: name.to_owned(),
        query: query.to_owned(),
        department: department.map(str::to_owned),
    };
    if known.as_ref() == Some(&wanted) {
        return Ok(code);
    }
    let event = ViewSaved { view: code.clone(), department: wanted.department.clone() };
    record(tx, deed.now, &deed.actor, &event).await?;
    match known {
        Some(_) => update_view(tx, &wanted).await?,
        None => insert_view(tx, &wanted, deed.now).await?,
    }
    Ok(code)
}

/// Gives a view another name, and shares it with a department or with nobody.
///
/// # Errors
/// Engine errors; a name the owner has for another view violates a unique key.
pub async fn change_view(
    tx: &mut Tx,
    deed: &Deed,
    view: &SavedView,
    name: &str,
    department: Option<&str>,
) -> Result<()> {
    let wanted = SavedView {
        name: name.to_owned(),
        department: department.map(str::to_owned),
        ..view.clone()
    };
    if wanted == *view {
        return Ok(());
    }
    let event = ViewChanged { view: view.code.clone(), department: wanted.department.clone() };
    record(tx, deed.now, &deed.actor, &event).await?;
    update_view(tx, &wanted).await
}

/// Removes a view; the reports it showed stay as they are.
///
/// # Errors
/// Engine errors.
pub async fn remove_view(tx: &mut Tx, deed: &Deed, view: &SavedView) -> Result<()> {
    let event = ViewRemoved { view: view.code.clone(), department: view.department.clone() };
    record(tx, deed.now, &deed.actor, &event).await?;
    delete_view(tx, &view.code).await
}
