//! Rooms become a house: their texts, tables, jobs and routes collected, the middlewares
//! around them in the one right order.

use std::sync::Arc;

use admin::Workshop;
use axum::{Extension, Router, middleware};
use files::Files;
use jobs::Jobs;
use kernel::Lang;
use store::Migration;
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};
use web::{App, Personal, Room, Words, personal::Contributed, room::Check};

use crate::{
    Contributions, Shell, address, frame, headers, privacy,
    shelf::{self, Shelf},
    watch,
};

/// The tables of the floor and all rooms, in the order they are made.
#[must_use]
pub fn migrations(rooms: &[Room]) -> Vec<Migration> {
    let floor = store::migrate::MIGRATIONS.iter().chain(jobs::MIGRATIONS);
    floor.chain(rooms.iter().flat_map(|r| r.migrations)).copied().collect()
}

/// The texts of the floor and all rooms.
#[must_use]
pub fn words(rooms: &[Room]) -> Words {
    Words::new(locales(rooms))
}

/// The texts as files, for the tests over them.
pub fn locales(rooms: &[Room]) -> impl Iterator<Item = (Lang, &'static str)> {
    let floor = web::LOCALES.iter().chain(crate::LOCALES);
    floor.chain(rooms.iter().flat_map(|r| r.locales)).copied()
}

/// What editing a municipality's files needs of the house.
#[must_use]
pub fn workshop(rooms: &[Room]) -> Workshop {
    let areas: Check = |town, files| maps::town::check(town, |n| files.get(n).map(Vec::as_slice));
    Workshop::new(rooms, &[areas], locales(rooms))
}

/// The house: what answers requests, and what runs later.
pub struct House {
    /// All addresses, with every middleware.
    pub router: Router,
    /// All jobs and listeners.
    pub jobs: Jobs,
}

/// Puts the rooms into the frame.
#[must_use]
pub fn assemble(app: App, files: Files, rooms: Vec<Room>) -> House {
    let workshop = Arc::new(workshop(&rooms));
    let mut jobs = Jobs::default();
    let mut contributions = Contributions::default();
    let mut personal = Contributed { until: Some(privacy::until), ..Contributed::default() };
    let mut routes = Router::new().merge(maps::routes());
    for room in rooms {
        jobs.merge(room.jobs);
        if let Some(jobs_of) = room.jobs_of {
            jobs.merge(jobs_of(&app));
        }
        contributions.nav.extend(room.nav);
        contributions.doors.extend(room.doors);
        contributions.teasers.extend(room.teaser);
        contributions.inboxes.extend(room.inbox.map(|inbox| (room.name, inbox)));
        contributions.personal_data.extend(room.personal_data);
        personal.fields.extend(room.personal_data);
        personal.stays.extend(room.stays);
        personal.timelines.extend(room.timeline.map(|timeline| (room.name, timeline)));
        personal.exports.extend(room.export.map(|export| (room.name, export)));
        personal.erasures.extend(room.erase);
        personal.pages.extend(room.account);
        contributions.kinds.extend(room.kind.map(|kind| (room.name, kind)));
        contributions.offline = contributions.offline.or(room.offline);
        routes = routes.merge(room.routes);
    }
    let shell = Shell::new(contributions);
    // The last layer is the outermost: it meets the request first and the answer last.
    let router = routes
        .merge(crate::routes(shell.clone()))
        .layer(Extension(workshop))
        .layer(Extension(Personal::new(personal)))
        .layer(middleware::from_fn(address::refuse_nul))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(shell, frame::frame))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(Shelf::default(), shelf::keep))
        .layer(middleware::from_fn(identity::recognise))
        .layer(middleware::from_fn_with_state(files, files::offer))
        .layer(middleware::from_fn_with_state(app.clone(), web::here::enter))
        .layer(middleware::from_fn(headers::secure))
        .layer(middleware::from_fn_with_state(app.clone(), watch::watch))
        .with_state(app);
    House { router, jobs }
}
