//! `GET /staff/reports/{code}/outside`: a case's work outside: on whose list it stands, what
//! was told, and the closing that follows from it.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use identity::{Person, Role, directory};
use jiff::ToSpan;
use kernel::PersonId;
use web::{Answer, Form, Here, Page, ui::Notice};

use super::{name_of, plan::PlanField, spoken, today};
use crate::{
    Report, Scope,
    field::Whose,
    pages::{
        parts::asked,
        staff::{case::no_such_case, desk::Reader},
    },
    store::{FieldNews, Planned, find_by_code, list_field_news, list_planned},
};

#[derive(Template)]
#[template(path = "staff/field/case.html")]
struct ShowOutside {
    here: Here,
    report: Report,
    planned: Vec<OnList>,
    told: Vec<FieldNews>,
    names: HashMap<PersonId, String>,
    workers: Vec<Person>,
    form: Form<PlanField>,
    may_act: bool,
    done: Notice,
    already: Notice,
}

/// A list the case stands on.
struct OnList {
    day: String,
    spoken: String,
    whose: String,
}

/// The page.
pub async fn show_outside(here: Here, reader: Reader, Path(code): Path<String>) -> Answer<Page> {
    render(&here, reader, &code.to_uppercase(), Form::default()).await
}

/// The page with values and errors of the form.
pub(super) async fn render(
    here: &Here,
    reader: Reader,
    code: &str,
    form: Form<PlanField>,
) -> Answer<Page> {
    let scope = Scope::of(here);
    let mut tx = here.town.store.read().await?;
    let report = find_by_code(&mut tx, code).await?.ok_or_else(no_such_case)?;
    let planned = list_planned(&mut tx, report.id, &today(here).to_string()).await?;
    let told = list_field_news(&mut tx, &[report.id]).await?;
    let workers = directory::staff_of(&mut tx, &report.department, &[Role::Field]).await?;
    let ids: Vec<PersonId> =
        told.iter().map(|t| t.person).chain(planned.iter().filter_map(|p| p.person)).collect();
    let names = directory::names(&mut tx, &ids).await?;
    drop(tx);
    let on_list = |p: Planned| OnList {
        spoken: p.day.parse().map_or_else(|_| p.day.clone(), |date| spoken(here, date)),
        whose: name_of(
            here,
            &scope,
            &names,
            &Whose { holder: p.holder, crew: p.crew, person: p.person },
        ),
        day: p.day,
    };
    let page = ShowOutside {
        planned: planned.into_iter().map(on_list).collect(),
        may_act: reader.may_act(&scope, &report.department),
        done: web::ui::success(notice(here, "done")),
        already: web::ui::warning(notice(here, "already")),
        here: here.clone(),
        told,
        names,
        workers,
        form,
        report,
    };
    let title = here.t1("reports-field-case-title", "code", page.report.code.as_str());
    let case = format!("/staff/reports/{code}");
    Ok(Page::new(title, page)
        .hidden()
        .wide()
        .section("/staff/reports")
        .crumb(here.t("reports-staff-title"), "/staff/reports")
        .crumb(code, case))
}

/// What was just done, from the address the form sent the browser to.
pub(super) fn notice(here: &Here, name: &str) -> String {
    let known = ["planned", "unplanned", "settled", "ordered", "told", "late"];
    let known = asked(here, name).filter(|v| known.contains(v));
    known.map(|v| here.t(&format!("reports-field-{name}-{v}"))).unwrap_or_default()
}

impl ShowOutside {
    fn people(&self) -> Vec<(String, String)> {
        let all = (String::new(), self.here.t("reports-field-whole-department"));
        let each = self.workers.iter().map(|p| (p.id.to_string(), p.display_name().to_owned()));
        std::iter::once(all).chain(each).collect()
    }

    fn tomorrow(&self) -> String {
        today(&self.here).saturating_add(1.day()).to_string()
    }

    fn is_open(&self) -> bool {
        self.report.closed_at.is_none()
    }

    fn waits(&self) -> bool {
        let waiting = |t: &FieldNews| {
            t.settled_at.is_none() && !t.late && t.act().is_some_and(|a| a.waits_for_clerk())
        };
        self.is_open() && self.told.iter().any(waiting)
    }

    /// What was told with "done", as the answer the clerk may publish.
    fn answer(&self) -> Option<&str> {
        let done = self.told.iter().find(|t| t.act == "done" && t.settled_at.is_none())?;
        Some(&done.text)
    }

    fn label(&self, told: &FieldNews) -> String {
        told.act().map(|act| self.here.t(act.label())).unwrap_or_default()
    }

    fn who(&self, told: &FieldNews) -> String {
        let gone = || self.here.t("reports-field-person-gone");
        self.names.get(&told.person).cloned().unwrap_or_else(gone)
    }
}
