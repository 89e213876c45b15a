//! What a field worker tells from outside, once however often it is sent.

use jobs::record;
use kernel::PersonId;
use store::{Result, Tx};

use crate::{
    Closing, Report,
    event::{ReportBackLooked, ReportVisited},
    field::{Act, Visit},
    store::{find_field_news, insert_field_news, settle_field_news},
    verbs::{Deed, close, mark_as_fixed, start_work},
};

/// What became of something told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visited {
    /// It is kept, and the case follows it.
    Taken,
    /// The case had been closed in the meantime: it is kept, the case stays as it is.
    Late,
    /// The key belongs to something else that was told.
    Foreign,
}

/// Keeps what `worker` tells about a case. Work that began and damage that is gone become
/// facts of the case at once; the rest waits for a clerk. Where the town says so (`closes`),
/// "done" also closes the case, and its words are the answer the public reads.
///
/// # Errors
/// Engine errors.
pub async fn visit(
    tx: &mut Tx,
    deed: &Deed,
    worker: PersonId,
    report: &Report,
    visit: &Visit,
    closes: bool,
) -> Result<Visited> {
    if let Some(known) = find_field_news(tx, visit.key).await? {
        return Ok(match (known.report == report.id && known.person == worker, known.late) {
            (true, false) => Visited::Taken,
            (true, true) => Visited::Late,
            (false, _) => Visited::Foreign,
        });
    }
    let late = report.closed_at.is_some();
    let event = ReportVisited {
        report: report.id,
        code: report.code.clone(),
        act: visit.act.as_str().to_owned(),
        late,
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    insert_field_news(tx, report.id, visit, worker, &deed.department, deed.now, late).await?;
    if let Some(file) = visit.file {
        files::attach_file(tx, file, deed.now).await?;
    }
    if late {
        return Ok(Visited::Late);
    }
    match visit.act {
        Act::Begun => start_work(tx, deed, report, None).await?,
        Act::Done if closes => close(tx, deed, report, Closing::Fixed, &visit.text).await?,
        Act::Done => mark_as_fixed(tx, deed, report).await?,
        Act::NotFound | Act::Cannot | Act::Note => {}
    }
    Ok(Visited::Taken)
}

/// A clerk has looked at what came back and leaves the case as it is; false when nothing
/// waited.
///
/// # Errors
/// Engine errors.
pub async fn settle_visits(tx: &mut Tx, deed: &Deed, report: &Report) -> Result<bool> {
    if !settle_field_news(tx, report.id, deed.now).await? {
        return Ok(false);
    }
    let event = ReportBackLooked { report: report.id, code: report.code.clone() };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(true)
}
