//! The room's pages and interfaces, one page or action per file.

pub mod admin;
pub mod answer;
pub mod counted;
pub mod data;
pub use web::device;
pub mod dispute;
pub mod errand;
pub mod feed;
pub mod figures;
pub mod follow;
pub mod glance;
pub mod keys;
pub mod list;
pub mod mine;
pub mod new;
pub mod offline;
pub mod own;
pub mod parts;
pub mod questions;
pub mod show;
pub mod staff;
pub mod stays;

pub mod support;
pub mod teaser;
pub mod tiles;

use axum::{Router, routing::get};
use web::App;

/// All addresses of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/reports", get(list::list_reports))
        .route("/reports/mine", get(mine::list_mine))
        .route("/reports/count.json", get(counted::count_section))
        .route("/reports/{code}", get(show::show_report))
        .merge(new::routes())
        .route("/reports/tiles/{z}/{x}/{y}", get(tiles::show_tile))
        .merge(admin::routes())
        .merge(staff::routes())
        .merge(keys::routes())
        .merge(data::routes())
        .merge(support::routes())
        .merge(follow::routes())
        .merge(feed::routes())
        .merge(figures::routes())
        .merge(dispute::routes())
        .merge(errand::routes())
        .merge(answer::routes())
}
