//! The page: figures, the words that wait, and the way to the file.

use askama::Template;
use axum::extract::{Path, Query};
use identity::Clerk;
use serde::Deserialize;
use web::{Answer, Here, Page, ui, ui::Notice};

use super::{held, path};
use crate::{
    pages::{parts, survey::Held},
    store::survey::{TextCount, TextRow, TextTab, count_survey, count_texts, list_texts},
};

/// Lines a page.
const PAGE: usize = 50;
/// Parts of the list, with their names in addresses and their words.
const TABS: [(TextTab, &str, &str); 3] = [
    (TextTab::Waiting, "waiting", "participation-tab-new"),
    (TextTab::Released, "released", "participation-survey-staff-released"),
    (TextTab::Withheld, "withheld", "participation-survey-staff-withheld"),
];

/// What a clerk asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    tab: String,
    /// Code of the last line of the page before.
    after: String,
    done: String,
}

#[derive(Template)]
#[template(path = "survey/staff.html")]
struct Board<'a> {
    here: &'a Here,
    held: &'a Held,
    tab: TextTab,
    tab_name: &'static str,
    sent: i64,
    begun: i64,
    counts: TextCount,
    lines: Vec<TextRow>,
    paging: ui::Paging,
    notice: Notice,
}

/// The page.
pub async fn show_survey(
    here: Here,
    clerk: Clerk,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let held = held(&here, &clerk, &slug)?;
    let named = TABS.iter().find(|(_, name, _)| *name == asked.tab);
    let (tab, tab_name, _) = *named.unwrap_or(&TABS[0]);
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = here.town.store.read().await?;
    let (sent, begun) = count_survey(&mut tx, &slug).await?;
    let counts = count_texts(&mut tx, &slug).await?;
    let mut lines = list_texts(&mut tx, &slug, tab, &asked.after, limit).await?;
    drop(tx);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let own = format!("{}?tab={tab_name}", path(&slug));
    let next = lines.last().filter(|_| more).map(|row| format!("{own}&after={}#texts", row.code));
    let notice = match asked.done.as_str() {
        "released" => here.t("participation-survey-staff-done-released"),
        "withheld" => here.t("participation-survey-staff-done-withheld"),
        "already" => here.t("participation-staff-done-already"),
        _ => String::new(),
    };
    let body = Board {
        paging: ui::paging(&here, (!asked.after.is_empty()).then_some(own), next),
        here: &here,
        held: &held,
        tab,
        tab_name,
        sent,
        begun,
        counts,
        lines,
        notice: ui::success(notice),
    };
    let title = here.t("participation-survey-staff-title");
    Ok(Page::new(format!("{title}: {}", held.process.title.get(here.lang)), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .section("/staff/participation")
        .wide()
        .hidden())
}

impl Board<'_> {
    /// Parts with their names, numbers and addresses.
    fn tabs(&self) -> Vec<(String, i64, String, bool)> {
        let TextCount { waiting, released, withheld } = self.counts;
        let tabs = TABS.iter().zip([waiting, released, withheld]);
        let tab = |((tab, name, label), n): (&(TextTab, &str, &str), i64)| {
            let address = format!("{}?tab={name}#texts", self.path());
            (self.here.t(label), n, address, *tab == self.tab)
        };
        tabs.map(tab).collect()
    }

    fn path(&self) -> String {
        path(&self.held.process.slug)
    }

    fn when(&self) -> String {
        parts::stage(self.here, &self.held.phase)
    }

    /// The question somebody answered.
    fn question(&self, line: &TextRow) -> String {
        let key = line.question.split('.').next().unwrap_or_default();
        let found = self.held.survey.question(key);
        found.map_or(key, |question| question.label.get(self.here.lang)).to_owned()
    }

    fn rules(&self) -> Vec<(String, String)> {
        parts::rules(self.here, Some(&self.held.process))
    }

    /// The rule it was withheld for.
    fn rule(&self, line: &TextRow) -> Option<String> {
        let key = line.withheld_rule.as_deref()?;
        let rule = self.held.process.rule(key).map_or(key, |rule| rule.text.get(self.here.lang));
        Some(rule.to_owned())
    }
}
