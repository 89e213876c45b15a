//! What everybody sees of a process: lists by keyset, points of the map, figures.

use kernel::Ts;
use store::{Filter, Result, Tx, q};

use super::columns;
use crate::contribution::{Contribution, ContributionId, State};

/// In which order a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// What came in last.
    #[default]
    Newest,
    /// What most people support; of equal ones what came in last.
    Supported,
}

/// What a visitor asked for.
#[derive(Debug, Clone, Default)]
pub struct ListFilter {
    /// Slug of the process.
    pub process: String,
    /// Theme.
    pub category: Option<String>,
    /// What became of it.
    pub state: Option<State>,
    /// Only what has no answer.
    pub unanswered: bool,
    /// West, south, east, north in degrees.
    pub bbox: Option<[f64; 4]>,
    /// Order.
    pub sort: Sort,
    /// Voices, moment and id of the last line of the page before.
    pub before: Option<(i64, Ts, ContributionId)>,
}

/// A page of the public contributions.
///
/// # Errors
/// Engine errors.
pub async fn list_contributions(
    tx: &mut Tx,
    filter: &ListFilter,
    limit: i64,
) -> Result<Vec<Contribution>> {
    let mut f = Filter::new(concat!("SELECT ", columns!(), " FROM contribution WHERE "));
    narrow(&mut f, filter);
    match (filter.sort, filter.before) {
        (_, None) => {}
        (Sort::Newest, Some((_, at, id))) => {
            f.and("(received_at, id) < ($?", at).bound(", $?)", id);
        }
        (Sort::Supported, Some((voices, at, id))) => {
            f.and("(supporters, received_at, id) < ($?", voices);
            f.bound(", $?", at).bound(", $?)", id);
        }
    }
    f.text(match filter.sort {
        Sort::Newest => " ORDER BY received_at DESC, id DESC",
        Sort::Supported => " ORDER BY supporters DESC, received_at DESC, id DESC",
    });
    f.bound(" LIMIT $?", limit);
    f.query(tx).all().await
}

/// How many public contributions there are.
///
/// # Errors
/// Engine errors.
pub async fn count_contributions(tx: &mut Tx, filter: &ListFilter) -> Result<i64> {
    let mut f = Filter::new("SELECT CAST(count(*) AS BIGINT) FROM contribution WHERE ");
    narrow(&mut f, filter);
    f.query(tx).scalar().await
}

/// The public contributions of a process, oldest first, for its files.
///
/// # Errors
/// Engine errors.
pub async fn list_in_order(
    tx: &mut Tx,
    process: &str,
    after: Option<(Ts, ContributionId)>,
    limit: i64,
) -> Result<Vec<Contribution>> {
    let mut f = Filter::new(concat!("SELECT ", columns!(), " FROM contribution WHERE "));
    narrow(&mut f, &ListFilter { process: process.to_owned(), ..ListFilter::default() });
    if let Some((at, id)) = after {
        f.and("(received_at, id) > ($?", at).bound(", $?)", id);
    }
    f.bound(" ORDER BY received_at, id LIMIT $?", limit);
    f.query(tx).all().await
}

fn narrow(f: &mut Filter<'_>, filter: &ListFilter) {
    f.bound("process = $?", filter.process.clone());
    f.text(" AND released_at IS NOT NULL AND refused_at IS NULL AND merged_into IS NULL");
    if let Some(category) = &filter.category {
        f.and("category = $?", category.clone());
    }
    if let Some(state) = filter.state {
        f.and("state = $?", state.as_str());
    }
    if filter.unanswered {
        f.text(" AND answered_at IS NULL");
    }
    if let Some([west, south, east, north]) = filter.bbox {
        f.and("lon >= $?", west).and("lon <= $?", east);
        f.and("lat >= $?", south).and("lat <= $?", north);
    }
}

/// A point of the map.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct MapRow {
    /// Id.
    pub id: ContributionId,
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
    /// Theme.
    pub category: Option<String>,
    /// What became of it.
    pub state: Option<String>,
    /// Longitude.
    pub lon: f64,
    /// Latitude.
    pub lat: f64,
}

/// All public contributions of a process that have a place.
///
/// # Errors
/// Engine errors.
pub async fn list_for_map(tx: &mut Tx, process: &str) -> Result<Vec<MapRow>> {
    q!(
        tx,
        "SELECT id, code, title, category, state, lon, lat FROM contribution
         WHERE process = $1 AND released_at IS NOT NULL AND refused_at IS NULL
           AND merged_into IS NULL AND lon IS NOT NULL AND lat IS NOT NULL",
        process
    )
    .all()
    .await
}

/// How a process stands, by what became of its contributions.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Figures {
    /// Slug of the process.
    pub process: String,
    /// What became of them; none for those without an answer.
    pub state: Option<String>,
    /// How many.
    pub contributions: i64,
    /// How many of them were answered after the promised day, or are not answered and it is over.
    pub late: i64,
    /// Voices.
    pub supporters: i64,
}

/// Figures of one process, or of all.
///
/// # Errors
/// Engine errors.
pub async fn list_figures(tx: &mut Tx, process: Option<&str>, now: Ts) -> Result<Vec<Figures>> {
    let mut f = Filter::new(
        "SELECT process, state, CAST(count(*) AS BIGINT) AS contributions,
           CAST(sum(CASE WHEN ",
    );
    f.bound("due_at < coalesce(answered_at, $?)", now);
    f.text(
        " THEN 1 ELSE 0 END) AS BIGINT) AS late, CAST(sum(supporters) AS BIGINT) AS supporters
         FROM contribution WHERE released_at IS NOT NULL AND refused_at IS NULL
           AND merged_into IS NULL",
    );
    if let Some(process) = process {
        f.and("process = $?", process.to_owned());
    }
    f.text(" GROUP BY process, state");
    f.query(tx).all().await
}
