//! The statements people added to a process: what waits first.

use askama::Template;
use axum::extract::{Path, Query};
use identity::Clerk;
use serde::Deserialize;
use web::{Answer, Here, Page, ui, ui::Notice};

use super::{path, process_of};
use crate::{
    Process,
    opinions::Standing,
    pages::parts::{Badge, sign},
    store::opinions::{OwnRow, list_statements as rows},
};

/// Lines a page.
const PAGE: usize = 50;
/// Parts of the list, with their names in addresses and their words.
const TABS: [(Standing, &str, &str); 3] = [
    (Standing::Waiting, "waiting", "participation-tab-new"),
    (Standing::Public, "public", "participation-staff-tab-public"),
    (Standing::Refused, "refused", "participation-tab-refused"),
];

/// What a clerk asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    tab: String,
    /// Number of the last line of the page before.
    after: String,
    done: String,
}

#[derive(Template)]
#[template(path = "opinions/staff_list.html")]
struct List<'a> {
    here: &'a Here,
    process: &'a Process,
    tab: Standing,
    counts: [usize; 3],
    lines: Vec<OwnRow>,
    paging: ui::Paging,
    notice: Notice,
}

/// The page.
pub async fn list_statements(
    here: Here,
    clerk: Clerk,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let process = process_of(&here, &clerk, &slug)?;
    let mut tx = here.town.store.read().await?;
    let all = rows(&mut tx, &slug).await?;
    drop(tx);
    let named = TABS.iter().find(|(_, name, _)| *name == asked.tab);
    let (tab, name, _) = *named.unwrap_or(&TABS[0]);
    let standing = |row: &OwnRow| Standing::of(row.released_at, row.refused_at);
    let counts = TABS.map(|(tab, ..)| all.iter().filter(|row| standing(row) == tab).count());
    let after: u32 = asked.after.parse().unwrap_or(0);
    let rest = all.into_iter().filter(|row| standing(row) == tab && row.number() > after);
    let mut lines: Vec<OwnRow> = rest.collect();
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let own = format!("{}?tab={name}", path(&slug));
    let next = lines.last().filter(|_| more).map(|row| format!("{own}&after={}", row.number()));
    let notice = match asked.done.as_str() {
        "released" => here.t("participation-staff-statement-released"),
        "refused" => here.t("participation-staff-statement-refused"),
        "already" => here.t("participation-staff-done-already"),
        _ => String::new(),
    };
    let body = List {
        paging: ui::paging(&here, (after > 0).then_some(own), next),
        here: &here,
        process: &process,
        tab,
        counts,
        lines,
        notice: ui::success(notice),
    };
    Ok(Page::new(here.t("participation-staff-statements"), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .section("/staff/participation")
        .wide()
        .hidden())
}

impl List<'_> {
    /// Parts with their names, numbers and addresses.
    fn tabs(&self) -> Vec<(String, usize, String, bool)> {
        let tabs = TABS.iter().zip(self.counts);
        let tab = |((tab, name, label), n): (&(Standing, &str, &str), usize)| {
            let address = format!("{}?tab={name}", path(&self.process.slug));
            (self.here.t(label), n, address, *tab == self.tab)
        };
        tabs.map(tab).collect()
    }

    fn path(&self) -> String {
        path(&self.process.slug)
    }

    fn badge(&self) -> Badge {
        sign(self.here, self.tab.sign(), self.tab.label())
    }

    fn may_release(&self, line: &OwnRow) -> bool {
        !line.is_public() && !line.text.is_empty()
    }
}
