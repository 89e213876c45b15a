//! One act on several cases: `GET /staff/reports/bulk` asks, `POST` does it.

mod act;
mod done;
mod run;
mod template;

use std::collections::HashMap;

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use kernel::ReportId;
use web::{Answer, Form, Guarded, Here, Page, see_other};

use self::{act::Verdict, done::Done, run::run};
use super::{asked, desk, form::expected};
use crate::{
    Closing, Report, Scope,
    note_template::NoteTemplate,
    pages::staff::form::{NOTE, REASON},
    store::{Chosen, PictureOf, list_chosen, list_pictures_of},
};
pub(super) use act::Act;
pub(super) use done::{Notice, notice};

web::fields! {
    /// Fields of an act on several cases.
    pub BulkField {
        Case = "case",
        Act = "act",
        Back = "back",
        Pictures = "pictures",
        Department = "department",
        Reason = "reason",
        Expected = "expected",
        CloseReason = "close_reason",
        CloseNote = "close_note",
        Template = "template",
    }
}

/// Cases at once: several pages' worth, and a transaction that still ends soon.
const MOST: usize = 200;

#[derive(Template)]
#[template(path = "staff/bulk.html")]
struct AskBulk {
    here: Here,
    scope: Scope,
    act: Act,
    chosen: Vec<(Chosen, Verdict)>,
    /// Addresses of pictures the public does not see, by report.
    pictures: HashMap<ReportId, Vec<String>>,
    form: Form<BulkField>,
    /// Templates that fit every case.
    templates: Vec<NoteTemplate>,
    back: String,
}

/// The page: which cases, what happens to each, and what the act needs to know.
pub async fn ask_bulk(here: Here, clerk: Clerk) -> Answer<Response> {
    let query = here.uri.query().unwrap_or_default();
    let form = Form::from_pairs(serde_urlencoded::from_str(query).unwrap_or_default());
    let codes = codes(&form);
    let Some(act) = Act::from_name(form.value(BulkField::Act)).filter(|_| !codes.is_empty()) else {
        return Ok(see_other(&done::none_ticked(&back(&form))));
    };
    Ok(render(&here, &clerk, act, &codes, form).await?.into_response())
}

