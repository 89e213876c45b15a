//! `GET /staff/services`: the inbox. A reference leads straight to its case.

use std::{collections::HashMap, sync::Arc};

use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use identity::{Clerk, directory};
use kernel::{PersonId, Ts};
use serde::Deserialize;
use web::{Answer, Here, Page, see_other, ui};

use super::desk;
use crate::{
    application::CaseId,
    costs,
    deciding::{Outcome, Voice, code},
    published::Catalogue,
    store::deciding::inbox::{
        COUNTED, Counters, InboxFilter, InboxLine, Part, count_inbox, list_inbox as list,
    },
};

/// Cases a page.
const PAGE: usize = 50;

/// What was asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    tab: String,
    /// A reference.
    q: String,
    service: String,
    /// A key, `all`, or empty for the reader's own.
    department: String,
    /// `mine`, or empty.
    only: String,
    /// `1`: only what is past its date.
    late: String,
    after: String,
}

impl Asked {
    fn filter(&self, here: &Here, clerk: &Clerk) -> InboxFilter {
        let some = |s: &str| (!s.trim().is_empty()).then(|| s.trim().to_owned());
        let own = clerk.departments();
        // Nobody sees what another department holds: these are people's papers.
        let departments = match (some(&self.department), own) {
            (Some(key), own) if key != "all" => {
                let may = own.is_none_or(|own| own.contains(&key));
                Some(if may { vec![key] } else { Vec::new() })
            }
            (_, own) => own,
        };
        InboxFilter {
            service: some(&self.service),
            departments,
            clerk: (self.only == "mine").then(|| clerk.id()),
            late_at: (self.late == "1").then_some(here.now),
            after: keyset(&self.after),
        }
    }

    fn with(&self, changes: &[(&str, &str)]) -> String {
        let pairs = [
            ("tab", self.tab.as_str()),
            ("service", &self.service),
            ("department", &self.department),
            ("only", &self.only),
            ("late", &self.late),
            ("after", ""),
        ];
        let value = |name: &str, old: &str| {
            let changed = changes.iter().find(|(changed, _)| *changed == name);
            changed.map_or(old, |(_, new)| new).to_owned()
        };
        let kept = pairs.into_iter().map(|(name, old)| (name, value(name, old)));
        let kept: Vec<(&str, String)> = kept.filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_urlencoded::to_string(kept).unwrap_or_default();
        if query.is_empty() {
            "/staff/services".to_owned()
        } else {
            format!("/staff/services?{query}")
        }
    }
}

/// The last line of the page before, as it stands in an address.
fn keyset(after: &str) -> Option<(i64, CaseId)> {
    let (at, id) = after.split_once('.')?;
    Some((at.parse().ok()?, CaseId(id.parse().ok()?)))
}

/// A part of the inbox as a tab.
struct Tab {
    name: String,
    path: String,
    count: i64,
    more: bool,
    current: bool,
}

#[derive(Template)]
#[template(path = "staff/services.html")]
struct ListInbox {
    here: Here,
    voice: Voice,
    catalogue: Arc<Catalogue>,
    asked: Asked,
    part: Part,
    tabs: Vec<Tab>,
    late: Option<(String, String)>,
    services: Vec<(String, String)>,
    departments: Vec<(String, String)>,
    names: HashMap<PersonId, String>,
    done: ui::Notice,
    lines: Vec<InboxLine>,
    paging: ui::Paging,
}

