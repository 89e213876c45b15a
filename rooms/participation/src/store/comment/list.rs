//! Pages of a thread. Each part is read from its index; nothing is counted and nothing skipped, so
//! the last page of ten thousand comments is as near as the first.

use store::{Filter, Result, Tx};

use super::comment_columns;
use crate::{
    comment::{Comment, CommentId, Side},
    contribution::ContributionId,
};

/// In which order comments stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// What came last.
    #[default]
    Newest,
    /// What came first.
    Oldest,
    /// What most people find helpful; of equal ones what came last. Without what was removed.
    Best,
}

/// Which comments, and in how many columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides {
    /// All in one list.
    All,
    /// For, against, and neither, each with a page of its own.
    Each,
    /// Those of one side.
    Only(Side),
}

/// What a visitor asked for.
#[derive(Debug, Clone)]
pub struct ThreadFilter {
    /// What is commented.
    pub contribution: ContributionId,
    /// Which comments.
    pub sides: Sides,
    /// Order.
    pub order: Order,
    /// Voices and place of the last comment of the page before.
    pub after: Option<(i64, i64)>,
}

/// A page of the comments, and to each the first `replies` answers; of each column `limit`. Unordered:
/// the page puts them where they belong.
///
/// # Errors
/// Engine errors.
pub async fn list_thread(
    tx: &mut Tx,
    filter: &ThreadFilter,
    limit: i64,
    replies: i64,
) -> Result<Vec<Comment>> {
    let columns: Vec<Option<&'static str>> = match filter.sides {
        Sides::All => vec![None],
        Sides::Each => vec![Some("side = 'pro'"), Some("side = 'contra'"), Some("side IS NULL")],
        Sides::Only(Side::Pro) => vec![Some("side = 'pro'")],
        Sides::Only(Side::Contra) => vec![Some("side = 'contra'")],
    };
    let mut f = Filter::new("WITH page AS (");
    for (n, column) in columns.into_iter().enumerate() {
        if n > 0 {
            f.text(" UNION ALL ");
        }
        f.text(concat!("SELECT ", comment_columns!(), " FROM (SELECT ", comment_columns!()));
        f.bound(" FROM contribution_comment WHERE contribution = $?", filter.contribution);
        f.text(" AND parent IS NULL AND nr IS NOT NULL");
        if let Some(column) = column {
            f.text(" AND ").text(column);
        }
        narrow(&mut f, filter);
        f.bound(" LIMIT $?) AS part", limit);
    }
    f.text(concat!(
        ") SELECT ",
        comment_columns!(),
        " FROM page UNION ALL SELECT ",
        comment_columns!(),
        " FROM contribution_comment WHERE parent IN (SELECT id FROM page)"
    ));
    f.and("nr <= $?", replies);
    f.query(tx).all().await
}

fn narrow(f: &mut Filter<'_>, filter: &ThreadFilter) {
    match (filter.order, filter.after) {
        (Order::Newest, Some((_, nr))) => {
            f.and("nr < $?", nr);
        }
        (Order::Oldest, Some((_, nr))) => {
            f.and("nr > $?", nr);
        }
        (Order::Best, Some((voices, nr))) => {
            f.and("(voices, nr) < ($?", voices).bound(", $?)", nr);
        }
        (_, None) => {}
    }
    f.text(match filter.order {
        Order::Newest => " ORDER BY nr DESC",
        Order::Oldest => " ORDER BY nr",
        Order::Best => {
            " AND refused_at IS NULL AND withdrawn_at IS NULL ORDER BY voices DESC, nr DESC"
        }
    });
}

/// A page of the answers to a comment, the oldest first.
///
/// # Errors
/// Engine errors.
pub async fn list_replies(
    tx: &mut Tx,
    parent: CommentId,
    after: i64,
    limit: i64,
) -> Result<Vec<Comment>> {
    store::q!(
        tx,
        concat!(
            "SELECT ",
            comment_columns!(),
            " FROM contribution_comment WHERE parent = $1 AND nr > $2 ORDER BY nr LIMIT $3"
        ),
        parent,
        after,
        limit
    )
    .all()
    .await
}
