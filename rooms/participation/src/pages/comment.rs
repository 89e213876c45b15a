//! Comments: the discussion on a contribution's page, the page of one comment with all its answers,
//! and what people do there.

mod asked;
mod line;
mod one;
pub(super) mod own;
pub(super) mod thread;
mod voice;
mod write;

use axum::{
    Router,
    routing::{get, post},
};
use web::{Answer, App, Here, Problem};

use super::{process_of, show};
use crate::{Comment, Contribution, Process, store::find_by_code};

pub(super) use asked::Asked;

/// The addresses.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/participation/own/comment/{secret}", get(own::show_own_comment))
        .route("/participation/own/comment/{secret}/withdrawal", post(own::withdraw_comment))
        .route(
            "/participation/{process}/{code}/comments",
            get(write::show_comment_form).post(write::send_comment),
        )
        .route(
            "/participation/{process}/{code}/comments/{comment}",
            get(one::show_comment).post(write::send_reply),
        )
        .route("/participation/{process}/{code}/voices", post(voice::voice_comment))
}

/// The process and the public contribution an address names.
pub(super) async fn contribution_of(
    tx: &mut store::Tx,
    here: &Here,
    slug: &str,
    code: &str,
) -> Answer<(Process, Contribution)> {
    let process = process_of(here, slug)?;
    let found = find_by_code(tx, &code.to_uppercase()).await?;
    let fits = |c: &Contribution| c.process == slug && c.is_public();
    let contribution = found.filter(fits).ok_or_else(|| show::missing(&process))?;
    Ok((process, contribution))
}

/// There is no such comment.
pub(super) fn missing(contribution: &Contribution) -> Problem {
    Problem::not_found()
        .because("participation-comment-missing")
        .link("participation-comment-back", format!("{}#discussion", contribution.path()))
}

/// Nobody can comment or say "helpful" now.
fn closed(contribution: &Contribution) -> Problem {
    Problem::gone()
        .because("participation-comment-closed")
        .link("participation-comment-back", format!("{}#discussion", contribution.path()))
}

/// Where a comment stands in its thread: on the contribution's page, from itself on.
fn permalink(contribution: &Contribution, comment: &Comment) -> String {
    format!("{}?comment={}#{}", contribution.path(), comment.code, comment.anchor())
}

/// The page of one comment with all its answers; of an answer, it leads to what it answers.
pub(super) fn page_of(contribution: &str, comment: &str) -> String {
    format!("{contribution}/comments/{comment}")
}
