//! Files in pieces, for the island that shows how far they are and goes on where it broke off: begun
//! for an input of a step, sent piece by piece, taken into the draft once whole. Without the island
//! files come with the step's form.

use axum::{
    Json,
    extract::{Path, Query, Request},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use files::{
    Files,
    pieces::{Coming, ComingId, PIECE},
};
use identity::Visitor;
use serde::Deserialize;
use serde_json::json;
use web::{Answer, Here, Problem, csrf};

use super::{
    PIECES, UPLOADS,
    field::most,
    upload::{Slot, cleaned, held, reason, slot},
};
use crate::{
    definition::Definition,
    pages::current::{self, Changed, Current},
};

/// Files that may be on their way into one draft.
const AT_ONCE: usize = 20;

/// What is going to come.
#[derive(Deserialize)]
pub struct Begin {
    /// Name of the input.
    input: String,
    /// Name of the file.
    name: String,
    /// Its length.
    bytes: u64,
    /// Name of the draft the page shows; empty where it showed none.
    #[serde(default)]
    draft: String,
}

/// Which piece this is, counted from 0.
#[derive(Deserialize)]
pub struct Nth {
    piece: i64,
}

/// `POST …/apply/{step}/pieces`: a file will come.
pub async fn begin_file(
    here: Here,
    visitor: Visitor,
    files: Files,
    Path((key, step)): Path<(String, String)>,
    headers: HeaderMap,
    Json(begin): Json<Begin>,
) -> Answer<Response> {
    demand_trust(&here, &headers)?;
    let current = Current::open(&here, &headers, &key).await?;
    let definition = &current.service.definition;
    let place = format!("{step}/{}", begin.input);
    let slot = place_of(definition, &place).ok_or_else(Problem::not_found)?;
    // The page is an older one: this browser fills in another application now.
    if !begin.draft.is_empty() && begin.draft != current.name() {
        return Ok(refuse(&here, "services-no-draft"));
    }
    if here.limit(UPLOADS).is_err() {
        return Ok(refuse(&here, "services-upload-too-fast"));
    }
    if begin.bytes == 0 || begin.bytes > slot.accepts.bytes {
        return Ok(refuse(&here, files::Refused::TooLarge.message()));
    }
    let held = held(&slot, &current.data().answers);
    let room = most(slot.field);
    if held >= room {
        return Ok(refuse(&here, "services-upload-too-many"));
    }
    // The file is noted under the draft's secret: there has to be one.
    let (current, cookie) = match current.secret.is_some() {
        true => (current, None),
        false => {
            let empty = StatusCode::CREATED.into_response();
            let (current, _, cookie) =
                current.keep(&here, &visitor, Changed::default(), empty).await?;
            (current, Some(cookie))
        }
    };
    let (chance, now) = (here.app.chance.clone(), here.now);
    let coming = Coming::begun(&chance, now, place, cleaned(&begin.name), begin.bytes);
    let (new, owner) = (coming.clone(), current.draft.token_hash.clone());
    let noted = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let known = files::list_coming(tx, &owner).await?;
            let late = overtaken(&known, &new.place, room - held);
            if let Some(late) = &late {
                files::delete_coming(tx, late.id).await?;
            }
            files::insert_coming(tx, &chance, now, &owner, &new).await?;
            Ok(late)
        })
    });
    if let Some(late) = noted.await? {
        files.drop_pieces(&here.town.key, &late).await;
    }
    let path = current.path(&format!("pieces/{}", coming.id));
    let told = json!({ "path": path, "piece": PIECE, "done": 0, "draft": current.name() });
    let mut response = (StatusCode::CREATED, Json(told)).into_response();
    if let Some(cookie) = cookie {
        current::set(&mut response, &here, &cookie);
    }
    Ok(response)
}

/// The file that gives way to one more for a place that has room for so many: the oldest of that
/// place, or else of the draft. A page sends one file after the other, so that one broke off and
/// was not gone on with; nobody is to wait a day for it to be swept away.
fn overtaken(known: &[Coming], place: &str, room: usize) -> Option<Coming> {
    let mut same = known.iter().filter(|other| other.place == place);
    let first = same.next().filter(|_| same.count() + 1 >= room);
    first.or_else(|| known.first().filter(|_| known.len() >= AT_ONCE)).cloned()
}

