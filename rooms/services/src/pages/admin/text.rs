//! `/admin/services/{key}/text` and `/admin/services/new`: the definition itself, typed or as a
//! file. It is checked and seen before it counts.

use admin::Editor;
use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::municipality::{Finding, is_key};
use web::{Answer, Form, Here, Page, Problem};

use super::{
    arriving::{TextField, Written},
    below, newest, preview, publish,
};
use crate::{
    Definition,
    published::{Catalogue, file_of},
    standing::{self, Looked},
    store::list_publications,
};

#[derive(Template)]
#[template(path = "admin/text.html")]
struct Text<'a> {
    here: &'a Here,
    form: &'a Form<TextField>,
    title: &'a str,
    action: String,
    findings: &'a [Finding],
    stale: bool,
}

/// The page for a definition that is not there yet.
pub async fn show_new_text(editor: Editor) -> Page {
    page(&editor, None, &Form::default(), &[], false)
}

/// Checks a definition that is not there yet.
pub async fn take_new_text(editor: Editor, Written(form): Written) -> Answer<Response> {
    take(&editor, None, form).await
}

/// The page with the text as it is stored.
pub async fn show_text(editor: Editor, Path(key): Path<String>) -> Answer<Page> {
    let text = editor.town.text(&file_of(&key)).ok_or_else(Problem::not_found)?;
    let form = Form::default()
        .with(TextField::Text, text)
        .with(TextField::Base, publish::mark(editor.town.file(&file_of(&key))));
    Ok(page(&editor, Some(&key), &form, &[], false))
}

/// Checks a text, shows what applicants would see, or publishes it.
pub async fn take_text(
    editor: Editor,
    Path(key): Path<String>,
    Written(form): Written,
) -> Answer<Response> {
    take(&editor, Some(&key), form).await
}

async fn take(editor: &Editor, key: Option<&str>, mut form: Form<TextField>) -> Answer<Response> {
    let text = form.raw("text").to_owned();
    let named = key.map_or_else(|| key_in(&text), str::to_owned);
    if form.value(TextField::Act) == "edit" {
        return Ok(page(editor, Some(&named), &form, &[], false).into_response());
    }
    if text.trim().is_empty() {
        form.fail(TextField::Text, "services-define-text-missing");
        return Ok(refused(editor, key, &form, &[], StatusCode::UNPROCESSABLE_ENTITY));
    }
    // What waits is published first: a version that is in use is not changed unnoticed.
    Catalogue::of_town(&editor.town, editor.here.now).await?;
    let looked = standing::look_at(&editor.town, &named, text, editor.here.now).await?;
    let publications = list_publications(&mut editor.town.store.read().await?).await?;
    let mut found = looked.refusals(newest(&publications, &named));
    let stored = editor.town.file(&file_of(&named));
    if key.is_none() && stored.is_some() {
        found.push(taken(&looked));
    }
    if !found.is_empty() || looked.definition.is_none() {
        return Ok(refused(editor, key, &form, &found, StatusCode::UNPROCESSABLE_ENTITY));
    }
    if form.value(TextField::Base) != publish::mark(stored) {
        return Ok(refused(editor, Some(&named), &form, &[], StatusCode::CONFLICT));
    }
    if form.value(TextField::Act) != "publish" {
        return preview::answer(editor, &form, &looked).await;
    }
    if !form.ticked(TextField::Sure) {
        form.fail(TextField::Sure, "services-define-sure-missing");
        return preview::answer(editor, &form, &looked).await;
    }
    match publish::store(editor, &looked).await? {
        publish::Outcome::Done(then) => Ok(then),
        publish::Outcome::Wrong(findings) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(refused(editor, Some(&named), &form, &findings, status))
        }
        publish::Outcome::Overtaken => {
            Ok(refused(editor, Some(&named), &form, &[], StatusCode::CONFLICT))
        }
    }
}

/// The key a text gives its service; a word that is no file's name where it gives none.
fn key_in(text: &str) -> String {
    let (definition, _) = Definition::read("", text);
    let key = definition.map(|definition| definition.key).filter(|key| is_key(key));
    key.unwrap_or_else(|| "new".to_owned())
}

fn taken(looked: &Looked) -> Finding {
    Finding::of_file(
        file_of(&looked.key),
        format!("there is a service {} already", looked.key),
        "open it in the list to change it, or give this one another key",
    )
}

fn refused(
    editor: &Editor,
    key: Option<&str>,
    form: &Form<TextField>,
    findings: &[Finding],
    status: StatusCode,
) -> Response {
    let stale = status == StatusCode::CONFLICT;
    // Sent again, it counts: it was typed in sight of what is stored now.
    let fresh = key.filter(|_| stale).map(|key| publish::mark(editor.town.file(&file_of(key))));
    let form = match fresh {
        Some(mark) => {
            let others = form.pairs().iter().filter(|(name, _)| name != "base").cloned();
            Form::from_pairs(others.collect()).with(TextField::Base, mark)
        }
        None => form.clone(),
    };
    page(editor, key, &form, findings, stale).status(status).into_response()
}

fn page(
    editor: &Editor,
    key: Option<&str>,
    form: &Form<TextField>,
    findings: &[Finding],
    stale: bool,
) -> Page {
    let here = &editor.here;
    let known = key.filter(|key| editor.town.file(&file_of(key)).is_some());
    let name = known.map(|key| name(editor, key));
    let title = match &name {
        Some(name) => here.t1("services-define-text-of", "name", name.as_str()),
        None => here.t("services-define-new"),
    };
    let action = known.map_or_else(
        || format!("{}/new", super::DEFINITIONS),
        |key| format!("{}/{key}/text", super::DEFINITIONS),
    );
    let body = Text { here, form, title: &title, action, findings, stale };
    let page = below(here, Page::new(title.clone(), body));
    match known.zip(name) {
        Some((key, name)) => page.crumb(name, format!("{}/{key}", super::DEFINITIONS)),
        None => page,
    }
}

/// What the service is called in the text that is stored; its key, where that cannot be read.
fn name(editor: &Editor, key: &str) -> String {
    let path = file_of(key);
    let definition = editor.town.text(&path).and_then(|text| Definition::read(&path, text).0);
    definition.map_or(key.to_owned(), |found| found.name.get(editor.here.lang).to_owned())
}
