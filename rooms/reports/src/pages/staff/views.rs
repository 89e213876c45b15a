//! `GET /staff/reports/views`: all saved views, to rename, share or remove.

use askama::Template;
use axum::{extract::Path, response::Response};
use identity::Clerk;
use web::{Answer, Guarded, Here, Page, Problem, see_other, ui};

use super::{
    asked::Asked,
    desk::{self, Reader},
    view_form::ViewField,
    view_row::{Link, links},
};
use crate::{Scope, store::find_view, verbs, view::SavedView};

#[derive(Template)]
#[template(path = "staff/views.html")]
struct ListViews {
    here: Here,
    scope: Scope,
    clerk: Clerk,
    links: Vec<Link>,
    done: ui::Notice,
}

/// The page.
pub async fn list_saved_views(here: Here, clerk: Clerk) -> Answer<Page> {
    let scope = Scope::of(&here);
    let reader = Reader::from(clerk.clone());
    let mut tx = here.town.store.read().await?;
    let links = links(&mut tx, &here, &scope, &reader, &Asked::default()).await?;
    drop(tx);
    let done = match here.uri.query() {
        Some("done=saved") => here.t("reports-inbox-view-saved"),
        Some("done=removed") => here.t("reports-inbox-view-removed"),
        _ => String::new(),
    };
    let title = here.t("reports-inbox-views");
    let page = ListViews { done: ui::success(done), here: here.clone(), scope, clerk, links };
    Ok(framed(Page::new(title, page), &here))
}

/// A page below the inbox.
pub(super) fn framed(page: Page, here: &Here) -> Page {
    page.wide()
        .hidden()
        .section("/staff/reports")
        .crumb(here.t("reports-staff-title"), "/staff/reports")
}

impl ListViews {
    /// What the view shows, in words.
    fn said(&self, view: &SavedView) -> String {
        Asked::parse(&view.query).said(&self.here, &self.scope).join(" · ")
    }

    fn shared(&self, view: &SavedView) -> Option<String> {
        let department = view.department.as_deref()?;
        Some(self.scope.department_name(department, self.here.lang).to_owned())
    }

    fn may_change(&self, view: &SavedView) -> bool {
        may_change(&self.clerk, view)
    }
}

/// A view belongs to who saved it; one that is shared, to everybody it is shared with, so that
/// it does not outlive its owner's time in the department.
pub(super) fn may_change(clerk: &Clerk, view: &SavedView) -> bool {
    view.owner == clerk.id() || view.department.as_deref().is_some_and(|d| clerk.holds(d))
}

/// A view that this clerk may not change is, to them, not there.
pub(super) fn no_such_view() -> Problem {
    Problem::not_found().link("reports-inbox-views", "/staff/reports/views")
}

/// Removes a view; one that is gone already is no error.
pub async fn delete_saved_view(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    _: Guarded<ViewField>,
) -> Answer<Response> {
    let store = here.town.store.clone();
    let removal = store.write::<_, Problem, _>(move |tx| {
        Box::pin(async move {
            let Some(view) = find_view(tx, &code).await? else { return Ok(()) };
            if !may_change(&clerk, &view) {
                return Err(no_such_view());
            }
            let department = view.department.clone().unwrap_or_default();
            let deed = desk::deed_for(&here, &clerk, department);
            Ok(verbs::remove_view(tx, &deed, &view).await?)
        })
    });
    removal.await?;
    Ok(see_other("/staff/reports/views?done=removed"))
}
