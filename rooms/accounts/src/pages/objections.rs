//! Objecting to a look at one's data, and the answers of the administration.

use ::store::Error;
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use identity::{
    Administrator, Citizen,
    access::{self, Noted},
};
use uuid::Uuid;
use web::{
    Answer, Form, Guarded, Here, Page, Problem, fields, limit::Limit, see_other, ui::Notice,
};

use super::{answered, department, query};
use crate::{
    jobs, objection,
    store::{self, Objection},
};

fields! {
    pub(super) ObjectField { Text = "text" }
}
fields! {
    pub(super) AnswerField { Answer = "answer" }
}

/// Longest text, in characters.
const LONGEST: usize = 4_000;
/// Objections on the staff's page; what is older is answered.
const SHOWN: i64 = 100;
/// Objections of one person: ten, then one in an hour.
const OBJECTIONS: Limit =
    Limit { name: "objections", burst: 10, every: std::time::Duration::from_secs(3_600) };

#[derive(Template)]
#[template(path = "object.html")]
struct ShowObject<'a> {
    here: &'a Here,
    form: &'a Form<ObjectField>,
    line: &'a Noted,
    who: String,
}

/// `GET /account/access/{line}/object`
pub(super) async fn show_object(
    here: Here,
    citizen: Citizen,
    Path(line): Path<Uuid>,
) -> Answer<Page> {
    let line = find_line(&here, &citizen, line).await?;
    Ok(page(&here, &Form::default(), &line))
}

/// `POST /account/access/{line}/object`
pub(super) async fn object(
    here: Here,
    citizen: Citizen,
    Path(line): Path<Uuid>,
    Guarded(mut form): Guarded<ObjectField>,
) -> Answer<Response> {
    let line = find_line(&here, &citizen, line).await?;
    let text = form.required(ObjectField::Text, "accounts-object-missing", LONGEST);
    if !form.is_valid() {
        return Ok(page(&here, &form, &line).into_response());
    }
    here.limit_by(OBJECTIONS, &citizen.id().to_string())?;
    let (now, chance, lang) = (here.now, here.app.chance.clone(), here.lang);
    let objected = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            objection::object(tx, &chance, now, &citizen, &line, &text, lang).await?;
            jobs::plan(tx, &chance, now).await
        })
    });
    objected.await?;
    Ok(see_other("/account/access?done=objected"))
}

async fn find_line(here: &Here, citizen: &Citizen, line: Uuid) -> Answer<Noted> {
    let mut tx = here.town.store.read().await?;
    let found = access::find_about_person(&mut tx, citizen.id(), line).await?;
    found.ok_or_else(Problem::not_found)
}

fn page(here: &Here, form: &Form<ObjectField>, line: &Noted) -> Page {
    let who = department(here, line.department.as_deref());
    let page = Page::new(here.t("accounts-object-title"), ShowObject { here, form, line, who })
        .crumb(here.t("accounts-account"), "/account")
        .crumb(here.t("accounts-access-title"), "/account/access")
        .hidden();
    answered(page, form)
}

#[derive(Template)]
#[template(path = "desk.html")]
struct Desk<'a> {
    here: &'a Here,
    notice: Notice,
    objections: Vec<Objection>,
}

impl Desk<'_> {
    fn who(&self, objection: &Objection) -> String {
        department(self.here, objection.department.as_deref())
    }
}

/// `GET /staff/objections`
pub(super) async fn list_objections(here: Here, _: Administrator) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let objections = store::list_objections(&mut tx, SHOWN).await?;
    let done = query(&here, "done") == "answered";
    let words = if done { here.t("accounts-desk-answered") } else { String::new() };
    let body = Desk { here: &here, notice: web::ui::success(words), objections };
    Ok(Page::new(here.t("accounts-desk-title"), body).section("/admin").wide().hidden())
}

#[derive(Template)]
#[template(path = "answer.html")]
struct ShowAnswer<'a> {
    here: &'a Here,
    form: &'a Form<AnswerField>,
    objection: &'a Objection,
    who: String,
}

/// `GET /staff/objections/{code}`
pub(super) async fn show_answer(
    here: Here,
    _: Administrator,
    Path(code): Path<String>,
) -> Answer<Page> {
    let objection = find(&here, &code).await?;
    Ok(answer_page(&here, &Form::default(), &objection))
}

/// `POST /staff/objections/{code}`
pub(super) async fn answer(
    here: Here,
    administrator: Administrator,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<AnswerField>,
) -> Answer<Response> {
    let objection = find(&here, &code).await?;
    let text = form.required(AnswerField::Answer, "accounts-answer-missing", LONGEST);
    if !form.is_valid() {
        return Ok(answer_page(&here, &form, &objection).into_response());
    }
    let lang = kernel::Lang::from_name(&objection.lang).unwrap_or_default();
    let subject = here.app.words.say(lang, "accounts-answer-subject", &[]);
    let (now, chance) = (here.now, here.app.chance.clone());
    let answered = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            objection::answer(tx, &chance, now, &administrator, &objection, &text, subject).await
        })
    });
    // Somebody else was faster: the first answer is the one that was sent.
    answered.await?;
    Ok(see_other("/staff/objections?done=answered"))
}

async fn find(here: &Here, code: &str) -> Answer<Objection> {
    let mut tx = here.town.store.read().await?;
    store::find_objection(&mut tx, code).await?.ok_or_else(Problem::not_found)
}

fn answer_page(here: &Here, form: &Form<AnswerField>, objection: &Objection) -> Page {
    let who = department(here, objection.department.as_deref());
    let body = ShowAnswer { here, form, objection, who };
    let page = Page::new(here.t("accounts-answer-title"), body)
        .crumb(here.t("accounts-desk-title"), "/staff/objections")
        .section("/admin")
        .hidden();
    answered(page, form)
}
