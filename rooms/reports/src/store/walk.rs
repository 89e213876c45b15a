//! Other ways through the inbox than its pages: from case to case, and all at once for the map.

use kernel::{ReportId, Ts};
use store::{Filter, Result, Tx};

use super::{
    inbox::{InboxFilter, Order, narrow},
    words::{Reach, narrow_by_words, reach},
};
use crate::store::Inbox;

/// The codes of what the words find in a part of the inbox, for the map beside the list.
///
/// # Errors
/// Engine errors.
pub async fn list_codes(
    tx: &mut Tx,
    inbox: Inbox,
    filter: &InboxFilter,
    limit: i64,
) -> Result<Vec<String>> {
    let mut f = Filter::new("SELECT report.code FROM report WHERE");
    f.text(inbox.condition());
    narrow(&mut f, filter);
    narrow_by_words(tx, &mut f, inbox, filter, Reach::Few);
    f.bound(" ORDER BY received_at DESC, report.id DESC LIMIT $?", limit);
    f.query(tx).scalars().await
}

/// The code of the case after, or with `forward` false before, a place in the list.
///
/// # Errors
/// Engine errors.
pub async fn find_neighbour(
    tx: &mut Tx,
    inbox: Inbox,
    filter: &InboxFilter,
    (at, id): (Ts, ReportId),
    forward: bool,
) -> Result<Option<String>> {
    let reach = reach(tx, inbox, filter).await?;
    let mut f = Filter::new("SELECT report.code FROM report WHERE");
    f.text(inbox.condition());
    narrow(&mut f, filter);
    narrow_by_words(tx, &mut f, inbox, filter, reach);
    let rises = (filter.order != Order::Newest) == forward;
    let (place, order) = match (filter.order, rises) {
        (Order::Due, true) => (
            "(coalesce(expected_at, 9000000000000000), report.id) > ($?",
            " ORDER BY coalesce(expected_at, 9000000000000000), report.id LIMIT 1",
        ),
        (Order::Due, false) => (
            "(coalesce(expected_at, 9000000000000000), report.id) < ($?",
            " ORDER BY coalesce(expected_at, 9000000000000000) DESC, report.id DESC LIMIT 1",
        ),
        (_, true) => ("(received_at, report.id) > ($?", " ORDER BY received_at, report.id LIMIT 1"),
        (_, false) => {
            ("(received_at, report.id) < ($?", " ORDER BY received_at DESC, report.id DESC LIMIT 1")
        }
    };
    f.and(place, at);
    f.bound(", $?)", id);
    f.text(order);
    f.query(tx).scalar_opt().await
}
