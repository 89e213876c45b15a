//! Small parts the pages of missions share.

use maps::TownMap;
use web::Here;

use super::Held;
use crate::{
    mission::{Find, Group},
    process::{Kind, Mission},
};

/// What a find is called: its mission's title, and what it counted.
pub fn title(here: &Here, held: &Held, find: &Find) -> String {
    let mission = held.missions.find(&find.mission);
    mission.map_or(find.mission.as_str(), |mission| mission.title.get(here.lang)).to_owned()
}

/// Icon of its mission.
pub fn icon<'h>(held: &'h Held, find: &Find) -> &'h str {
    let mission = held.missions.find(&find.mission);
    mission.map_or(find.kind().icon(), |mission| mission.icon.as_str())
}

/// What a find says in a number: how many, or the mark.
pub fn number(here: &Here, held: &Held, find: &Find) -> Option<String> {
    let (n, mission) = (find.number?, held.missions.find(&find.mission));
    Some(match find.kind() {
        Kind::Marks => {
            let key = find.spot.as_deref().unwrap_or_default();
            let spot = mission.and_then(|mission| mission.spot(key));
            let place = spot.map_or(key, |spot| spot.name.get(here.lang)).to_owned();
            here.t2("participation-missions-mark-of", "place", place, "mark", n)
        }
        _ => counted(here, mission, n),
    })
}

/// So many of what a mission counts.
pub fn counted(here: &Here, mission: Option<&Mission>, n: i64) -> String {
    let what = mission.map_or("", |mission| mission.counted.get(here.lang)).to_owned();
    here.t2("participation-missions-counted", "n", n, "what", what)
}

/// Where it is, in words.
pub fn place(here: &Here, find: &Find) -> Option<String> {
    let map = TownMap::of(&here.town);
    let district = find.district.as_deref().and_then(|key| map.areas.get(key));
    let district = district.map(|area| area.name.clone());
    let address = find.address.clone().filter(|address| !address.is_empty());
    match (address, district) {
        (Some(address), Some(district)) if address != district => {
            Some(format!("{address}, {district}"))
        }
        (Some(place), _) | (None, Some(place)) => Some(place),
        (None, None) => find.point().map(|_| here.t("participation-place-outside")),
    }
}

/// What a group is called; one whose name is forgotten has its code.
pub fn name(group: &Group) -> String {
    if group.name.is_empty() { group.code.replace('-', " ") } else { group.name.clone() }
}
