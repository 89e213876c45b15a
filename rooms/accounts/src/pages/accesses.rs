//! `/account/access`: who opened my data, when, as what, for which department and why.

use askama::Template;
use identity::{
    Citizen, Role,
    access::{self, Noted, Sought},
};
use jiff::civil::Date;
use kernel::Ts;
use web::{Answer, Here, Page, ui::Paging};

use super::{department, keyset, query, with};
use crate::store;

/// Lines on one page.
const PAGE: usize = 30;
/// Objections looked for on a page: as many as there can be lines, and more.
const OBJECTIONS: i64 = 200;

#[derive(Template)]
#[template(path = "accesses.html")]
struct Accesses<'a> {
    here: &'a Here,
    lines: Vec<Line>,
    departments: Vec<String>,
    chosen: String,
    from: String,
    until: String,
    json: String,
    sent: bool,
    paging: Paging,
}

/// A line of the log with what became of it.
struct Line {
    noted: Noted,
    who: String,
    role: String,
    objection: Option<Option<String>>,
}

impl Accesses<'_> {
    fn department(&self, key: &str) -> String {
        department(self.here, Some(key))
    }
}

/// The lines a visitor asked for: of a department, from a day to a day.
pub(super) fn sought(here: &Here) -> Sought {
    let day = |name: &str| query(here, name).parse::<Date>().ok();
    let start = |day: Date| {
        Some(Ts(day.to_zoned(here.town.zone.clone()).ok()?.timestamp().as_microsecond()))
    };
    Sought {
        department: Some(query(here, "department")).filter(|key| !key.is_empty()),
        from: day("from").and_then(start),
        until: day("until").and_then(|day| start(day.tomorrow().ok()?)),
    }
}

pub(super) async fn list_accesses(here: Here, citizen: Citizen) -> Answer<Page> {
    let sought = sought(&here);
    let before = keyset(&query(&here, "before"));
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = here.town.store.read().await?;
    let person = citizen.id();
    let mut noted = access::search_about_person(&mut tx, person, &sought, before, limit).await?;
    let departments = access::list_departments(&mut tx, person).await?;
    let objections = store::list_objections_of(&mut tx, person, OBJECTIONS).await?;
    drop(tx);
    let more = noted.len() > PAGE;
    noted.truncate(PAGE);
    let asked = |name: &str| query(&here, name);
    let (chosen, from, until) = (asked("department"), asked("from"), asked("until"));
    let same = [("department", chosen.as_str()), ("from", &from), ("until", &until)];
    let page = |before: &str| {
        let mut pairs = same.to_vec();
        pairs.push(("before", before));
        with("/account/access", &pairs)
    };
    let next = noted.last().filter(|_| more).map(|l| page(&format!("{}.{}", l.at.0, l.id)));
    let first = before.map(|_| page(""));
    let line = |noted: Noted| Line {
        who: department(&here, noted.department.as_deref()),
        role: noted
            .role
            .as_deref()
            .and_then(Role::from_name)
            .map_or_else(|| here.t("accounts-access-role-outside"), |role| here.t(role.label())),
        objection: objections.iter().find(|o| o.access == noted.id).map(|o| o.answer.clone()),
        noted,
    };
    let lines = noted.into_iter().map(line).collect();
    let paging = web::ui::paging(&here, first, next);
    let body = Accesses {
        here: &here,
        lines,
        departments,
        json: with("/account/access/v2/findUsage", &same),
        sent: query(&here, "done") == "objected",
        chosen,
        from,
        until,
        paging,
    };
    Ok(Page::new(here.t("accounts-access-title"), body)
        .crumb(here.t("accounts-account"), "/account")
        .hidden())
}
