//! "Tell me what becomes of it": by e-mail, at once or as a digest. Whoever asks gets the same
//! answer, whether or not the address is known here; the e-mail's link proves it.

mod links;

use std::time::Duration;

use askama::Template;
use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use identity::{Visitor, person::address};
use letters::Voice;
use store::Error;
use web::{Answer, App, Form, Guarded, Here, Page, fields, limit::Limit, see_other};

use super::{own, process_of, show::missing};
use crate::{
    Contribution,
    following::{self, Rhythm, Wish},
    store::find_by_code,
};

/// Wishes of one network.
const WISHES: Limit =
    Limit { name: "participation follow", burst: 5, every: Duration::from_secs(60) };
/// E-mails to one address: three in ten minutes.
const MAILS_TO: Limit =
    Limit { name: "participation follow to", burst: 3, every: Duration::from_secs(200) };

fields! {
    /// Fields of the form.
    pub FollowField {
        Email = "email",
        Rhythm = "rhythm",
    }
}

/// The addresses.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(
            "/participation/{process}/{code}/follow",
            get(show_follow_form).post(follow_contribution),
        )
        .route("/participation/own/{secret}/follow", post(follow_own))
        .route("/participation/follow", get(links::show_followed))
        .route("/participation/follow/{token}", get(links::show_reader).post(links::end_following))
        .route("/participation/follow/{token}/confirm", post(links::confirm_address))
        .route("/participation/follow/{token}/rhythm", post(links::change_rhythm))
}

/// The form, as a part of a contribution's pages.
#[derive(Template)]
#[template(path = "following/panel.html")]
pub(super) struct Panel<'a> {
    here: &'a Here,
    action: String,
    signed_in: bool,
    follows: bool,
    form: Form<FollowField>,
}
impl askama::filters::HtmlSafe for Panel<'_> {}

impl<'a> Panel<'a> {
    /// For whoever looks at a contribution; `about` is its page, or its author's.
    pub(super) fn of(here: &'a Here, visitor: &Visitor, about: &str, follows: bool) -> Self {
        Self::with(here, visitor, about, follows, Form::default())
    }

    fn with(
        here: &'a Here,
        visitor: &Visitor,
        about: &str,
        follows: bool,
        form: Form<FollowField>,
    ) -> Self {
        let (action, signed_in) = (format!("{about}/follow"), visitor.is_signed_in());
        Self { here, action, signed_in, follows, form }
    }

    fn rhythms(&self) -> Vec<(String, String)> {
        rhythms(self.here)
    }
}

/// The rhythms for a list to choose from.
fn rhythms(here: &Here) -> Vec<(String, String)> {
    Rhythm::ALL.map(|rhythm| (rhythm.as_str().to_owned(), here.t(rhythm.label()))).to_vec()
}

/// What a page says after the form was sent; empty for other addresses.
pub(super) fn done(here: &Here, word: &str) -> String {
    match word {
        "following" => here.t("participation-follow-now"),
        "follow-sent" => here.t("participation-follow-sent"),
        _ => String::new(),
    }
}

#[derive(Template)]
#[template(path = "following/form.html")]
struct FollowPage<'a> {
    here: &'a Here,
    title: &'a str,
    lang: &'static str,
    panel: Panel<'a>,
    back: String,
}

/// The form on a page of its own.
pub(super) async fn show_follow_form(
    here: Here,
    visitor: Visitor,
    Path((slug, code)): Path<(String, String)>,
) -> Answer<Page> {
    let contribution = contribution_of(&here, &slug, &code).await?;
    Ok(page(&here, &visitor, &contribution, &contribution.path(), Form::default()))
}

async fn contribution_of(here: &Here, slug: &str, code: &str) -> Answer<Contribution> {
    let process = process_of(here, slug)?;
    let mut tx = here.town.store.read().await?;
    let found = find_by_code(&mut tx, &code.to_uppercase()).await?;
    let fits = |c: &Contribution| c.process == slug && c.is_public();
    found.filter(fits).ok_or_else(|| missing(&process))
}

/// Follows what everybody can read.
pub(super) async fn follow_contribution(
    here: Here,
    visitor: Visitor,
    Path((slug, code)): Path<(String, String)>,
    Guarded(form): Guarded<FollowField>,
) -> Answer<Response> {
    let contribution = contribution_of(&here, &slug, &code).await?;
    let about = contribution.path();
    wish(&here, &visitor, contribution, &about, false, form).await
}

/// Follows what somebody wrote themselves, from its first day.
pub(super) async fn follow_own(
    here: Here,
    visitor: Visitor,
    Path(secret): Path<String>,
    Guarded(form): Guarded<FollowField>,
) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let (contribution, _) = own::find(&mut tx, &visitor, &secret).await?;
    drop(tx);
    let about = format!("/participation/own/{secret}");
    wish(&here, &visitor, contribution, &about, true, form).await
}

async fn wish(
    here: &Here,
    visitor: &Visitor,
    contribution: Contribution,
    about: &str,
    author: bool,
    mut form: Form<FollowField>,
) -> Answer<Response> {
    let account = visitor.person().map(|person| person.email.clone());
    let written = account.clone().unwrap_or_else(|| form.value(FollowField::Email).to_owned());
    let email = address(&written);
    if email.is_none() {
        let key = match written.is_empty() {
            true => "participation-follow-email-missing",
            false => "participation-follow-email-wrong",
        };
        form.fail(FollowField::Email, key);
    }
    let rhythm = Rhythm::from_name(form.value(FollowField::Rhythm));
    if rhythm.is_none() {
        form.fail(FollowField::Rhythm, "participation-follow-rhythm-missing");
    }
    let (Some(email), Some(rhythm)) = (email, rhythm) else {
        let again = page(here, visitor, &contribution, about, form);
        return Ok(again.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    here.limit(WISHES)?;
    let proved = account.is_some();
    if !proved {
        here.limit_by(MAILS_TO, email.as_str())?;
    }
    let (voice, chance, now) = (Voice::of(here), here.app.chance.clone(), here.now);
    let (actor, wish) = (visitor.actor(), Wish { email, rhythm, author, proved });
    let noted = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            following::follow(tx, &chance, now, &actor, &voice, &contribution, &wish).await
        })
    });
    noted.await?;
    let done = if proved { "following" } else { "follow-sent" };
    Ok(see_other(&format!("{about}?{done}#follow-title")))
}

fn page(
    here: &Here,
    visitor: &Visitor,
    contribution: &Contribution,
    about: &str,
    form: Form<FollowField>,
) -> Page {
    let body = FollowPage {
        here,
        title: &contribution.title,
        lang: contribution.language().tag(),
        panel: Panel::with(here, visitor, about, false, form),
        back: about.to_owned(),
    };
    Page::new(here.t("participation-follow-title"), body)
        .crumb(here.t("participation-title"), "/participation")
        .section("/participation")
        .hidden()
}
