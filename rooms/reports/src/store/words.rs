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
    let mut f = Filter::new("INSERT INTO report_word (stem, report) VALUES ");
    for (nr, stem) in stems.into_iter().take(WORDS).enumerate() {
        f.bound(if nr == 0 { "($?" } else { ", ($?" }, stem.into_bytes());
        f.bound(", $?)", report);
    }
    f.query(tx).exec().await?;
    Ok(())
}

/// Forgets them; nothing happens where none are kept.
///
/// # Errors
/// Engine errors.
pub async fn delete_words(tx: &mut Tx, report: ReportId) -> Result<()> {
    q!(tx, "DELETE FROM report_word WHERE report = $1", report).exec().await?;
    Ok(())
}

/// The words of a filter, where it has any. What a part of the inbox cannot hold is not looked
/// for: everything new is unreleased, everything open is released.
pub(super) fn narrow_by_words(tx: &Tx, f: &mut Filter<'_>, inbox: Inbox, filter: &InboxFilter) {
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
            released(tx, f, question);
        }
        Inbox::Disputed | Inbox::Closed => {
            f.text(" AND (");
            released(tx, f, question);
            f.text(" OR (");
            unreleased(f, stems);
            f.text("))");
        }
    }
}

fn released(tx: &Tx, f: &mut Filter<'_>, question: String) {
    f.text(
        "report.id IN (SELECT found.id FROM search_document
           JOIN report found ON found.code = search_document.key
           WHERE search_document.room = 'reports' AND ",
    );
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
