//! `/admin/reports/keys`: keys of programs. A key is on the page that answers its making, and
//! never again.

use askama::Template;
use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use identity::Administrator;
use store::Error;
use web::{
    Answer, App, Form, Guarded, Here, Page, Problem, fields, see_other,
    ui::{self, Notice},
};

use crate::{
    api::key::{self, ApiKey, ApiKeyId, NAME_CHARS, Wish},
    store::list_api_keys,
};

fields! {
    KeyField {
        Name = "name",
        Create = "create",
        Details = "details",
        Seed = "form",
        Key = "key",
    }
}

/// The addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/reports/keys", get(list_keys).post(make_key))
        .route("/admin/reports/keys/revoke", post(revoke_key))
}

#[derive(Template)]
#[template(path = "staff/keys.html")]
struct Keys<'a> {
    here: &'a Here,
    form: &'a Form<KeyField>,
    keys: Vec<ApiKey>,
    /// The key that was just made.
    shown: Option<String>,
    seed: String,
    notice: Notice,
}

impl Keys<'_> {
    /// What a key may do, in words.
    fn may(&self, key: &ApiKey) -> String {
        let may = [
            (key.may_create, "reports-keys-creates"),
            (key.may_read_details, "reports-keys-reads-details"),
        ];
        let words = may.iter().filter(|(may, _)| *may).map(|(_, text)| self.here.t(text));
        words.collect::<Vec<_>>().join(", ")
    }
}

/// The page.
async fn list_keys(here: Here, _: Administrator) -> Answer<Page> {
    let form = Form::default().with(KeyField::Create, "1");
    page(&here, &form, None).await
}

/// Makes a key; the same form makes the same one.
async fn make_key(
    here: Here,
    administrator: Administrator,
    Guarded(mut form): Guarded<KeyField>,
) -> Answer<Response> {
    let name = form.required(KeyField::Name, "reports-keys-name-missing", NAME_CHARS);
    let wish = Wish {
        name,
        may_create: form.ticked(KeyField::Create),
        may_read_details: form.ticked(KeyField::Details),
    };
    if !wish.may_create && !wish.may_read_details {
        form.fail(KeyField::Create, "reports-keys-may-missing");
    }
    let seed = form.value(KeyField::Seed).to_owned();
    if seed.len() < 32 {
        return Err(Problem::bad_request());
    }
    if !form.is_valid() {
        let answer = page(&here, &form, None).await?;
        return Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let secret = key::of_form(&here, &seed);
    let (chance, now, issued) = (here.app.chance.clone(), here.now, secret.clone());
    let made = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            key::issue(tx, &chance, now, &administrator.actor(), &issued, &wish).await
        })
    });
    made.await?;
    let fresh = Form::default().with(KeyField::Create, "1");
    Ok(page(&here, &fresh, Some(secret)).await?.into_response())
}

/// Revokes a key.
async fn revoke_key(
    here: Here,
    administrator: Administrator,
    Guarded(form): Guarded<KeyField>,
) -> Answer<Response> {
    let id = form.value(KeyField::Key).parse().map(ApiKeyId).ok();
    let (id, now) = (id.ok_or_else(Problem::bad_request)?, here.now);
    let revoked = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { key::revoke(tx, now, &administrator.actor(), id).await })
    });
    revoked.await?;
    Ok(see_other("/admin/reports/keys?revoked"))
}

async fn page(here: &Here, form: &Form<KeyField>, shown: Option<String>) -> Answer<Page> {
    let keys = list_api_keys(&mut here.town.store.read().await?).await?;
    let kept = form.value(KeyField::Seed);
    let seed = if kept.is_empty() { here.app.chance.token() } else { kept.to_owned() };
    let notice = match here.uri.query() {
        Some("revoked") => ui::success(here.t("reports-keys-revoked-now")),
        _ => ui::success(""),
    };
    let body = Keys { here, form, keys, shown, seed, notice };
    Ok(Page::new(here.t("reports-keys-title"), body).section("/admin").wide().hidden())
}
