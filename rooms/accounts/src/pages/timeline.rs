//! `/account/timeline`: what happened between the person and the town, over all rooms.

use askama::Template;
use axum::Extension;
use identity::Citizen;
use kernel::{Ts, contribution::TimelineEntry};
use web::{Answer, Here, Page, Personal, personal::Happened, ui::Paging};

use super::query;
use crate::store::{self, InRoom};

/// Entries on one page.
const PAGE: usize = 25;
/// Rows asked for: what happened at one moment stays on one page, if it is not more than that.
const FETCHED: i64 = 100;

#[derive(Template)]
#[template(path = "timeline.html")]
struct ShowTimeline<'a> {
    here: &'a Here,
    entries: Vec<TimelineEntry>,
    paging: Paging,
}

pub(super) async fn show_timeline(
    here: Here,
    citizen: Citizen,
    Extension(personal): Extension<Personal>,
) -> Answer<Page> {
    let before = query(&here, "before").parse().ok().map(Ts);
    let until = before.unwrap_or(Ts(i64::MAX));
    let mut tx = here.town.store.read().await?;
    let rows =
        store::list_happened(&mut tx, &personal.timelines, citizen.id(), until, FETCHED).await?;
    drop(tx);
    let mut entries = say(&here, &personal, rows).await?;
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    let next = cut(&mut entries).map(|at| format!("/account/timeline?before={}", at.0));
    let first = before.map(|_| "/account/timeline".to_owned());
    let paging = web::ui::paging(&here, first, next);
    let title = here.t("accounts-timeline-title");
    Ok(Page::new(title, ShowTimeline { here: &here, entries, paging })
        .crumb(here.t("accounts-account"), "/account")
        .hidden())
}

/// Lets each room say its rows.
async fn say(here: &Here, personal: &Personal, rows: Vec<InRoom>) -> Answer<Vec<TimelineEntry>> {
    let mut entries = Vec::with_capacity(rows.len());
    for (room, timeline) in &personal.timelines {
        let own = rows.iter().filter(|row| row.room == *room);
        let own = own.cloned().map(|InRoom { what, key, title, at, .. }| Happened {
            what,
            key,
            title,
            at,
        });
        entries.extend((timeline.tell)(here.clone(), own.collect()).await?);
    }
    Ok(entries)
}

/// Keeps one page; what happened at the very moment of its last entry stays with it, because the
/// next page begins before that moment. None when nothing is left for a next page.
fn cut(entries: &mut Vec<TimelineEntry>) -> Option<Ts> {
    let last = entries.get(PAGE - 1)?.at;
    let keep = entries.iter().take_while(|entry| entry.at >= last).count();
    let more = entries.len() > keep;
    entries.truncate(keep);
    more.then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(moments: impl IntoIterator<Item = i64>) -> Vec<TimelineEntry> {
        let entry = |at| TimelineEntry {
            room: "test",
            path: String::new(),
            title: String::new(),
            what: "",
            at: Ts(at),
        };
        moments.into_iter().map(entry).collect()
    }

    #[test]
    fn a_page_ends_between_two_moments() {
        let mut few = entries([3, 2, 1]);
        assert_eq!((cut(&mut few), few.len()), (None, 3));
        let mut tied = entries((0..24).map(|n| 100 - n).chain([7, 7, 6]));
        assert_eq!((cut(&mut tied), tied.len()), (Some(Ts(7)), 26));
    }
}
