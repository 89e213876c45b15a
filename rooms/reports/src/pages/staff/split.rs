//! `/staff/reports/{code}/split`: a report that speaks of two things becomes two.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use files::{File, Files, Kept};
use identity::Clerk;
use web::{Answer, Form, Guarded, Here, Page, Problem, fields, see_other};

use super::{acts::on_case, desk, form::NOTE};
use crate::{
    Report, Scope,
    pages::show::no_such_report,
    store::{find_by_code, list_own_pictures},
    verbs::{self, Part},
};

/// Characters of a headline.
const TITLE: usize = 120;
/// Where a picture belongs: value and message.
const PLACES: [(&str, &str); 3] = [
    ("stays", "reports-split-picture-stays"),
    ("goes", "reports-split-picture-goes"),
    ("both", "reports-split-picture-both"),
];

fields! {
    /// Fields of the form. Where a picture belongs is asked by a field of its own.
    pub(super) SplitField {
        Key = "split_key",
        Title = "split_title",
        Text = "split_text",
        Category = "split_category",
    }
}

#[derive(Template)]
#[template(path = "staff/split.html")]
struct ShowSplit<'a> {
    here: &'a Here,
    scope: &'a Scope,
    report: &'a Report,
    pictures: &'a [File],
    form: &'a Form<SplitField>,
}

/// The form.
pub async fn show_split(here: Here, clerk: Clerk, Path(code): Path<String>) -> Answer<Page> {
    let (report, pictures) = find(&here, &clerk, &code).await?;
    let form = Form::default()
        .with(SplitField::Key, here.app.chance.token())
        .with(SplitField::Category, report.category.clone());
    Ok(page(&here, &report, &pictures, &form))
}

/// Splits, and goes on to the new case.
pub async fn split_report(
    here: Here,
    clerk: Clerk,
    files: Files,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<SplitField>,
) -> Answer<Response> {
    let (report, pictures) = find(&here, &clerk, &code).await?;
    let Some(mut part) = read(&here, &report, &mut form) else {
        let page = page(&here, &report, &pictures, &form);
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    for picture in &pictures {
        match form.raw(&field_of(picture)) {
            "goes" => part.moved.push(picture.id),
            "both" => part.copied.extend(copy(&here, &files, picture).await?),
            _ => {}
        }
    }
    let split = on_case(here, clerk, report.code, move |tx, deed, report| {
        Box::pin(async move {
            if report.merged_into.is_some() {
                return Ok(format!("{}?already=merged", desk::path(&report.code)));
            }
            let code = verbs::split(tx, &deed, &report, &part).await?;
            Ok(format!("{}?done=split", desk::path(&code)))
        })
    });
    Ok(see_other(&split.await?))
}

/// A second picture like a stored one; none when its renditions are gone.
async fn copy(here: &Here, files: &Files, picture: &File) -> Answer<Option<(Kept, String)>> {
    let (key, chance) = (&here.town.key, &here.app.chance);
    let kept = files.copy_stored(key, picture, chance, here.now).await.map_err(|error| {
        tracing::error!(%error, "picture not copied");
        Problem::internal()
    })?;
    Ok(kept.map(|kept| (kept, picture.alt.clone())))
}

/// The report and its pictures in their order, for whoever may act on it.
async fn find(here: &Here, clerk: &Clerk, code: &str) -> Answer<(Report, Vec<File>)> {
    let mut tx = here.town.store.read().await?;
    let found = find_by_code(&mut tx, &code.to_uppercase()).await?;
    let report = found.ok_or_else(no_such_report)?;
    desk::deed(here, &Scope::of(here), clerk, &report)?;
    let own = list_own_pictures(&mut tx, report.id).await?;
    Ok((report, own.into_iter().map(|own| own.file).collect()))
}

/// The part the form describes, without its pictures; notes what is wrong.
fn read(here: &Here, report: &Report, form: &mut Form<SplitField>) -> Option<Part> {
    let title = form.required(SplitField::Title, "reports-split-error-name", TITLE);
    let description = form.required(SplitField::Text, "reports-split-error-text", NOTE);
    let scope = Scope::of(here);
    let Some(category) = scope.category(form.value(SplitField::Category)) else {
        form.fail(SplitField::Category, "reports-split-error-category");
        return None;
    };
    form.is_valid().then(|| Part {
        idempotency_key: form.value(SplitField::Key).to_owned(),
        kind: category.kind.as_str(),
        category: category.key.clone(),
        department: category.department_for(report.district.as_deref()).to_owned(),
        title: title.split_whitespace().collect::<Vec<_>>().join(" "),
        description,
        // Both parts lie at the same place: what one hides the other must not tell.
        place_rounded: category.sensitive || scope.is_sensitive(&report.category),
        moved: Vec::new(),
        copied: Vec::new(),
    })
}

fn page(here: &Here, report: &Report, pictures: &[File], form: &Form<SplitField>) -> Page {
    let scope = Scope::of(here);
    let title = here.t1("reports-split-title", "code", report.code.as_str());
    Page::new(title, ShowSplit { here, scope: &scope, report, pictures, form })
        .hidden()
        .wide()
        .section("/staff/reports")
        .crumb(here.t("reports-staff-title"), "/staff/reports")
        .crumb(report.code.clone(), desk::path(&report.code))
}

/// Name of the field that asks where a picture belongs.
fn field_of(picture: &File) -> String {
    format!("picture-{}", picture.token)
}

impl ShowSplit<'_> {
    fn categories(&self) -> Vec<(String, String)> {
        let lang = self.here.lang;
        let groups = self.scope.catalogue.groups().iter();
        let all = groups.flat_map(|group| group.categories.iter().map(move |c| (group, c)));
        all.map(|(g, c)| (c.key.clone(), format!("{}: {}", g.name.get(lang), c.name.get(lang))))
            .collect()
    }

    fn places(&self) -> Vec<(String, String)> {
        PLACES.iter().map(|(value, key)| ((*value).to_owned(), self.here.t(key))).collect()
    }

    fn field(&self, picture: &File) -> String {
        field_of(picture)
    }
}
