//! Words of the inbox's search. Released reports are found by the search of the house; the
//! others by `report_word`, which only the inbox reads.

use std::collections::BTreeSet;

use kernel::{Lang, ReportId};
use store::{Filter, Result, Tx, dialect, q, search};

use super::inbox::InboxFilter;
use crate::store::Inbox;

/// Different words of one report that are kept.
const WORDS: usize = 1_000;
/// Words of a question that count, as in the search of the house.
const ASKED: usize = 12;

/// Keeps the words of a report the public may not read.
///
/// # Errors
/// Engine errors; a report whose words are kept already violates a unique key.
pub async fn insert_words(tx: &mut Tx, report: ReportId, text: &str, lang: Lang) -> Result<()> {
    let stems: BTreeSet<String> = search::stems(text, lang).into_iter().collect();
    if stems.is_empty() {
        return Ok(());
    }
    let kept: Vec<String> = stems.into_iter().take(WORDS).collect();
    let mut f = Filter::new("INSERT INTO report_word (stem, report) SELECT each.bytes, ");
    f.bound("$? FROM ", report);
    f.bound(dialect::bytes_of_each(tx), serde_json::to_string(&kept)?);
    f.query(tx).later().await?;
    Ok(())
}

/// Forgets them; nothing happens where none are kept.
///
/// # Errors
/// Engine errors.
pub async fn delete_words(tx: &mut Tx, report: ReportId) -> Result<()> {
    q!(tx, "DELETE FROM report_word WHERE report = $1", report).later().await?;
    Ok(())
}

/// Unreleased reports without words, in the order of their ids, with their codes: those that came in
/// before words were kept, and those whose text has none.
///
/// # Errors
/// Engine errors.
pub async fn list_wordless(
    tx: &mut Tx,
    after: ReportId,
    limit: i64,
) -> Result<Vec<(ReportId, String)>> {
    q!(
        tx,
        "SELECT id, code FROM report WHERE published_at IS NULL AND id > $1
           AND NOT EXISTS (SELECT 1 FROM report_word WHERE report_word.report = report.id)
         ORDER BY id LIMIT $2",
        after,
        limit
    )
    .all()
    .await
}

/// How many released reports hold the words of a filter, which decides what is looked at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// So few that it is best to begin with them.
    Few,
    /// So many that it is best to go through the list and ask each whether it is one of them.
    Many,
}

/// Past this many reports, beginning with them costs more than a page of the list.
const MANY: i64 = 2_000;

/// Asks how far the words of a filter reach. One look at the index of words.
pub(super) async fn reach(tx: &mut Tx, inbox: Inbox, filter: &InboxFilter) -> Result<Reach> {
    let Some(words) = filter.words.as_deref().filter(|_| inbox != Inbox::New) else {
        return Ok(Reach::Few);
    };
    let Some(question) = search::question(tx, words, filter.lang) else { return Ok(Reach::Few) };
    let mut f = Filter::new(
        "SELECT CAST(count(*) AS BIGINT) FROM (SELECT 1 AS one FROM search_document WHERE ",
    );
    f.bound(dialect::matches_document(tx), question);
    f.bound(" LIMIT $?) AS capped", MANY);
    let found: i64 = f.query(tx).scalar().await?;
    Ok(if found < MANY { Reach::Few } else { Reach::Many })
}

/// The words of a filter, where it has any. What a part of the inbox cannot hold is not looked
/// for: everything new is unreleased, everything open is released.
pub(super) fn narrow_by_words(
    tx: &Tx,
    f: &mut Filter<'_>,
    inbox: Inbox,
    filter: &InboxFilter,
    reach: Reach,
) {
    let Some(words) = filter.words.as_deref() else { return };
    let stems: Vec<String> = search::stems(words, filter.lang).into_iter().take(ASKED).collect();
    let Some(question) = search::question(tx, words, filter.lang) else {
        // Nothing but signs: no report holds such a word.
        f.text(" AND FALSE");
        return;
    };
    match inbox {
        Inbox::New => {
            f.text(" AND ");
            unreleased(f, stems);
        }
        Inbox::Open => {
            f.text(" AND ");
            released(tx, f, question, reach);
        }
        Inbox::Disputed | Inbox::Closed => {
            f.text(" AND (");
            released(tx, f, question, reach);
            f.text(" OR (");
            unreleased(f, stems);
            f.text("))");
        }
    }
}

fn released(tx: &Tx, f: &mut Filter<'_>, question: String, reach: Reach) {
    match reach {
        // The room is worded so that no index of it is taken for the better beginning.
        Reach::Few => f.text(
            "report.code IN (SELECT search_document.key FROM search_document
               WHERE search_document.room || '' = 'reports' AND ",
        ),
        Reach::Many => f.text(
            "EXISTS (SELECT 1 FROM search_document WHERE search_document.room = 'reports'
               AND search_document.key = report.code AND ",
        ),
    };
    f.bound(dialect::matches_document(tx), question);
    f.text(")");
}

/// Every word, the last one as a beginning.
fn unreleased(f: &mut Filter<'_>, stems: Vec<String>) {
    let last = stems.len().saturating_sub(1);
    for (nr, stem) in stems.into_iter().enumerate() {
        f.text(if nr == 0 { "report.id IN (" } else { " AND report.id IN (" });
        let stem = stem.into_bytes();
        if nr == last {
            // No stem holds this byte: UTF-8 has no use for it.
            let end = [stem.as_slice(), &[0xFF]].concat();
            f.bound("SELECT report_word.report FROM report_word WHERE stem >= $?", stem);
            f.and("stem < $?)", end);
        } else {
            f.bound("SELECT report_word.report FROM report_word WHERE stem = $?)", stem);
        }
    }
}
