//! `/account/timeline`: what happened between the person and the town, over all rooms.

use askama::Template;
use axum::Extension;
use identity::Citizen;
use kernel::{Ts, contribution::TimelineEntry};
use web::{Answer, Here, Page, Personal, ui::Paging};

use super::query;

/// Entries on one page.
const PAGE: usize = 25;

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
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut entries = Vec::new();
    // One query a room, however many entries there are.
    for timeline in &personal.timelines {
        entries.extend(timeline(here.clone(), citizen.id(), before, limit).await?);
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    let next = cut(&mut entries).map(|at| format!("/account/timeline?before={}", at.0));
    let first = before.map(|_| "/account/timeline".to_owned());
    let paging = web::ui::paging(&here, first, next);
    let title = here.t("accounts-timeline-title");
    Ok(Page::new(title, ShowTimeline { here: &here, entries, paging })
        .crumb(here.t("accounts-account"), "/account")
        .hidden())
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
