//! Who leads a group: whoever was given its address, and staff of the process' office. The address
//! follows from the group's id and the number of its link; it is stored nowhere.

use axum::{extract::Path, http::HeaderMap, response::Response};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use identity::Visitor;
use kernel::chance::token_hash;
use web::{
    Answer, Here, device,
    here::{cookie, set_cookie},
    see_other,
};

use super::{group_of, held, no_group};
use crate::{mission::Group, pages::staff::may_work};

/// Bytes of the secret in an address.
const SECRET: usize = 24;
/// How long a leader's browser stays one, in seconds: half a school year.
const KEPT: i64 = 180 * 86_400;

/// By what somebody leads a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// They were given its address.
    Leader,
    /// They work for the office of the process.
    Staff,
}

/// Whether somebody leads a group of a process of this office, and by what.
pub fn leads(
    here: &Here,
    visitor: &Visitor,
    headers: &HeaderMap,
    office: Option<&str>,
    group: &Group,
) -> Option<Lead> {
    let works = |office: &str| visitor.clerk().is_some_and(|clerk| may_work(here, &clerk, office));
    if office.is_some_and(works) {
        return Some(Lead::Staff);
    }
    let shown = cookie(headers, &cookie_name(group))?;
    is_secret(here, group, shown).then_some(Lead::Leader)
}

/// The address that makes whoever opens it the leader of a group.
pub(super) fn leader_path(here: &Here, group: &Group) -> String {
    format!("{}/leader/{}", group.path(), secret(here, group))
}

fn cookie_name(group: &Group) -> String {
    format!("al_leader_{}", group.code)
}

fn secret(here: &Here, group: &Group) -> String {
    let purpose = format!("mission leader/{}", group.link_nr);
    let hash = device::for_purpose(here, &purpose, group.id.0.as_bytes());
    URL_SAFE_NO_PAD.encode(hash.get(..SECRET).unwrap_or(&hash))
}

/// Hashes are compared, so that the time it takes tells nothing.
fn is_secret(here: &Here, group: &Group, shown: &str) -> bool {
    token_hash(shown) == token_hash(&secret(here, group))
}

/// Opens the group to its leader.
pub async fn enter_as_leader(
    here: Here,
    Path((slug, code, shown)): Path<(String, String, String)>,
) -> Answer<Response> {
    let held = held(&here, &slug)?;
    let group = group_of(&here, &held, &code).await?;
    if !is_secret(&here, &group, &shown) {
        return Err(no_group(&held));
    }
    let mut answer = see_other(&group.path());
    set_cookie(&mut answer, &here, &cookie_name(&group), &shown, KEPT);
    Ok(answer)
}
