//! Some hundred rows become reports, in one transaction.

use std::collections::HashSet;

use jobs::record;
use kernel::{
    Actor, Chance, Lang, Point, ReportId, Ts, chance::token_hash, contribution::SearchDocument,
};
use store::{Result, Tx, search};

use super::{event::ReportImported, row::ImportRow};
use crate::{
    category::Kind,
    jobs::plan_watch,
    report::headline,
    store::{
        NewReport, insert_leg, insert_note, insert_report, list_known_ids, list_taken_codes,
        mark_place_rounded,
    },
};

/// A row and what the municipality makes of it.
#[derive(Debug, Clone)]
pub(super) struct Prepared {
    pub row: ImportRow,
    pub kind: Kind,
    pub department: String,
    /// Key of the district the coordinates lie in.
    pub district: Option<String>,
    /// Name of the district the reporter picked, as the areas spell it.
    pub picked: Option<String>,
    /// Whether its category's places are shown rounded.
    pub rounded: bool,
}

/// Rows of one transaction.
pub(super) struct Batch {
    pub source: String,
    pub rows: Vec<Prepared>,
    pub now: Ts,
    pub chance: Chance,
}

impl Batch {
    /// How many of the rows are not here yet.
    pub async fn count_new(&self, tx: &mut Tx) -> Result<u64> {
        let known = list_known_ids(tx, &self.source, self.ids()).await?;
        Ok((self.rows.len() - known.len()) as u64)
    }

    /// Stores the rows that are not here yet and answers how many.
    pub async fn store(mut self, tx: &mut Tx) -> Result<u64> {
        let known = list_known_ids(tx, &self.source, self.ids()).await?;
        self.rows.retain(|p| !known.contains(&p.row.source_id));
        let codes = self.codes(tx).await?;
        let rows = std::mem::take(&mut self.rows);
        let stored = rows.len() as u64;
        if stored > 0 {
            plan_watch(tx, &self.chance, self.now).await?;
        }
        for (prepared, code) in rows.into_iter().zip(codes) {
            self.insert(tx, prepared, code).await?;
        }
        Ok(stored)
    }

    fn ids(&self) -> Vec<String> {
        self.rows.iter().map(|p| p.row.source_id.clone()).collect()
    }

    /// A free public code for each row. Among hundreds of thousands of reports two draws do
    /// meet now and then.
    async fn codes(&self, tx: &mut Tx) -> Result<Vec<String>> {
        let mut codes = HashSet::new();
        while codes.len() < self.rows.len() {
            let missing = self.rows.len() - codes.len();
            let drawn: HashSet<String> = (0..missing).map(|_| self.chance.code(7)).collect();
            let taken = list_taken_codes(tx, drawn.iter().cloned().collect()).await?;
            codes.extend(drawn.into_iter().filter(|code| !taken.contains(code)));
        }
        Ok(codes.into_iter().collect())
    }

    async fn insert(&self, tx: &mut Tx, prepared: Prepared, code: String) -> Result<()> {
        let Prepared { row, kind, department, district, picked, rounded } = prepared;
        let id = ReportId::fresh(&self.chance, row.received_at);
        let event = ReportImported {
            report: id,
            code: code.clone(),
            source: self.source.clone(),
            source_id: row.source_id.clone(),
            category: row.category.key.clone(),
            department: department.clone(),
        };
        let seq = record(tx, self.now, &Actor::System("import"), &event).await?;
        let address = row.place.as_ref().and_then(|p| p.address.clone());
        let point = row.place.as_ref().and_then(|p| p.point);
        let new = NewReport {
            id,
            code,
            // Nobody was given this secret, so nobody comes back with it.
            secret_hash: token_hash(&self.chance.token()),
            idempotency_key: None,
            source: self.source.clone(),
            source_id: Some(row.source_id),
            kind: kind.as_str().to_owned(),
            category: row.category.key,
            title: headline(&row.text),
            description: row.text,
            answers: Vec::new(),
            lang: Lang::De.as_str().to_owned(),
            lon: point.map(|Point { lon, .. }| lon),
            lat: point.map(|Point { lat, .. }| lat),
            address,
            object_id: None,
            district,
            picked_district: picked,
            author: None,
            received_at: row.received_at,
            published_at: row.published_at,
            department: department.clone(),
            closed_at: row.closed_at,
            closed_reason: row.closed_at.map(|_| row.closed_reason.as_str().to_owned()),
            changed_at: row.closed_at.or(row.published_at).unwrap_or(row.received_at),
            change_seq: seq,
        };
        let document = row.published_at.map(|_| document(&new, rounded));
        let words = crate::index::body(&new.description, new.address.as_deref(), None);
        insert_report(tx, new).await?;
        if rounded {
            mark_place_rounded(tx, id).await?;
        }
        insert_leg(tx, &self.chance, id, 0, &department, row.received_at, None).await?;
        if let Some(text) = row.public_note {
            let at = row.closed_at.unwrap_or(row.received_at);
            insert_note(tx, &self.chance, id, at, &department, None, &text, true).await?;
        }
        match document {
            Some(document) => search::put(tx, &document).await,
            None => crate::index::put_unreleased(tx, id, &words, Lang::De).await,
        }
    }
}

/// What search finds of a released report.
fn document(new: &NewReport, rounded: bool) -> SearchDocument {
    let place = new.address.as_deref().filter(|_| !rounded);
    SearchDocument {
        room: "reports",
        key: new.code.clone(),
        path: format!("/reports/{}", new.code),
        title: new.title.clone(),
        body: crate::index::body(&new.description, place, None),
        lang: Lang::De,
        at: new.received_at,
    }
}
