//! `/admin/history`: who changed which file when, and the way back.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{PersonId, Ts, municipality::Finding};
use store::registry::{Before, Changed};
use web::{
    Answer, Guarded, Here, Page, Problem, fields, see_other,
    ui::{Notice, Paging},
};

use super::{below, query};
use crate::{Differences, Editor, Findings, editor::Stored};

fields! {
    /// Which file is to be as it was before which version.
    pub RestoreField {
        Version = "version",
        Path = "path",
        Base = "base",
    }
}

/// Changes on one page.
const PAGE: usize = 40;

#[derive(Template)]
#[template(path = "history.html")]
struct History {
    here: Here,
    lines: Vec<Line>,
    paging: Paging,
    done: Notice,
}

struct Line {
    changed: Changed,
    who: String,
}

/// The list, the latest change first.
pub async fn list_history(editor: Editor) -> Answer<Page> {
    let here = editor.here.clone();
    let before: Option<i64> = query(&here, "before").parse().ok();
    let file = query(&here, "file");
    let after = before.map(|version| (version, file.as_str()));
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let registry = here.app.towns.registry();
    let mut changes = registry.changes(&editor.town.key, after, limit).await?;
    let more = changes.len() > PAGE;
    changes.truncate(PAGE);
    let next = changes.last().filter(|_| more).map(|last| {
        let place = [("before", last.version.to_string()), ("file", last.path.clone())];
        format!("/admin/history?{}", serde_urlencoded::to_string(place).unwrap_or_default())
    });
    let paging = web::ui::paging(&here, before.map(|_| "/admin/history".to_owned()), next);
    let ids: Vec<String> = changes.iter().map(|c| c.actor.clone()).collect();
    let names = names(&here, &ids).await?;
    let who = |actor: &str| named(&here, actor, &names);
    let lines = changes.into_iter().map(|c| Line { who: who(&c.actor), changed: c }).collect();
    let done = match query(&here, "done").as_str() {
        "" => web::ui::success(""),
        _ => web::ui::success(here.t("admin-history-restored")),
    };
    let title = here.t("admin-history-title");
    let body = History { here: here.clone(), lines, paging, done };
    Ok(below(&here, title, body))
}

/// Names of staff by what the journal calls them.
async fn names(here: &Here, actors: &[String]) -> Answer<Vec<(String, String)>> {
    let ids: Vec<_> = actors
        .iter()
        .filter_map(|a| a.strip_prefix("staff:")?.parse().ok().map(PersonId))
        .collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut tx = here.town.store.read().await?;
    let found = identity::directory::names(&mut tx, &ids).await?;
    Ok(found.into_iter().map(|(id, name)| (format!("staff:{id}"), name)).collect())
}

fn named(here: &Here, actor: &str, names: &[(String, String)]) -> String {
    let name = names.iter().find(|(known, _)| known == actor).map(|(_, name)| name);
    match (actor.split_once(':'), name) {
        (_, Some(name)) if !name.is_empty() => name.clone(),
        (Some(("system", "folder")), _) => here.t("admin-history-folder"),
        (Some(("system", _)), _) => here.t("admin-history-command"),
        _ => here.t("admin-history-somebody"),
    }
}

#[derive(Template)]
#[template(path = "version.html")]
struct ShowVersion {
    here: Here,
    path: String,
    version: i64,
    at: Ts,
    before: Option<String>,
    now: Option<String>,
    same: bool,
    base: i64,
    findings: Findings,
    stale: Option<Differences>,
}

/// What a file was before a change, beside what it is.
pub async fn show_version(editor: Editor) -> Answer<Page> {
    let (version, path) = (query(&editor.here, "version"), query(&editor.here, "path"));
    let before = find(&editor, &version, &path).await?;
    Ok(page(&editor, path, before, &[], false))
}

/// Makes a file what it was.
pub async fn restore_version(
    editor: Editor,
    Guarded(form): Guarded<RestoreField>,
) -> Answer<Response> {
    let path = form.value(RestoreField::Path).to_owned();
    let before = find(&editor, form.value(RestoreField::Version), &path).await?;
    let base: i64 = form.value(RestoreField::Base).parse().map_err(|error| {
        tracing::debug!(%error, "form");
        Problem::bad_request()
    })?;
    let stale =
        |before| page(&editor, path.clone(), before, &[], true).status(StatusCode::CONFLICT);
    // Somebody changed the files since: what would be replaced has to be seen first.
    if base != editor.town.version() {
        return Ok(stale(before).into_response());
    }
    let changes = [(path.clone(), before.body.clone())].into_iter().collect();
    match editor.store(changes).await? {
        Stored::Done => Ok(see_other("/admin/history?done=1")),
        Stored::Wrong(findings) => {
            let page = page(&editor, path.clone(), before, &findings, false);
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
        }
        Stored::Overtaken => Ok(stale(before).into_response()),
    }
}

async fn find(editor: &Editor, version: &str, path: &str) -> Answer<Before> {
    let version: i64 = version.parse().map_err(|error| {
        tracing::debug!(%error, "version");
        Problem::not_found()
    })?;
    let registry = editor.here.app.towns.registry();
    let found = registry.before(&editor.town.key, version, path).await?;
    found.ok_or_else(Problem::not_found)
}

fn page(editor: &Editor, path: String, before: Before, findings: &[Finding], stale: bool) -> Page {
    let here = editor.here.clone();
    let now = editor.town.file(&path).map(<[u8]>::to_vec);
    let same = now == before.body;
    let readable = |body: Vec<u8>| match String::from_utf8(body) {
        Ok(text) => text,
        Err(binary) => here.t1("admin-history-bytes", "n", binary.as_bytes().len()),
    };
    let title = here.t1("admin-history-version", "path", path.as_str());
    let body = ShowVersion {
        version: before.version,
        at: before.at,
        before: before.body.map(&readable),
        now: now.map(&readable),
        same,
        base: editor.town.version(),
        findings: Findings::new(&here, findings),
        stale: stale.then(|| Differences::new(&here, Vec::new())),
        path,
        here: here.clone(),
    };
    below(&here, title, body).crumb(here.t("admin-history-title"), "/admin/history")
}
