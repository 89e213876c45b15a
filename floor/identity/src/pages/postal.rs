//! `/account/post`: asks for a code by post, and takes it when the letter is there.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Ts;
use store::Error;
use web::{Form, Guarded, Here, Page, Problem, fields, limit::Limit, problem::Answer, see_other};

use super::DIGITS;
use crate::{
    Citizen,
    postal::{self, Address, Guessed},
    store::postal::{self as rows, Waiting},
};

fields! {
    pub(super) PostField { Name = "name", Street = "street", Place = "place", Code = "code" }
}

/// Longest line of an address, in characters.
const LONGEST: usize = 100;
/// Letters asked for by one person: two a week.
const LETTERS: Limit =
    Limit { name: "letters", burst: 2, every: std::time::Duration::from_secs(7 * 86_400) };

#[derive(Template)]
#[template(path = "postal.html")]
struct Post<'a> {
    here: &'a Here,
    form: &'a Form<PostField>,
    confirmed: Option<Ts>,
    waiting: Option<Waiting>,
}

pub(super) async fn show_post(here: Here, citizen: Citizen) -> Answer<Page> {
    let form = Form::default().with(PostField::Name, citizen.person.name.as_str());
    page(&here, &citizen, &form).await
}

/// `POST /account/post`
pub(super) async fn ask_letter(
    here: Here,
    citizen: Citizen,
    Guarded(mut form): Guarded<PostField>,
) -> Answer<Response> {
    let mut line = |field| form.required(field, "identity-post-missing", LONGEST);
    let address = Address {
        name: line(PostField::Name),
        street: line(PostField::Street),
        place: line(PostField::Place),
    };
    if !form.is_valid() {
        return Ok(page(&here, &citizen, &form).await?.into_response());
    }
    here.limit_by(LETTERS, &citizen.id().to_string())?;
    let (now, chance, lang) = (here.now, here.app.chance.clone(), here.lang);
    let asked = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { postal::ask(tx, &chance, now, &citizen, &address, lang).await })
    });
    // Asked for twice is asked for.
    asked.await?;
    Ok(see_other("/account/post"))
}

/// `POST /account/post/code`
pub(super) async fn enter_post_code(
    here: Here,
    citizen: Citizen,
    Guarded(mut form): Guarded<PostField>,
) -> Answer<Response> {
    let typed = form.value(PostField::Code).to_owned();
    if typed.is_empty() {
        form.fail(PostField::Code, "identity-post-code-missing");
        return Ok(page(&here, &citizen, &form).await?.into_response());
    }
    here.limit(DIGITS)?;
    let (now, by) = (here.now, citizen.clone());
    let guessed = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { postal::confirm(tx, now, &by, &typed).await })
    });
    match guessed.await? {
        Guessed::Right => Ok(see_other("/account?done=post")),
        Guessed::Wrong(left) => {
            form.fail_with(PostField::Code, "identity-error-code-wrong", "left", left);
            Ok(page(&here, &citizen, &form).await?.into_response())
        }
        Guessed::Dead => Err(Problem::gone()
            .because("identity-post-code-dead")
            .link("identity-post-title", "/account/post")),
    }
}

async fn page(here: &Here, citizen: &Citizen, form: &Form<PostField>) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let waiting = rows::find_waiting(&mut tx, citizen.id()).await?;
    let alive = |w: &Waiting| w.printed_at.is_none_or(|at| at.plus(postal::VALID) > here.now);
    let waiting = waiting.filter(alive);
    let confirmed = citizen.post_confirmed_at;
    let title = here.t("identity-post-title");
    let page = Page::new(title, Post { here, form, confirmed, waiting })
        .crumb(here.t("identity-account-title"), "/account")
        .hidden();
    Ok(if form.is_valid() { page } else { page.status(StatusCode::UNPROCESSABLE_ENTITY) })
}
