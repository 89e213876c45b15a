//! `/participation/{process}/missions…`: tasks, groups with a code, what they find, what it comes to.

mod group;
mod join;
mod leader;
mod map;
mod one;
mod overview;
mod parts;
mod send;
mod staff;
mod upload;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::HeaderMap,
    routing::{get, post},
};
use web::{Answer, App, Here, Problem};

pub use leader::leads;

use super::process_of;
use crate::{
    Process,
    mission::Group,
    process::{Mission, Missions, Phase, Stage},
    store::missions::find_group,
};

/// The cookie that holds the code of the group a phone belongs to.
const GROUP_COOKIE: &str = "al_group";
/// Bytes of the form: one picture of 15 MiB, and the text.
const FORM_BYTES: usize = 16 * 1024 * 1024;

/// The addresses.
pub(super) fn routes() -> Router<App> {
    let form = get(send::show_mission).post(send::send_find);
    Router::new()
        .route("/participation/{process}/missions", get(overview::show_missions))
        .route("/participation/{process}/missions/join", post(join::join_group))
        .route("/participation/{process}/missions/leave", post(join::leave_group))
        .route(
            "/participation/{process}/missions/{mission}/new",
            form.layer(DefaultBodyLimit::max(FORM_BYTES)),
        )
        .route("/participation/{process}/missions/find/{code}", get(one::show_find))
        .route("/participation/{process}/missions/tiles/{z}/{x}/{y}", get(map::show_find_tile))
        .route("/participation/{process}/missions/count.json", get(map::count_find_section))
        .route("/participation/{process}/missions/groups/{code}", get(group::show_group))
        .route("/participation/{process}/missions/groups/{code}/decide", post(group::decide_find))
        .route("/participation/{process}/missions/groups/{code}/close", post(group::close_group))
        .route(
            "/participation/{process}/missions/groups/{code}/leader/{secret}",
            get(leader::enter_as_leader),
        )
        .route(
            "/staff/participation/{process}/groups",
            get(staff::list_groups).post(staff::make_group),
        )
        .route("/staff/participation/{process}/groups/{code}/link", post(staff::renew_link))
}

/// A process with its missions.
struct Held {
    process: Process,
    phase: Phase,
    missions: Missions,
}

impl Held {
    fn path(&self) -> String {
        format!("{}/missions", self.process.path())
    }

    fn is_open(&self, here: &Here) -> bool {
        self.phase.stage(here.now) == Stage::Open
    }

    /// The mission an address names.
    fn mission(&self, key: &str) -> Answer<&Mission> {
        self.missions
            .find(key)
            .ok_or_else(|| Problem::not_found().link("participation-missions-back", self.path()))
    }

    /// Nobody can send anything now.
    fn closed(&self) -> Problem {
        Problem::gone()
            .because("participation-missions-closed")
            .link("participation-missions-back", self.path())
    }
}

/// The missions of the process an address names.
fn held(here: &Here, slug: &str) -> Answer<Held> {
    let process = process_of(here, slug)?;
    let Some((phase, missions)) = process.missions() else { return Err(Problem::not_found()) };
    let (phase, missions) = (phase.clone(), missions.clone());
    Ok(Held { process, phase, missions })
}

/// The group this phone belongs to, where it is one of the process.
async fn own_group(here: &Here, headers: &HeaderMap, slug: &str) -> Answer<Option<Group>> {
    let Some(code) = web::here::cookie(headers, GROUP_COOKIE) else { return Ok(None) };
    let found = find_group(&mut here.town.store.read().await?, code).await?;
    Ok(found.filter(|group| group.process == slug))
}

/// A group of a process, by the code in an address.
async fn group_of(here: &Here, held: &Held, code: &str) -> Answer<Group> {
    let found = find_group(&mut here.town.store.read().await?, code).await?;
    found.filter(|group| group.process == held.process.slug).ok_or_else(|| no_group(held))
}

/// There is no such group, for whoever asks.
fn no_group(held: &Held) -> Problem {
    Problem::not_found()
        .because("participation-missions-no-group")
        .link("participation-missions-back", held.path())
}
