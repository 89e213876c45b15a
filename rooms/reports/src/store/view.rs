//! Saved views of the inbox, and how many reports each would show.

use kernel::{PersonId, Ts};
use store::{Filter, Result, Tx, q};

use super::{
    inbox::{InboxFilter, narrow},
    words::{Reach, narrow_by_words},
};
use crate::{store::Inbox, view::SavedView};

/// Views listed for one person.
pub const MOST_VIEWS: i64 = 24;

/// The views a person sees, at most [`MOST_VIEWS`]: first their own, then those shared with
/// `departments` (none for all).
///
/// # Errors
/// Engine errors.
pub async fn list_views(
    tx: &mut Tx,
    person: PersonId,
    departments: Option<&[String]>,
) -> Result<Vec<SavedView>> {
    let mut f = Filter::new("SELECT code, owner, name, query, department FROM saved_view WHERE (");
    f.bound("owner = $? OR (department IS NOT NULL", person);
    if let Some(departments) = departments {
        f.and_in("department", departments.to_vec());
    }
    f.bound(")) ORDER BY CASE WHEN owner = $? THEN 0 ELSE 1 END, name, code", person);
    f.bound(" LIMIT $?", MOST_VIEWS);
    f.query(tx).all().await
}

/// A view by its code.
///
/// # Errors
/// Engine errors.
pub async fn find_view(tx: &mut Tx, code: &str) -> Result<Option<SavedView>> {
    q!(tx, "SELECT code, owner, name, query, department FROM saved_view WHERE code = $1", code)
        .opt()
        .await
}

/// A person's view with this name.
///
/// # Errors
/// Engine errors.
pub async fn find_view_named(
    tx: &mut Tx,
    owner: PersonId,
    name: &str,
) -> Result<Option<SavedView>> {
    q!(
        tx,
        "SELECT code, owner, name, query, department FROM saved_view
         WHERE owner = $1 AND name = $2",
        owner,
        name
    )
    .opt()
    .await
}

/// How many views a person has saved.
///
/// # Errors
/// Engine errors.
pub async fn count_own_views(tx: &mut Tx, owner: PersonId) -> Result<i64> {
    q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM saved_view WHERE owner = $1", owner).scalar().await
}

/// Adds a view.
///
/// # Errors
/// Engine errors.
pub async fn insert_view(tx: &mut Tx, view: &SavedView, at: Ts) -> Result<()> {
    q!(
        tx,
        "INSERT INTO saved_view (code, owner, name, query, department, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        view.code.as_str(),
        view.owner,
        view.name.as_str(),
        view.query.as_str(),
        view.department.as_deref(),
        at
    )
    .exec()
    .await?;
    Ok(())
}

/// Other name, filters or department.
///
/// # Errors
/// Engine errors.
pub async fn update_view(tx: &mut Tx, view: &SavedView) -> Result<()> {
    q!(
        tx,
        "UPDATE saved_view SET name = $1, query = $2, department = $3 WHERE code = $4",
        view.name.as_str(),
        view.query.as_str(),
        view.department.as_deref(),
        view.code.as_str()
    )
    .exec()
    .await?;
    Ok(())
}

/// The view is gone.
///
/// # Errors
/// Engine errors.
pub async fn delete_view(tx: &mut Tx, code: &str) -> Result<()> {
    q!(tx, "DELETE FROM saved_view WHERE code = $1", code).exec().await?;
    Ok(())
}

/// How many reports each of the views shows, in their order, counted up to `most`.
///
/// # Errors
/// Engine errors.
pub async fn count_views(
    tx: &mut Tx,
    views: &[(Inbox, InboxFilter)],
    most: i64,
) -> Result<Vec<i64>> {
    if views.is_empty() {
        return Ok(Vec::new());
    }
    let mut f = Filter::new("");
    for (nr, (inbox, filter)) in views.iter().enumerate() {
        if nr > 0 {
            f.text(" UNION ALL ");
        }
        f.bound("SELECT CAST($? AS BIGINT) AS nr, ", nr as i64);
        f.text("(SELECT CAST(count(*) AS BIGINT) FROM (SELECT 1 AS one FROM report WHERE");
        f.text(inbox.condition());
        narrow(&mut f, filter);
        narrow_by_words(tx, &mut f, *inbox, filter, Reach::Few);
        f.bound(" LIMIT $?) AS capped) AS shown", most);
    }
    f.text(" ORDER BY nr");
    let counted: Vec<(i64, i64)> = f.query(tx).all().await?;
    Ok(counted.into_iter().map(|(_, shown)| shown).collect())
}
