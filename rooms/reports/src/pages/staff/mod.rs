//! The staff's side: the inbox, a case with what can be done about it, the list for outside.

mod acts;
mod asked;
mod baton;
mod bulk;
mod case;
mod contact;
mod desk;
mod duplicates;
mod field;
mod form;
mod inbox;
mod journal;
mod kin;
mod map;
mod neighbours;
mod notice;
mod picker;
mod picture;
mod rectangles;
mod retention;
mod split;
mod view_form;
mod view_row;
mod views;
pub mod waiting;
mod wording;

use axum::{
    Router,
    routing::{get, post},
};
pub(crate) use contact::fields as contact_fields;
use web::App;

/// Addresses of the staff's pages. What changes a case has an address of its own below it.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/staff/reports", get(inbox::list_inbox))
        .merge(field::routes())
        .merge(retention::routes())
        .route("/staff/reports/bulk", get(bulk::ask_bulk).post(bulk::do_bulk))
        .route("/staff/reports/views", get(views::list_saved_views).post(view_form::create_view))
        .route("/staff/reports/views/new", get(view_form::ask_for_view))
        .route(
            "/staff/reports/views/{code}",
            get(view_form::show_view).post(view_form::rename_view),
        )
        .route("/staff/reports/views/{code}/removal", post(views::delete_saved_view))
        .route("/staff/reports/tiles/{z}/{x}/{y}", get(map::show_case_tile))
        .route("/staff/reports/{code}", get(case::show_case))
        .route("/staff/reports/{code}/duplicates", get(duplicates::show_duplicates))
        .route("/staff/reports/{code}/merge", post(duplicates::merge_report))
        .route("/staff/reports/{code}/parting", post(duplicates::part_report))
        .route("/staff/reports/{code}/next", get(neighbours::go_to_next_case))
        .route("/staff/reports/{code}/previous", get(neighbours::go_to_previous_case))
        .route("/staff/reports/{code}/split", get(split::show_split).post(split::split_report))
        .route(
            "/staff/reports/{code}/wording",
            get(wording::show_wording).post(wording::shorten_report),
        )
        .route("/staff/reports/{code}/wording/original", post(wording::open_original))
        .route("/staff/reports/{code}/pictures/{token}", get(picture::show_picture))
        .route("/staff/reports/{code}/pictures/{token}/release", post(picture::release_picture))
        .route("/staff/reports/{code}/pictures/{token}/keeping", post(picture::keep_picture))
        .route("/staff/reports/{code}/pictures/{token}/blackout", post(picture::black_out_picture))
        .route("/staff/reports/{code}/template", post(picker::insert_template))
        .route("/staff/reports/{code}/contact", post(contact::open_contact))
        .route("/staff/reports/{code}/release", post(acts::publish::release_report))
        .route("/staff/reports/{code}/withholding", post(acts::publish::withhold_report))
        .route("/staff/reports/{code}/handover", post(acts::baton::hand_over_report))
        .route("/staff/reports/{code}/acceptance", post(acts::baton::accept_report))
        .route("/staff/reports/{code}/refusal", post(acts::baton::refuse_report))
        .route("/staff/reports/{code}/start", post(acts::work::start_report))
        .route("/staff/reports/{code}/notes", post(acts::work::note_report))
        .route("/staff/reports/{code}/closure", post(acts::end::close_report))
        .route("/staff/reports/{code}/fixed", post(acts::end::mark_report_fixed))
        .route("/staff/reports/{code}/reopening", post(acts::end::reopen_report))
        .route("/staff/reports/{code}/dispute-rejection", post(acts::end::reject_report_dispute))
        .merge(baton::routes())
}