/// The page.
pub async fn list_inbox(
    here: Here,
    clerk: Clerk,
    Query(mut asked): Query<Asked>,
) -> Answer<Response> {
    let catalogue = Catalogue::of(&here).await?;
    let filter = asked.filter(&here, &clerk);
    let mut tx = here.town.store.read().await?;
    let typed = asked.q.trim().to_uppercase();
    let counters = count_inbox(&mut tx, &filter, here.now, &typed).await?;
    if let Some(reference) = &counters.known {
        let authority = counters.authority.as_deref().unwrap_or_default();
        return Ok(see_other(&desk::path(&code(reference, authority))));
    }
    let part = Part::from_name(&asked.tab).unwrap_or_else(|| first(&counters));
    part.as_str().clone_into(&mut asked.tab);
    let mut lines = list(&mut tx, part, &filter, PAGE as i64 + 1).await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let clerks: Vec<PersonId> = lines.iter().filter_map(|line| line.clerk).collect();
    let names = match clerks.is_empty() {
        true => HashMap::new(),
        false => directory::names(&mut tx, &clerks).await?,
    };
    drop(tx);
    let next = lines.last().filter(|_| more).map(|line| {
        let (at, id) = line.key(part);
        asked.with(&[("after", &format!("{at}.{id}"))])
    });
    let services = catalogue.all().map(|service| {
        (service.key().to_owned(), service.definition.name.get(here.lang).to_owned())
    });
    let services = services.collect();
    let own = clerk.departments();
    let departments = here.town.config.departments.iter();
    let departments = departments.filter(|d| own.as_ref().is_none_or(|own| own.contains(&d.key)));
    let page = ListInbox {
        tabs: tabs(&here, &asked, &counters, part),
        late: late(&here, &asked, &counters),
        services,
        departments: departments
            .map(|d| (d.key.clone(), d.name.get(here.lang).to_owned()))
            .collect(),
        paging: ui::paging(&here, filter.after.is_some().then(|| asked.with(&[])), next),
        done: ui::success(match here.uri.query() {
            Some("done=handed") => here.t("services-staff-done-handed"),
            _ => String::new(),
        }),
        voice: Voice::of(&here),
        catalogue,
        names,
        asked,
        part,
        lines,
        here: here.clone(),
    };
    let page = Page::new(here.t("services-inbox-title"), page).wide().hidden();
    Ok(page.section("/staff/services").into_response())
}

/// What nobody has taken comes first.
fn first(counters: &Counters) -> Part {
    if counters.new > 0 { Part::New } else { Part::Open }
}

fn tabs(here: &Here, asked: &Asked, counters: &Counters, current: Part) -> Vec<Tab> {
    let tab = |part: Part| Tab {
        name: here.t(part.label()),
        path: asked.with(&[("tab", part.as_str()), ("late", "")]),
        count: counters.of(part),
        more: counters.of(part) >= COUNTED,
        current: part == current,
    };
    Part::ALL.into_iter().map(tab).collect()
}

/// The way to what is past its date, or back from there.
fn late(here: &Here, asked: &Asked, counters: &Counters) -> Option<(String, String)> {
    if asked.late == "1" {
        return Some((here.t("services-inbox-late-off"), asked.with(&[("late", "")])));
    }
    (counters.late > 0).then(|| {
        let text = here.t1("services-inbox-late-on", "n", counters.late);
        (text, asked.with(&[("tab", "open"), ("late", "1")]))
    })
}

impl ListInbox {
    fn path(&self, line: &InboxLine) -> String {
        desk::path(&code(&line.reference, &line.authority))
    }

    /// Which authority decides, where a service has several.
    fn authority<'l>(&'l self, line: &'l InboxLine) -> &'l str {
        let service = self.catalogue.find(&line.service);
        let known =
            service.and_then(|s| costs::authority(&s.definition, &line.authority, self.here.lang));
        known.unwrap_or(&line.authority)
    }

    fn service(&self, line: &InboxLine) -> String {
        let known = self.services.iter().find(|(key, _)| *key == line.service);
        known.map_or_else(|| line.service.clone(), |(_, name)| name.clone())
    }

    fn clerk(&self, line: &InboxLine) -> String {
        line.clerk.and_then(|id| self.names.get(&id).cloned()).unwrap_or_default()
    }

    /// What stands out: icon and message.
    fn marks(&self, line: &InboxLine) -> Vec<(&'static str, String)> {
        let mut marks = Vec::new();
        if let Some(outcome) = line.outcome.as_deref().and_then(Outcome::from_name) {
            marks.push(("flag", self.here.t(outcome.label())));
        }
        if line.proposed {
            marks.push(("eye", self.here.t("services-inbox-mark-second")));
        }
        if line.asked {
            marks.push(("clock", self.here.t("services-inbox-mark-asked")));
        }
        if line.written {
            marks.push(("mail", self.here.t("services-inbox-mark-written")));
        }
        if line.checked_at.is_some() && line.outcome.is_none() && !line.proposed {
            marks.push(("check", self.here.t("services-inbox-mark-checked")));
        }
        marks
    }

    fn is_late(&self, line: &InboxLine, due: &Ts) -> bool {
        *due < self.here.now && line.ended_at.is_none() && line.outcome.is_none() && !line.asked
    }
}
