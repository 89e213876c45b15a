//! `…/missions/{mission}/new`: a group sends what it found, on one page with large fields. A picture
//! that came once stays, whatever else is still wrong.

use std::time::Duration;

use askama::Template;
use axum::{
    extract::{Path, Request},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use files::{File, Files};
use identity::Visitor;
use maps::TownMap;
use store::Error;
use web::{Answer, Form, Here, Page, Problem, fields, limit::Limit, see_other};

use super::{Held, held, own_group, parts, upload};
use crate::{
    mission::Group,
    pages::{
        deed,
        place::{self, Found, Placed},
    },
    pictures::KIND,
    process::{Kind, Mission, Places},
    verbs::missions::{self as verbs, Photo, Sent},
};

/// Finds from one network: a class at once.
const FINDS: Limit = Limit { name: "mission find", burst: 90, every: Duration::from_secs(4) };
/// Longest note, in characters.
const NOTE: usize = 200;
/// Longest address, in characters.
const ADDRESS: usize = 200;
/// Most that can be counted.
const MOST: i64 = 9_999;
/// School marks, the best first.
const MARKS: std::ops::RangeInclusive<i64> = 1..=6;
/// Length of the key a form is sent with, in characters.
const KEY: usize = 32;

fields! {
    /// Fields of the form; those of the place are read by their names.
    pub SendField {
        Number = "number",
        Spot = "spot",
        Note = "note",
        Address = "address",
        Find = "find",
        Picture = "picture",
        Held = "held",
        Key = "key",
    }
}

#[derive(Template)]
#[template(path = "missions/send.html")]
struct Send<'a> {
    here: &'a Here,
    held: &'a Held,
    mission: &'a Mission,
    group: &'a Group,
    form: &'a Form<SendField>,
    /// Token of a picture that came before.
    photo: Option<String>,
    found: Vec<Found>,
    searched: bool,
    chosen: bool,
    centre: String,
    zoom: f64,
    bounds: Option<String>,
}

/// Who sends, and what for.
struct Sender {
    held: Held,
    mission: Mission,
    group: Group,
}

/// Who sends; none where this phone belongs to no group yet.
async fn sender(
    here: &Here,
    headers: &HeaderMap,
    slug: &str,
    mission: &str,
) -> Answer<Result<Sender, Response>> {
    let held = held(here, slug)?;
    let mission = held.mission(mission)?.clone();
    if !held.is_open(here) {
        return Err(held.closed());
    }
    let Some(group) = own_group(here, headers, slug).await? else {
        return Ok(Err(see_other(&format!("{}#join", held.path()))));
    };
    if !group.is_open() {
        return Err(group_closed(&held));
    }
    Ok(Ok(Sender { held, mission, group }))
}

fn group_closed(held: &Held) -> Problem {
    Problem::gone()
        .because("participation-missions-group-closed")
        .link("participation-missions-back", held.path())
}

/// The form.
pub async fn show_mission(
    here: Here,
    headers: HeaderMap,
    Path((slug, mission)): Path<(String, String)>,
) -> Answer<Response> {
    let sender = match sender(&here, &headers, &slug, &mission).await? {
        Ok(sender) => sender,
        Err(join_first) => return Ok(join_first),
    };
    let form = Form::default().with(SendField::Key, here.app.chance.token());
    Ok(page(&here, &sender, &form, None, Vec::new(), false).into_response())
}

/// Takes a find. The same form sent twice is one.
pub async fn send_find(
    here: Here,
    visitor: Visitor,
    files: Files,
    headers: HeaderMap,
    Path((slug, mission)): Path<(String, String)>,
    request: Request,
) -> Answer<Response> {
    // Before a picture is read: who belongs to no group, or to a closed one, sends nothing.
    let sender = match sender(&here, &headers, &slug, &mission).await? {
        Ok(sender) => sender,
        Err(join_first) => return Ok(join_first),
    };
    let sent = upload::read(&here, &files, request).await?;
    let mut form: Form<SendField> = Form::from_pairs(sent.pairs);
    let key = form.value(SendField::Key).to_owned();
    if key.len() != KEY {
        return Err(Problem::bad_request());
    }
    if verbs::is_sent(&mut here.town.store.read().await?, &key).await? {
        return Ok(sent_away(&sender.held));
    }
    let before = held_photo(&here, form.value(SendField::Held)).await?;
    let wants_photo = sender.mission.kind == Kind::Photo;
    let fresh = sent.picture.filter(|_| wants_photo);
    if let Some(reason) = sent.refused.filter(|_| wants_photo) {
        form.fail(SendField::Picture, reason);
    } else if wants_photo && fresh.is_none() && before.is_none() && !form.ticked(SendField::Find) {
        form.fail(SendField::Picture, "participation-missions-photo-missing");
    }
    let (mut found, places) = read(&here, &sender.mission, &mut form);
    let search = form.ticked(SendField::Find);
    if search || !form.is_valid() {
        let kept = match fresh {
            Some(kept) => Some(hold(&here, &visitor, kept).await?),
            None => before.map(|file| file.token),
        };
        let (status, places) = if search {
            (StatusCode::OK, place::search(&here, form.raw("address").trim()))
        } else {
            (StatusCode::UNPROCESSABLE_ENTITY, places)
        };
        let form = if search { Form::from_pairs(form.pairs().to_vec()) } else { form };
        let searched = search || !places.is_empty();
        let again = page(&here, &sender, &form, kept, places, searched);
        return Ok(again.status(status).into_response());
    }
    here.limit(FINDS)?;
    found.photo = match (fresh, before) {
        (Some(kept), _) => Some(Photo::New(kept)),
        (None, before) => before.filter(|_| wants_photo).map(|file| Photo::Held(file.id)),
    };
    found.key = key;
    store_it(&here, &visitor, sender, found).await
}

