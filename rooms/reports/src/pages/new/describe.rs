//! `/reports/new/describe`: what happened, and pictures. Whatever is wrong with a picture, the
//! text and the other pictures stay.

use askama::Template;
use axum::{
    extract::Request,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use files::{File, Files, Kept};
use identity::Visitor;
use kernel::FileId;
use web::{Answer, Form, Here, Page, fields, see_other};

use super::{
    Current, TEXT_CHARS,
    current::Pictures,
    place::back,
    steps::{self, SoFar, Step, Steps, after},
    upload::{self, Upload},
};
use crate::Scope;

fields! {
    pub(super) DescribeField {
        Text = "text",
        Pictures = "pictures",
        Category = "category",
        Remove = "remove",
        Stay = "stay",
        Back = "back",
    }
}

#[derive(Template)]
#[template(path = "new/describe.html")]
struct Describe<'a> {
    here: &'a Here,
    form: &'a Form<DescribeField>,
    steps: Steps<'a>,
    so_far: SoFar<'a>,
    pictures: Vec<File>,
    category: String,
    most: usize,
    room: usize,
}

impl Describe<'_> {
    fn error(&self, name: &str) -> Option<String> {
        web::field::error_text(self.here, self.form, name)
    }
}

/// The page.
pub async fn show_describe(here: Here, current: Current) -> Answer<Page> {
    let form = Form::default()
        .with(DescribeField::Text, current.draft.description.as_str())
        .with(DescribeField::Back, back(&here));
    page(&here, &current, &form).await
}

/// Pictures a report may have.
pub(crate) fn most_pictures(here: &Here) -> usize {
    usize::try_from(here.town.config.reports.pictures_max).unwrap_or(0)
}

/// Stores text and pictures.
pub async fn save_description(
    here: Here,
    visitor: Visitor,
    mut current: Current,
    files: Files,
    request: Request,
) -> Answer<Response> {
    let held = held_pictures(&here, &current.draft.pictures).await?;
    let room = most_pictures(&here).saturating_sub(held.len());
    let upload = upload::read(&here, &files, request, room, upload::by_token).await?;
    upload.demand_trust(&here)?;
    let Upload { pairs, pictures, refused, .. } = upload;
    let mut form = Form::from_pairs(pairs);
    let changes = change_pictures(&mut current, &form, &held, pictures, &visitor);
    take_category(&here, &mut current, form.value(DescribeField::Category));
    let stays = form.ticked(DescribeField::Stay) || form.ticked(DescribeField::Remove);
    let text = if stays {
        form.optional(DescribeField::Text, TEXT_CHARS).unwrap_or_default()
    } else {
        form.required(DescribeField::Text, "reports-new-describe-missing", TEXT_CHARS)
    };
    if text.chars().count() <= TEXT_CHARS {
        current.draft.description = text;
    }
    for reason in refused {
        let most = most_pictures(&here);
        form.fail_with(DescribeField::Pictures, reason, "most", most);
    }
    if form.is_valid() {
        let next = if stays {
            "/reports/new/describe#pictures-title"
        } else {
            after(form.value(DescribeField::Back), "/reports/new/you")
        };
        return current.save_with(&here, changes, see_other(next)).await;
    }
    // Stored before the page is made, so that it shows the pictures that are good.
    let shown = Current { token: current.token.clone(), draft: current.draft.clone() };
    let saved = current.save_with(&here, changes, StatusCode::OK.into_response()).await?;
    let answer = page(&here, &shown, &form).await?.status(StatusCode::UNPROCESSABLE_ENTITY);
    let mut answer = answer.into_response();
    answer.headers_mut().extend(saved.headers().clone());
    Ok(answer)
}

/// The draft's pictures in their order.
pub(super) async fn held_pictures(here: &Here, ids: &[FileId]) -> Answer<Vec<File>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut held = files::list_files(&mut here.town.store.read().await?, ids).await?;
    held.sort_by_key(|file| ids.iter().position(|id| *id == file.id));
    Ok(held)
}

/// What the form says about the pictures; one that is there already is not taken twice.
fn change_pictures(
    current: &mut Current,
    form: &Form<DescribeField>,
    held: &[File],
    mut added: Vec<Kept>,
    visitor: &Visitor,
) -> Pictures {
    added.retain(|kept| !held.iter().any(|f| f.content_sha256 == kept.content_sha256));
    let gone = form.value(DescribeField::Remove);
    let removed: Vec<FileId> = held.iter().filter(|f| f.token == gone).map(|f| f.id).collect();
    let said = |file: &File| {
        let name = format!("alt-{}", file.token);
        form.pairs().iter().any(|(n, _)| *n == name).then(|| (file.id, form.raw(&name).to_owned()))
    };
    current.draft.pictures = held.iter().map(|f| f.id).filter(|id| !removed.contains(id)).collect();
    current.draft.pictures.extend(added.iter().map(|kept| kept.id));
    let described = held.iter().filter_map(said).collect();
    Pictures { added, actor: Some(visitor.actor()), described, removed }
}

/// The suggestion may have been taken on this page. Answers to questions that the new
/// category does not ask go.
fn take_category(here: &Here, current: &mut Current, key: &str) {
    let scope = Scope::of(here);
    let Some(category) = scope.category(key) else { return };
    if current.draft.category.as_deref() != Some(key) {
        current.draft.category = Some(key.to_owned());
        current.draft.answers.retain(|a| category.question(&a.question).is_some());
    }
}

async fn page(here: &Here, current: &Current, form: &Form<DescribeField>) -> Answer<Page> {
    let scope = Scope::of(here);
    let pictures = held_pictures(here, &current.draft.pictures).await?;
    let most = most_pictures(here);
    let body = Describe {
        steps: steps::steps(here, current, &scope, Some(Step::Describe)),
        so_far: steps::so_far(here, current, &scope),
        category: current.draft.category.clone().unwrap_or_default(),
        room: most.saturating_sub(pictures.len()),
        most,
        pictures,
        here,
        form,
    };
    Ok(Page::new(here.t("reports-new-describe-title"), body)
        .crumb(here.t("reports-nav-list"), "/reports")
        .section("/reports/new")
        .script("picture"))
}
