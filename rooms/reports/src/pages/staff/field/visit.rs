//! `POST /staff/reports/{code}/visit`: what a field worker tells. A script sends it when there
//! is a network again, with the key it made when it was written; without one it is a form.

use axum::{
    Json,
    extract::{Path, Request},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use files::Files;
use identity::FieldWorker;
use jiff::{ToSpan, civil::Date};
use kernel::Ts;
use serde_json::{Value, json};
use store::Tx;
use uuid::Uuid;
use web::{Answer, Form, Here, Problem, fields, see_other};

use super::{TELLS_FOR, list, today};
use crate::{
    Deed, Report, Scope,
    field::{Act, Visit},
    pages::{
        new::upload,
        offline::{accepts_json, key_of, trusts},
        show::no_such_report,
    },
    pictures::KIND,
    store::{find_case_for_change, find_field_news, is_planned_for},
    verbs::{self, Visited},
};

fields! {
    /// Fields of what is told.
    pub VisitField {
        Key = "key",
        Act = "act",
        At = "at",
        Worker = "worker",
        Day = "day",
        Text = "text",
        Picture = "picture",
    }
}

/// Characters of what is told.
const WORDS: usize = 2_000;

/// Takes what is told; the same key answers the same again.
pub async fn tell_visit(
    here: Here,
    worker: FieldWorker,
    files: Files,
    Path(code): Path<String>,
    request: Request,
) -> Answer<Response> {
    let code = code.to_uppercase();
    let wants_json = accepts_json(request.headers());
    let header_key = key_of(request.headers());
    let mut upload = upload::read(&here, &files, request, 1, trusts).await?;
    upload.demand_trust(&here)?;
    let mut form = Form::<VisitField>::from_pairs(std::mem::take(&mut upload.pairs));
    let told_by = form.value(VisitField::Worker);
    if !told_by.is_empty() && told_by != worker.id().to_string() {
        // Somebody else signed in on this telephone: it stays there until they are back.
        if wants_json {
            return Ok(StatusCode::CONFLICT.into_response());
        }
        form.fail(VisitField::Key, "reports-field-error-person");
        return refuse(&here, worker, &code, form, wants_json).await;
    }
    let mut visit = read(&here, &mut form, header_key);
    for reason in &upload.refused {
        form.fail_with(VisitField::Picture, reason, "most", 1_i64);
    }
    if !form.is_valid() {
        return refuse(&here, worker, &code, form, wants_json).await;
    }
    let picture = upload.pictures.pop();
    let (act, day) = (visit.act, super::day(&here, form.value(VisitField::Day)));
    let day = day.unwrap_or_else(|| today(&here));
    let (house, told_code) = (here.clone(), code.clone());
    let teller = worker.clone();
    let told = here.town.store.write::<_, Problem, _>(move |tx| {
        Box::pin(async move {
            let found = find_case_for_change(tx, &told_code).await?;
            let report = found.ok_or_else(no_such_report)?.report;
            let known = find_field_news(tx, visit.key).await?.is_some();
            if !known && !may_tell(tx, &house, &teller, &report).await? {
                return Ok(Err(report.department));
            }
            let deed = deed(&house, &teller, &report);
            if let Some(kept) = picture.filter(|_| !known) {
                let (chance, now) = (&deed.chance, deed.now);
                files::insert_picture(tx, chance, now, &deed.actor, KIND, &kept, "").await?;
                visit.file = Some(kept.id);
            }
            let closes = house.town.config.reports.field_closes;
            let became = verbs::visit(tx, &deed, teller.id(), &report, &visit, closes).await?;
            Ok(Ok(became))
        })
    });
    match told.await? {
        Ok(Visited::Foreign) => {
            form.fail(VisitField::Key, "reports-field-error-key");
            refuse(&here, worker, &code, form, wants_json).await
        }
        Ok(became) => Ok(answer(&here, &code, day, act, became, wants_json)),
        Err(department) => {
            let scope = Scope::of(&here);
            let name = scope.department_name(&department, here.lang).to_owned();
            form.fail_with(VisitField::Act, "reports-field-error-not-yours", "department", name);
            refuse(&here, worker, &code, form, wants_json).await
        }
    }
}

/// What is told in a form; notes what is wrong.
fn read(here: &Here, form: &mut Form<VisitField>, header_key: Option<Uuid>) -> Visit {
    let key = header_key.or_else(|| form.value(VisitField::Key).parse().ok());
    if key.is_none() {
        form.fail(VisitField::Key, "reports-field-error-key");
    }
    let act = Act::from_name(form.value(VisitField::Act));
    if act.is_none() {
        form.fail(VisitField::Act, "reports-field-error-act");
    }
    let act = act.unwrap_or(Act::Note);
    let text = match act {
        Act::Cannot => form.required(VisitField::Text, "reports-field-error-reason", WORDS),
        act if act.needs_words() => {
            form.required(VisitField::Text, "reports-staff-error-note", WORDS)
        }
        _ => form.optional(VisitField::Text, WORDS).unwrap_or_default(),
    };
    // A telephone's clock may be wrong; what it says is a hint, never the future.
    let at = form.value(VisitField::At).parse::<jiff::Timestamp>().map_or(here.now, Ts::from);
    let oldest = here.now.plus(-TELLS_FOR * Ts::DAY);
    let happened_at = at.clamp(oldest, here.now);
    Visit { key: key.unwrap_or_default(), act, happened_at, text, file: None }
}

/// Field workers tell about what their departments hold, and about what stood on a list of
/// theirs lately.
async fn may_tell(
    tx: &mut Tx,
    here: &Here,
    worker: &FieldWorker,
    report: &Report,
) -> store::Result<bool> {
    if worker.holds(&report.department) {
        return Ok(true);
    }
    let from = today(here).saturating_sub(TELLS_FOR.days()).to_string();
    is_planned_for(tx, report.id, &from, worker.departments().as_deref()).await
}

fn deed(here: &Here, worker: &FieldWorker, report: &Report) -> Deed {
    let own = worker.departments().unwrap_or_default();
    let speaks_for = own.iter().find(|d| **d == report.department).or(own.first());
    Deed {
        actor: worker.actor(),
        department: speaks_for.unwrap_or(&report.department).clone(),
        now: here.now,
        chance: here.app.chance.clone(),
    }
}

fn answer(
    here: &Here,
    code: &str,
    day: Date,
    act: Act,
    became: Visited,
    wants_json: bool,
) -> Response {
    let (state, key) = match became {
        Visited::Late => ("late", "reports-field-late"),
        Visited::Taken | Visited::Foreign => ("taken", "reports-field-taken"),
    };
    if !wants_json {
        let name = if state == "late" { "late" } else { "told" };
        return see_other(&format!("/staff/reports/field?day={day}&done={name}#stop-{code}"));
    }
    let told = here.t(act.label());
    let body = json!({"code": code, "state": state, "message": here.t1(key, "act", told)});
    (StatusCode::CREATED, Json(body)).into_response()
}

async fn refuse(
    here: &Here,
    worker: FieldWorker,
    code: &str,
    form: Form<VisitField>,
    wants_json: bool,
) -> Answer<Response> {
    if !wants_json {
        let page = list::render(here, worker, form.value(VisitField::Day).to_owned(), {
            Some((code.to_owned(), form))
        });
        return Ok(page.await?.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let say =
        |e: &web::form::FieldError| json!({"field": e.field, "message": here.say(e.key, &e.args)});
    let errors: Vec<Value> = form.errors().iter().map(say).collect();
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({"errors": errors}))).into_response())
}
