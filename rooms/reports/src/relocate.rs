//! New areas: the districts of all reports are computed again from their coordinates.

use std::collections::BTreeMap;

use jobs::Event;
use kernel::{Actor, Point, ReportId, Ts};
use serde::{Deserialize, Serialize};
use store::Result;

use crate::{
    Scope,
    store::{list_places, set_districts},
};

/// The districts of reports were computed again.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReportsRelocated {
    /// How many reports now lie in another district, in this page of the work.
    pub changed: usize,
}

impl Event for ReportsRelocated {
    const NAME: &'static str = "reports_relocated";
    const ROOM: &'static str = "reports";
    fn subject(&self) -> String {
        "reports:all".to_owned()
    }
}

/// Reports looked at in one transaction.
const PAGE: i64 = 2_000;

/// Computes all districts again; answers how many reports moved. Stopping in between is
/// harmless: a second run finishes the work.
///
/// # Errors
/// Engine errors.
pub async fn relocate(scope: &Scope, now: Ts) -> Result<usize> {
    let (mut after, mut moved) = (None, 0);
    loop {
        let store = &scope.town().store;
        let page = list_places(&mut store.read().await?, after, PAGE).await?;
        let Some(last) = page.last().map(|p| p.id) else { return Ok(moved) };
        let mut changes: BTreeMap<Option<String>, Vec<ReportId>> = BTreeMap::new();
        for place in page {
            let point = Point::new(place.lon, place.lat);
            let district = point.and_then(|p| scope.district_of(p)).map(str::to_owned);
            if district != place.district {
                changes.entry(district).or_default().push(place.id);
            }
        }
        let changed: usize = changes.values().map(Vec::len).sum();
        if changed > 0 {
            store
                .write::<_, store::Error, _>(move |tx| {
                    Box::pin(async move {
                        let actor = Actor::System("import areas");
                        let event = ReportsRelocated { changed };
                        let seq = jobs::record(tx, now, &actor, &event).await?;
                        for (district, reports) in changes {
                            set_districts(tx, district, reports, seq).await?;
                        }
                        Ok(())
                    })
                })
                .await?;
        }
        moved += changed;
        after = Some(last);
    }
}
