//! `/admin/participation`: administrators set up processes from a starter and change them.

mod edit;
mod list;
mod sheets;
mod starter;

use axum::{Router, routing::get};
use web::App;

/// Where the pages are.
pub const PATH: &str = "/admin/participation";

/// All of them.
pub fn routes() -> Router<App> {
    Router::new()
        .route(PATH, get(list::list_processes))
        .route(
            "/admin/participation/new/{starter}",
            get(edit::show_new_process).post(edit::add_process),
        )
        .route("/admin/participation/{process}", get(edit::show_process).post(edit::change_process))
}
