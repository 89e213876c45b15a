//! `/reports/new/elsewhere/{notice}`: this is somebody else's business, and here is whose.
//! The draft stays.

use askama::Template;
use axum::extract::Path;
use web::{Answer, Here, Page, Problem};

use super::{
    Current,
    steps::{self, SoFar},
};
use crate::{Scope, category::NotForUs};

#[derive(Template)]
#[template(path = "new/elsewhere.html")]
struct Elsewhere<'a> {
    here: &'a Here,
    notice: &'a NotForUs,
    so_far: SoFar<'a>,
}

/// The page of one notice: `all-0`, or its category's key and number.
pub async fn show_elsewhere(
    here: Here,
    current: Current,
    Path(notice): Path<String>,
) -> Answer<Page> {
    let scope = Scope::of(&here);
    let notice = find(&scope, &notice).ok_or_else(Problem::not_found)?;
    let so_far = steps::so_far(&here, &current, &scope);
    Ok(Page::new(here.t("reports-new-elsewhere-title"), Elsewhere { here: &here, notice, so_far })
        .crumb(here.t("reports-nav-list"), "/reports")
        .section("/reports/new"))
}

fn find<'s>(scope: &'s Scope, name: &str) -> Option<&'s NotForUs> {
    let (whose, number) = name.rsplit_once('-')?;
    let notices = match whose {
        "all" => scope.catalogue.notices(),
        key => &scope.category(key)?.not_for_us,
    };
    notices.get(number.parse::<usize>().ok()?)
}