/// Does it, in one transaction, and tells in the inbox what became of it.
pub async fn do_bulk(
    here: Here,
    clerk: Clerk,
    Guarded(mut form): Guarded<BulkField>,
) -> Answer<Response> {
    let (codes, back) = (codes(&form), back(&form));
    let Some(act) = Act::from_name(form.value(BulkField::Act)).filter(|_| !codes.is_empty()) else {
        return Ok(see_other(&done::none_ticked(&back)));
    };
    let template = template::asked(&here, &clerk, act, &codes, &mut form).await?;
    let Some(task) = act::read(&here, act, &mut form, template) else {
        let page = render(&here, &clerk, act, &codes, form).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    let store = here.town.store.clone();
    let done = store.write::<Done, store::Error, _>(move |tx| {
        Box::pin(async move { run(tx, &here, &clerk, &task, &codes).await })
    });
    Ok(see_other(&done.await?.path(&back)))
}

/// The ticked cases, or with one tick all of the page they were ticked on; each once.
fn codes(form: &Form<BulkField>) -> Vec<String> {
    let shown = form.raw("shown");
    let all = (!form.raw("page").is_empty()).then(|| shown.split('.')).into_iter().flatten();
    let mut codes: Vec<String> = all
        .chain(form.all(BulkField::Case))
        .filter(|c| done::is_code(c))
        .map(str::to_owned)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes.truncate(MOST);
    codes
}

/// The list the cases were ticked on.
fn back(form: &Form<BulkField>) -> String {
    asked::list_of(form.value(BulkField::Back)).path()
}

async fn render(
    here: &Here,
    clerk: &Clerk,
    act: Act,
    codes: &[String],
    form: Form<BulkField>,
) -> Answer<Page> {
    let scope = Scope::of(here);
    let mut tx = here.town.store.read().await?;
    let chosen = list_chosen(&mut tx, codes).await?;
    let pictures =
        if act == Act::Release { hidden(&mut tx, &chosen).await? } else { HashMap::new() };
    drop(tx);
    let verdict = |case: Chosen| {
        let allowed = desk::deed_on(here, &scope, clerk, &case.report.department).is_some();
        let verdict = act.preview(&case, form.value(BulkField::Department), allowed);
        (case, verdict)
    };
    let title = here.t(act.label());
    let chosen: Vec<(Chosen, Verdict)> = chosen.into_iter().map(verdict).collect();
    let changed = chosen.iter().filter(|(_, verdict)| *verdict == Verdict::Change);
    let changed: Vec<&Report> = changed.map(|(case, _)| &case.report).collect();
    let page = AskBulk {
        templates: template::fitting(here, &scope, act, &changed),
        chosen,
        back: back(&form),
        here: here.clone(),
        scope: scope.clone(),
        act,
        pictures,
        form,
    };
    Ok(Page::new(title, page)
        .wide()
        .hidden()
        .section("/staff/reports")
        .crumb(here.t("reports-staff-title"), "/staff/reports"))
}

/// Tokens of the pictures that a release of pictures would show.
async fn hidden(
    tx: &mut store::Tx,
    chosen: &[Chosen],
) -> store::Result<HashMap<ReportId, Vec<String>>> {
    let with: Vec<ReportId> =
        chosen.iter().filter(|c| c.hidden_pictures > 0).map(|c| c.report.id).collect();
    if with.is_empty() {
        return Ok(HashMap::new());
    }
    let mut tokens: HashMap<ReportId, Vec<String>> = HashMap::new();
    for picture in list_pictures_of(tx, &with).await?.into_iter().filter(PictureOf::waits) {
        tokens.entry(picture.report).or_default().push(picture.token);
    }
    Ok(tokens)
}

impl AskBulk {
    /// How many cases the act changes.
    fn changes(&self) -> usize {
        self.chosen.iter().filter(|(_, verdict)| *verdict == Verdict::Change).count()
    }

    /// Its text is read before it is released.
    fn becomes_public(&self, verdict: &Verdict) -> bool {
        self.act == Act::Release && *verdict == Verdict::Change
    }

    fn mark(&self, case: &Chosen, verdict: &Verdict) -> String {
        let name = self.scope.department_name(&case.report.department, self.here.lang);
        self.here.t1(verdict.label(), "department", name)
    }

    fn pictures_of(&self, case: &Chosen) -> &[String] {
        self.pictures.get(&case.report.id).map_or(&[], Vec::as_slice)
    }

    /// Pictures of cases this clerk may release.
    fn picture_count(&self) -> usize {
        let allowed = self.chosen.iter().filter(|(_, verdict)| *verdict != Verdict::Refused);
        allowed.map(|(case, _)| self.pictures_of(case).len()).sum()
    }

    fn departments(&self) -> Vec<(String, String)> {
        let choose = (String::new(), self.here.t("reports-staff-choose"));
        let all = self.here.town.config.departments.iter();
        let named = all.map(|d| (d.key.clone(), d.name.get(self.here.lang).to_owned()));
        std::iter::once(choose).chain(named).collect()
    }

    fn template_choices(&self) -> Vec<(String, String)> {
        let none = (String::new(), self.here.t("reports-inbox-template-none"));
        let named = |t: &NoteTemplate| (t.key.clone(), t.name.get(self.here.lang).to_owned());
        std::iter::once(none).chain(self.templates.iter().map(named)).collect()
    }

    fn closings(&self) -> Vec<(String, String)> {
        let choose = (String::new(), self.here.t("reports-staff-choose"));
        let all = Closing::CHOICES.iter();
        let named = all.map(|c| (c.as_str().to_owned(), self.here.t(c.label())));
        std::iter::once(choose).chain(named).collect()
    }
}
