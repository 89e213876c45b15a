//! Where the links of the e-mails lead: confirming an address, changing the rhythm, ending e-mails.

use askama::Template;
use axum::{
    body::Bytes,
    extract::Path,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use letters::{Voice, series::is_one_click};
use store::{Error, Tx};
use web::{Answer, Form, Guarded, Here, Page, Problem, fields, see_other, ui::Notice};

use super::{FollowField, rhythms};
use crate::{
    following::{self, Rhythm},
    store::following::{Followed, Reader, find_reader, find_reader_of, list_followed},
};

fields! {
    /// Fields of the form that confirms.
    pub ConfirmField { Confirm = "confirm" }
}

#[derive(Template)]
#[template(path = "following/reader.html")]
struct ShowReader<'a> {
    here: &'a Here,
    reader: &'a Reader,
    waiting: Vec<Followed>,
    followed: Vec<Followed>,
    form: Form<FollowField>,
    notice: Notice,
}

/// `GET /participation/follow`: what somebody signed in follows.
pub async fn show_followed(here: Here, visitor: Visitor) -> Answer<Page> {
    let Some(person) = visitor.person() else { return Ok(nothing(&here)) };
    let mut tx = here.town.store.read().await?;
    match find_reader_of(&mut tx, &person.email).await? {
        Some(reader) => page(&here, &mut tx, &reader).await,
        None => Ok(nothing(&here)),
    }
}

#[derive(Template)]
#[template(path = "following/nothing.html")]
struct ShowNothing<'a> {
    here: &'a Here,
}

fn nothing(here: &Here) -> Page {
    Page::new(here.t("participation-follow-mine"), ShowNothing { here })
        .crumb(here.t("participation-title"), "/participation")
        .section("/participation")
        .hidden()
}

/// `GET /participation/follow/{token}`: asks to confirm what waits; mail scanners open links, so
/// only the press of the button confirms. Then everything that is followed, each with a button.
pub async fn show_reader(here: Here, Path(token): Path<String>) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let reader = find_reader(&mut tx, &token).await?.ok_or_else(dead)?;
    page(&here, &mut tx, &reader).await
}

async fn page(here: &Here, tx: &mut Tx, reader: &Reader) -> Answer<Page> {
    let all = list_followed(tx, reader.id).await?;
    let notice = match here.uri.query().unwrap_or_default() {
        "confirmed" => here.t("participation-follow-confirmed"),
        "rhythm" => here.t("participation-follow-rhythm-changed"),
        "ended" => here.t("participation-follow-ended"),
        _ => String::new(),
    };
    let (followed, waiting): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| one.confirmed_at.is_some());
    let body = ShowReader {
        here,
        reader,
        waiting,
        followed,
        form: Form::default().with(FollowField::Rhythm, reader.rhythm.clone()),
        notice: web::ui::success(notice),
    };
    Ok(Page::new(here.t("participation-follow-mine"), body)
        .crumb(here.t("participation-title"), "/participation")
        .section("/participation")
        .hidden())
}

/// `POST …/confirm`.
pub async fn confirm_address(
    here: Here,
    visitor: Visitor,
    Path(token): Path<String>,
    Guarded(_): Guarded<ConfirmField>,
) -> Answer<Response> {
    let (voice, chance, now) = (Voice::of(&here), here.app.chance.clone(), here.now);
    let (actor, to) = (visitor.actor(), format!("/participation/follow/{token}?confirmed"));
    let known = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { following::confirm(tx, &chance, now, &actor, &voice, &token).await })
    });
    if known.await? { Ok(see_other(&to)) } else { Err(dead()) }
}

/// `POST …/rhythm`.
pub async fn change_rhythm(
    here: Here,
    Path(token): Path<String>,
    Guarded(form): Guarded<FollowField>,
) -> Answer<Response> {
    let rhythm = Rhythm::from_name(form.value(FollowField::Rhythm));
    let rhythm = rhythm.ok_or_else(Problem::bad_request)?;
    let (voice, chance, now) = (Voice::of(&here), here.app.chance.clone(), here.now);
    let to = format!("/participation/follow/{token}?rhythm");
    let changed = here.town.store.write::<_, Problem, _>(move |tx| {
        Box::pin(async move {
            let reader = find_reader(tx, &token).await?.ok_or_else(dead)?;
            following::change_rhythm(tx, &chance, now, &voice, &reader, rhythm).await?;
            Ok(())
        })
    });
    changed.await?;
    Ok(see_other(&to))
}

/// Form field that names what ends; without it everything does.
const ONE: &[u8] = b"one=";

/// `POST /participation/follow/{token}`: ends one thing (`one=CODE`) or everything, at once. Without
/// a form token: see [`is_one_click`].
pub async fn end_following(
    here: Here,
    visitor: Visitor,
    Path(token): Path<String>,
    body: Bytes,
) -> Answer<Response> {
    let one = body.strip_prefix(ONE).map(|code| String::from_utf8_lossy(code).to_uppercase());
    let (now, actor, path) = (here.now, visitor.actor(), format!("/participation/follow/{token}"));
    let left = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { following::stop(tx, now, &actor, &token, one.as_deref()).await })
    });
    // Somebody who presses twice has what they wanted.
    match left.await? && !is_one_click(&body) {
        true => Ok(see_other(&format!("{path}?ended"))),
        false => Ok(ended(&here).into_response()),
    }
}

#[derive(Template)]
#[template(path = "following/ended.html")]
struct ShowEnded<'a> {
    here: &'a Here,
}

fn ended(here: &Here) -> Page {
    Page::new(here.t("participation-follow-ended-title"), ShowEnded { here })
        .section("/participation")
        .hidden()
}

fn dead() -> Problem {
    Problem::gone()
        .because("participation-follow-dead")
        .link("participation-title", "/participation")
}

impl ShowReader<'_> {
    fn rhythms(&self) -> Vec<(String, String)> {
        rhythms(self.here)
    }
}

impl Followed {
    /// The page that shows it; none while nobody else may read it.
    fn path(&self) -> Option<String> {
        self.public.then(|| format!("/participation/{}/{}", self.process, self.code))
    }

    fn tag(&self) -> &'static str {
        kernel::Lang::from_name(&self.lang).unwrap_or_default().tag()
    }
}