/// `GET …/pieces/{id}`: how many pieces are there; 404 once the file is whole, or given up.
pub async fn show_file(
    here: Here,
    Path((key, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Answer<Response> {
    let (_, coming) = find(&here, &headers, &key, &id).await?;
    Ok(Json(json!({ "piece": PIECE, "done": coming.pieces })).into_response())
}

/// `PUT …/pieces/{id}?piece=3`: a piece. The last one makes the file part of the draft.
pub async fn keep_piece(
    here: Here,
    visitor: Visitor,
    files: Files,
    Path((key, id)): Path<(String, String)>,
    Query(Nth { piece }): Query<Nth>,
    request: Request,
) -> Answer<Response> {
    demand_trust(&here, request.headers())?;
    here.limit(PIECES)?;
    let (current, mut coming) = find(&here, request.headers(), &key, &id).await?;
    // A repeat of the last one, or a gap: the answer says which one is awaited.
    if piece != coming.pieces && !coming.is_whole() {
        let told = json!({ "piece": PIECE, "done": coming.pieces });
        return Ok((StatusCode::CONFLICT, Json(told)).into_response());
    }
    if !coming.is_whole() {
        let most = usize::try_from(PIECE).unwrap_or(usize::MAX);
        let body = axum::body::to_bytes(request.into_body(), most).await;
        let body = body.map_err(|error| {
            tracing::debug!(%error, "a piece broke off");
            Problem::bad_request()
        })?;
        let kept = files.keep_piece(&here.town.key, &coming, piece, body).await;
        let kept = kept.map_err(|error| {
            tracing::error!(%error, "a piece was not kept");
            Problem::internal()
        })?;
        if !kept {
            return Err(Problem::bad_request());
        }
        let id = coming.id;
        let noted = here.town.store.write::<_, store::Error, _>(move |tx| {
            Box::pin(async move { files::advance_coming(tx, id, piece).await })
        });
        coming.pieces = piece + 1;
        // The same piece was noted by another request, or the file was given up meanwhile.
        if !noted.await? {
            let told = json!({ "piece": PIECE, "done": coming.pieces });
            return Ok((StatusCode::CONFLICT, Json(told)).into_response());
        }
    }
    if !coming.is_whole() {
        return Ok(Json(json!({ "piece": PIECE, "done": coming.pieces })).into_response());
    }
    take(&here, &visitor, &files, &current, &coming).await
}

/// `DELETE …/pieces/{id}`: somebody does not want to send it after all.
pub async fn give_up_file(
    here: Here,
    files: Files,
    Path((key, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Answer<Response> {
    demand_trust(&here, &headers)?;
    let (_, coming) = find(&here, &headers, &key, &id).await?;
    forget(&here, &files, &coming).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// A whole file becomes part of the draft, or is refused for good.
async fn take(
    here: &Here,
    visitor: &Visitor,
    files: &Files,
    current: &Current,
    coming: &Coming,
) -> Answer<Response> {
    let service = &current.service;
    let slot = place_of(&service.definition, &coming.place).ok_or_else(Problem::not_found)?;
    let (town, chance) = (&here.town.key, &here.app.chance);
    let taken = files.take_coming(town, coming, slot.accepts, chance, here.now).await;
    let kept = match taken {
        Ok(kept) => kept,
        Err(error) => {
            // Sent twice, because the first answer was lost: the first has taken it, and its pieces.
            if !forget(here, files, coming).await? {
                return Err(Problem::not_found());
            }
            return Ok(refuse(here, reason(&error)));
        }
    };
    let room = most(slot.field);
    let taken = slot.taken(&coming.name, kept);
    let there = current.attach(here, visitor, taken, coming.id, room).await?;
    files.drop_pieces(town, coming).await;
    if !there {
        return Ok(refuse(here, "services-upload-too-many"));
    }
    Ok(Json(json!({ "whole": true })).into_response())
}

/// False where another request has taken or forgotten it.
async fn forget(here: &Here, files: &Files, coming: &Coming) -> Answer<bool> {
    let id = coming.id;
    let gone = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { files::delete_coming(tx, id).await })
    });
    let gone = gone.await?;
    files.drop_pieces(&here.town.key, coming).await;
    Ok(gone)
}

/// A file on its way into this browser's draft.
async fn find(here: &Here, headers: &HeaderMap, key: &str, id: &str) -> Answer<(Current, Coming)> {
    let current = Current::open(here, headers, key).await?;
    let id = id.parse().ok().map(ComingId).ok_or_else(Problem::not_found)?;
    let mut tx = here.town.store.read().await?;
    let coming = files::find_coming(&mut tx, &current.draft.token_hash, id).await?;
    Ok((current, coming.ok_or_else(Problem::not_found)?))
}

/// Where a file goes: the key of the step, and the name of the input.
fn place_of<'d>(definition: &'d Definition, place: &str) -> Option<Slot<'d>> {
    let (step, input) = place.split_once('/')?;
    slot(definition.step(step)?, input)
}

/// Scripts send the page's token in a header.
fn demand_trust(here: &Here, headers: &HeaderMap) -> Answer<()> {
    let token = headers.get(csrf::HEADER).and_then(|value| value.to_str().ok()).unwrap_or("");
    if csrf::is_foreign(here, headers) || !csrf::is_valid(here, token) {
        return Err(Problem::forbidden().because("web-problem-foreign-form-text"));
    }
    Ok(())
}

fn refuse(here: &Here, message: &'static str) -> Response {
    let told = json!({ "error": here.t(message) });
    (StatusCode::UNPROCESSABLE_ENTITY, Json(told)).into_response()
}