async fn store_it(
    here: &Here,
    visitor: &Visitor,
    sender: Sender,
    found: verbs::Found,
) -> Answer<Response> {
    let (deed, map) = (deed(here, visitor), TownMap::of(&here.town));
    let Sender { held, mission, group } = sender;
    let stored = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { verbs::send_find(tx, &deed, &map, group.id, &mission, found).await })
    });
    match stored.await? {
        Sent::Waits => Ok(sent_away(&held)),
        Sent::Closed => Err(group_closed(&held)),
        Sent::Full => Err(Problem::too_many(60)
            .because("participation-missions-full")
            .link("participation-missions-back", held.path())),
        Sent::Taken => Err(Problem::bad_request()),
    }
}

/// Back to the missions, once a find has come in.
fn sent_away(held: &Held) -> Response {
    see_other(&format!("{}?sent#missions", held.path()))
}

/// A picture that came with this form before, as long as nothing holds it.
async fn held_photo(here: &Here, token: &str) -> Answer<Option<File>> {
    if token.is_empty() {
        return Ok(None);
    }
    let found = files::find_file_by_token(&mut here.town.store.read().await?, token).await?;
    Ok(found.filter(|file| file.kind == KIND && file.attached_at.is_none()))
}

/// Keeps a picture for the next time this form is sent; what nobody sends is gone after a day.
async fn hold(here: &Here, visitor: &Visitor, kept: files::Kept) -> Answer<String> {
    let (deed, token) = (deed(here, visitor), kept.token.clone());
    let stored = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let (chance, now, actor) = (&deed.chance, deed.now, &deed.actor);
            files::insert_picture(tx, chance, now, actor, KIND, &kept, "").await
        })
    });
    stored.await?;
    Ok(token)
}

/// What the form says, and places to choose from; what is wrong is noted in it.
fn read(here: &Here, mission: &Mission, form: &mut Form<SendField>) -> (verbs::Found, Vec<Found>) {
    let mut found = verbs::Found { lang: here.lang, ..verbs::Found::default() };
    let number = form.value(SendField::Number).parse::<i64>().ok();
    match mission.kind {
        Kind::Count => {
            found.number = number.filter(|n| (0..=MOST).contains(n));
            if found.number.is_none() {
                form.fail_with(
                    SendField::Number,
                    "participation-missions-count-wrong",
                    "most",
                    MOST,
                );
            }
        }
        Kind::Marks => {
            let spot = mission.spot(form.value(SendField::Spot));
            found.number = number.filter(|n| MARKS.contains(n));
            found.spot = spot.map(|spot| spot.key.clone());
            found.point = spot.map(|spot| spot.at);
            if found.spot.is_none() {
                form.fail(SendField::Spot, "participation-missions-spot-missing");
            }
            if found.number.is_none() {
                form.fail(SendField::Number, "participation-missions-mark-missing");
            }
        }
        Kind::Photo | Kind::Place => {}
    }
    let mut places = Vec::new();
    if let Some(needs) = asks_place(mission.kind) {
        found.address = form.optional(SendField::Address, ADDRESS);
        match place::read(here, form, needs) {
            Placed::Known(point) => found.point = point,
            Placed::Asks(several) => places = several,
            Placed::Wrong => {}
        }
    }
    found.note = form.optional(SendField::Note, NOTE).unwrap_or_default();
    (found, places)
}

/// Whether a kind of find has a place of its own.
fn asks_place(kind: Kind) -> Option<Places> {
    match kind {
        Kind::Place => Some(Places::Needed),
        Kind::Photo | Kind::Count => Some(Places::Welcome),
        Kind::Marks => None,
    }
}

fn page(
    here: &Here,
    sender: &Sender,
    form: &Form<SendField>,
    photo: Option<String>,
    found: Vec<Found>,
    searched: bool,
) -> Page {
    let map = &here.town.config.map;
    let chosen = place::point(form.raw("lon"), form.raw("lat")).is_some();
    let bounds = TownMap::of(&here.town).bounds().filter(|_| !chosen);
    let Sender { held, mission, group } = sender;
    let body = Send {
        centre: format!("{},{}", map.centre.lon, map.centre.lat),
        zoom: map.zoom,
        bounds: bounds.map(|b| format!("{},{},{},{}", b.west, b.south, b.east, b.north)),
        here,
        held,
        mission,
        group,
        form,
        photo,
        found,
        searched,
        chosen,
    };
    Page::new(mission.title.get(here.lang), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(held.process.title.get(here.lang), held.process.path())
        .crumb(here.t("participation-missions-heading"), held.path())
        .section("/participation")
        .script("place")
        .script("picture")
        .script("form")
}

impl Send<'_> {
    fn error(&self, name: &str) -> Option<String> {
        web::field::error_text(self.here, self.form, name)
    }

    fn asks_place(&self) -> bool {
        asks_place(self.mission.kind).is_some()
    }

    /// The question of a count.
    fn how_many(&self) -> String {
        let what = self.mission.counted.get(self.here.lang).to_owned();
        self.here.t1("participation-missions-how-many", "what", what)
    }

    fn is_spot(&self, key: &str) -> bool {
        self.form.value(SendField::Spot) == key
    }

    fn is_mark(&self, mark: &i64) -> bool {
        self.form.value(SendField::Number) == mark.to_string()
    }

    /// The marks with their words.
    fn marks(&self) -> Vec<(i64, String)> {
        MARKS
            .map(|mark| (mark, self.here.t(&format!("participation-missions-mark-{mark}"))))
            .collect()
    }
}
