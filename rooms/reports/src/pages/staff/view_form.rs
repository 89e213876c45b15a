//! `GET /staff/reports/views/new` and `…/views/{code}`: a name for filters, and who sees them.

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use store::Tx;
use web::{Answer, Form, Guarded, Here, Page, Problem, see_other};

use super::{
    asked::{self, Asked},
    desk,
    views::{framed, may_change, no_such_view},
};
use crate::{
    Scope,
    store::{MOST_VIEWS, count_own_views, find_view, find_view_named},
    verbs,
    view::SavedView,
};

web::fields! {
    /// Fields of a saved view.
    pub ViewField { Name = "name", Department = "department", Query = "query" }
}

/// Characters of a name: it stands in a row with others.
const NAME: usize = 60;
/// Characters of the filters; the words alone may be 200 of four bytes each, encoded.
const QUERY: usize = 4_000;

#[derive(Template)]
#[template(path = "staff/view_form.html")]
struct EditView {
    here: Here,
    form: Form<ViewField>,
    /// The view that is changed; none for a new one.
    view: Option<SavedView>,
    said: Vec<String>,
    departments: Vec<(String, String)>,
    back: String,
}

/// The page for what is chosen in the inbox now.
pub async fn ask_for_view(here: Here, clerk: Clerk, Query(asked): Query<Asked>) -> Answer<Page> {
    let form = Form::default().with(ViewField::Query, asked.query(&[]));
    Ok(render(&here, &clerk, form, None))
}

/// The page for a view that is there.
pub async fn show_view(here: Here, clerk: Clerk, Path(code): Path<String>) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let view = find_view(&mut tx, &code).await?.filter(|view| may_change(&clerk, view));
    drop(tx);
    let view = view.ok_or_else(no_such_view)?;
    let form = Form::default()
        .with(ViewField::Name, view.name.as_str())
        .with(ViewField::Department, view.department.as_deref().unwrap_or_default())
        .with(ViewField::Query, view.query.as_str());
    Ok(render(&here, &clerk, form, Some(view)))
}

fn render(here: &Here, clerk: &Clerk, form: Form<ViewField>, view: Option<SavedView>) -> Page {
    let scope = Scope::of(here);
    let asked = Asked::parse(form.value(ViewField::Query));
    let title = match &view {
        Some(_) => here.t("reports-inbox-view-change"),
        None => here.t("reports-inbox-view-save"),
    };
    let page = EditView {
        said: asked.said(here, &scope),
        departments: departments(here, &scope, clerk),
        back: asked.with(&[]),
        here: here.clone(),
        form,
        view,
    };
    framed(Page::new(title, page), here)
        .crumb(here.t("reports-inbox-views"), "/staff/reports/views")
}

/// Departments a clerk can share a view with: their own.
fn departments(here: &Here, scope: &Scope, clerk: &Clerk) -> Vec<(String, String)> {
    let nobody = (String::new(), here.t("reports-inbox-view-private"));
    let all = here.town.config.departments.iter().filter(|d| clerk.holds(&d.key));
    let named = all.map(|d| {
        let name = scope.department_name(&d.key, here.lang);
        (d.key.clone(), here.t1("reports-inbox-view-shared", "department", name))
    });
    std::iter::once(nobody).chain(named).collect()
}

/// What a form says, once it is right; notes what is wrong.
struct Wanted {
    name: String,
    query: String,
    department: Option<String>,
}

fn read(here: &Here, clerk: &Clerk, form: &mut Form<ViewField>) -> Wanted {
    let name = form.required(ViewField::Name, "reports-inbox-error-name", NAME);
    let department = form.optional(ViewField::Department, NAME);
    if department
        .as_deref()
        .is_some_and(|key| here.town.config.department(key).is_none() || !clerk.holds(key))
    {
        form.fail(ViewField::Department, "reports-inbox-error-share");
    }
    // Read and written again, so that equal filters are equal texts, and nothing else is kept.
    let sent: String = form.value(ViewField::Query).chars().take(QUERY).collect();
    Wanted { name, query: Asked::parse(&sent).query(&[]), department }
}

/// Saves a view and shows the inbox through it.
pub async fn create_view(
    here: Here,
    clerk: Clerk,
    Guarded(mut form): Guarded<ViewField>,
) -> Answer<Response> {
    let wanted = read(&here, &clerk, &mut form);
    if form.is_valid() {
        let path = asked::at(&wanted.query);
        let (store, deed_here, owner) = (here.town.store.clone(), here.clone(), clerk.clone());
        let saved = store.write::<_, Problem, _>(move |tx| {
            Box::pin(async move { save(tx, &deed_here, &owner, &wanted).await })
        });
        if saved.await? {
            return Ok(see_other(&path));
        }
        form.fail_with(ViewField::Name, "reports-inbox-error-many", "most", MOST_VIEWS);
    }
    Ok(again(&here, &clerk, form, None))
}

/// Whether it was saved: a person has so many views and no more.
async fn save(tx: &mut Tx, here: &Here, clerk: &Clerk, wanted: &Wanted) -> Answer<bool> {
    let known = find_view_named(tx, clerk.id(), &wanted.name).await?.is_some();
    if !known && count_own_views(tx, clerk.id()).await? >= MOST_VIEWS {
        return Ok(false);
    }
    let department = wanted.department.as_deref();
    let deed = desk::deed_for(here, clerk, department.unwrap_or_default().to_owned());
    verbs::save_view(tx, &deed, clerk.id(), &wanted.name, &wanted.query, department).await?;
    Ok(true)
}

/// Another name, or other readers.
pub async fn rename_view(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<ViewField>,
) -> Answer<Response> {
    let wanted = read(&here, &clerk, &mut form);
    let mut tx = here.town.store.read().await?;
    let view = find_view(&mut tx, &code).await?.filter(|view| may_change(&clerk, view));
    let view = view.ok_or_else(no_such_view)?;
    let namesake = find_view_named(&mut tx, view.owner, &wanted.name).await?;
    drop(tx);
    if namesake.is_some_and(|other| other.code != view.code) {
        form.fail(ViewField::Name, "reports-inbox-error-taken");
    }
    if !form.is_valid() {
        let form = form.with(ViewField::Query, view.query.as_str());
        return Ok(again(&here, &clerk, form, Some(view)));
    }
    let department = wanted.department.clone().or(view.department.clone()).unwrap_or_default();
    let (store, deed) = (here.town.store.clone(), desk::deed_for(&here, &clerk, department));
    let change = store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            verbs::change_view(tx, &deed, &view, &wanted.name, wanted.department.as_deref()).await
        })
    });
    change.await?;
    Ok(see_other("/staff/reports/views?done=saved"))
}

fn again(here: &Here, clerk: &Clerk, form: Form<ViewField>, view: Option<SavedView>) -> Response {
    render(here, clerk, form, view).status(StatusCode::UNPROCESSABLE_ENTITY).into_response()
}

impl EditView {
    fn action(&self) -> String {
        match &self.view {
            Some(view) => format!("/staff/reports/views/{}", view.code),
            None => "/staff/reports/views".to_owned(),
        }
    }
}
