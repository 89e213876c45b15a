//! `/staff/participation`: what waits for a look, for an answer, and what is decided.

use askama::Template;
use axum::extract::Query;
use identity::Clerk;
use kernel::Ts;
use serde::Deserialize;
use web::{Answer, Here, Page, ui};

use super::{may_work, offices};
use crate::{
    Contribution, Process, Processes,
    contribution::ContributionId,
    pages::{office_name, parts},
    store::{Tab, TabCount, count_contested, count_tabs, count_waiting_comments, list_inbox},
};

/// Lines a page.
const PAGE: usize = 50;

/// What a clerk asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    tab: String,
    process: String,
    /// Keyset: `time.id` of the last line.
    after: String,
}

#[derive(Template)]
#[template(path = "staff/contributions.html")]
struct Inbox<'a> {
    here: &'a Here,
    processes: &'a Processes,
    offices: Option<Vec<String>>,
    /// Processes with a budget the clerk works on.
    budgets: Vec<&'a Process>,
    asked: Asked,
    tab: Tab,
    counts: TabCount,
    /// Comments nobody has looked at.
    comments: i64,
    /// Things reported and appeals that wait.
    contested: i64,
    lines: Vec<Contribution>,
    paging: ui::Paging,
}

/// The page.
pub async fn list_contributions(
    here: Here,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let tab = Tab::from_name(&asked.tab).unwrap_or(Tab::New);
    let offices = offices(&here, &clerk);
    let process = Some(asked.process.as_str()).filter(|slug| !slug.is_empty());
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = here.town.store.read().await?;
    let counts = count_tabs(&mut tx, offices.as_deref()).await?;
    let comments = count_waiting_comments(&mut tx, offices.as_deref()).await?;
    let contested = count_contested(&mut tx, offices.as_deref()).await?;
    let after = keyset(&asked.after);
    let mut lines = list_inbox(&mut tx, tab, offices.as_deref(), process, after, limit).await?;
    drop(tx);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| more).map(|line| {
        format!("{}&after={}.{}", list_path(tab, &asked.process), moment(tab, line).0, line.id)
    });
    let first = after.is_some().then(|| list_path(tab, &asked.process));
    let processes = Processes::of(&here.town);
    let body = Inbox {
        paging: ui::paging(&here, first, next),
        here: &here,
        processes: &processes,
        offices,
        budgets: (processes.iter())
            .filter(|p| p.budget().is_some() && may_work(&here, &clerk, &p.office))
            .collect(),
        asked,
        tab,
        counts,
        comments,
        contested: contested.flagged + contested.appeals,
        lines,
    };
    Ok(Page::new(here.t("participation-staff-title"), body)
        .section("/staff/participation")
        .wide()
        .hidden())
}

fn list_path(tab: Tab, process: &str) -> String {
    let query = serde_urlencoded::to_string([("tab", tab.as_str()), ("process", process)]);
    format!("/staff/participation?{}", query.unwrap_or_default())
}

/// The moment a part of the list is ordered by.
fn moment(tab: Tab, line: &Contribution) -> Ts {
    let at = match tab {
        Tab::New => None,
        Tab::Unanswered => line.due_at,
        Tab::Answered => line.answered_at,
        Tab::Refused => line.refused_at,
    };
    at.unwrap_or(line.received_at)
}

fn keyset(text: &str) -> Option<(Ts, ContributionId)> {
    let (at, id) = text.split_once('.')?;
    Some((Ts(at.parse().ok()?), ContributionId(id.parse().ok()?)))
}

impl Inbox<'_> {
    /// Parts with their names, numbers and addresses.
    fn tabs(&self) -> Vec<(String, i64, String, bool)> {
        let TabCount { fresh, unanswered, answered, refused } = self.counts;
        let tab = |(tab, label, n): (Tab, &str, i64)| {
            (self.here.t(label), n, list_path(tab, &self.asked.process), tab == self.tab)
        };
        let all = [
            (Tab::New, "participation-tab-new", fresh),
            (Tab::Unanswered, "participation-tab-unanswered", unanswered),
            (Tab::Answered, "participation-tab-answered", answered),
            (Tab::Refused, "participation-tab-refused", refused),
        ];
        all.map(tab).into()
    }

    /// Processes whose statements this clerk decides about.
    fn maps(&self) -> Vec<&Process> {
        let own = |process: &&Process| match &self.offices {
            None => true,
            Some(offices) => offices.contains(&process.office),
        };
        self.processes.iter().filter(|process| process.opinions().is_some()).filter(own).collect()
    }

    /// Processes whose groups on missions this clerk works with.
    fn groups(&self) -> Vec<&Process> {
        let own = |process: &&Process| match &self.offices {
            None => true,
            Some(offices) => offices.contains(&process.office),
        };
        self.processes.iter().filter(|process| process.missions().is_some()).filter(own).collect()
    }

    /// Processes with a survey this clerk works on.
    fn surveys(&self) -> Vec<&Process> {
        let own = |process: &&Process| match &self.offices {
            None => true,
            Some(offices) => offices.contains(&process.office),
        };
        self.processes.iter().filter(|process| process.survey().is_some()).filter(own).collect()
    }

    fn process(&self, line: &Contribution) -> String {
        let found = self.processes.find(&line.process);
        let title = found.map_or(line.process.as_str(), |p| p.title.get(self.here.lang));
        title.to_owned()
    }

    fn category(&self, line: &Contribution) -> String {
        let process = self.processes.find(&line.process);
        parts::category_name(self.here, process, line.category.as_deref())
    }

    fn office(&self, line: &Contribution) -> String {
        office_name(self.here, &line.office)
    }

    fn is_late(&self, line: &Contribution) -> bool {
        line.is_late(self.here.now)
    }
}
