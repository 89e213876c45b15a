//! The room's pages and interfaces, one page or action per file.

pub mod device;
pub mod follow;
pub mod list;
pub mod parts;
pub mod show;
pub mod teaser;
pub mod tiles;

use axum::{Router, routing::get};
use web::App;

/// All addresses of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/reports", get(list::list_reports))
        .route("/reports/{code}", get(show::show_report))
        .route("/reports/tiles/{z}/{x}/{y}", get(tiles::show_tile))
}
