//! `/check`: whether a permit holds. The page carries the public keys and what is void with it, so
//! that it judges in the browser, also where there is no network; without scripts it asks here.

use askama::Template;
use axum::{
    Router,
    http::{Extensions, StatusCode},
    response::{IntoResponse, Response},
    routing::get,
};
use jiff::civil::Date;
use kernel::Ts;
use serde_json::{Value, json};
use web::{App, Form, Guarded, Here, Page, fields, problem::Answer};

use crate::{
    Ledgers, Pass, Verdict,
    document::document,
    store::{PublicKey, list_keys},
    verdict::{Void, judge},
};

/// Where it is.
pub const PATH: &str = "/check";
/// Characters of the longest code with its address.
const CODE_CHARS: usize = 2_000;

fields! {
    /// Fields of the form.
    pub CheckField { Code = "code" }
}

/// Its address.
pub(crate) fn routes(ledgers: &Ledgers) -> Router<App> {
    let (shown, asked) = (ledgers.clone(), ledgers.clone());
    let show = async move |here: Here, request: Extensions| show_check(here, shown, request).await;
    let ask = async move |here: Here, request: Extensions, form| {
        check_permit(here, asked, request, form).await
    };
    Router::new().route(PATH, get(show).post(ask))
}

/// The permit's page for a code: what goes into the QR code.
#[must_use]
pub fn address(origin: &str, token: &str) -> String {
    format!("{origin}{PATH}#{token}")
}

#[derive(Template)]
#[template(path = "check.html")]
struct ShowCheck {
    here: Here,
    keys: Value,
    void: Value,
    /// Where staff see more of a permit; its number follows.
    more: Option<&'static str>,
    form: Form<CheckField>,
    verdict: Option<Verdict>,
}

struct Trusted {
    keys: Vec<PublicKey>,
    void: Void,
    more: Option<&'static str>,
}

async fn trusted(here: &Here, ledgers: &Ledgers, request: &Extensions) -> Answer<Trusted> {
    let more = ledgers.more(request);
    let mut tx = here.town.store.read().await?;
    let keys = list_keys(&mut tx).await?;
    let void = ledgers.void(&mut tx, here.now.date(&here.town.zone)).await?;
    Ok(Trusted { keys, void, more })
}

async fn show_check(here: Here, ledgers: Ledgers, request: Extensions) -> Answer<Page> {
    let trusted = trusted(&here, &ledgers, &request).await?;
    Ok(page(&here, &trusted, Form::default(), None))
}

async fn check_permit(
    here: Here,
    ledgers: Ledgers,
    request: Extensions,
    Guarded(mut form): Guarded<CheckField>,
) -> Answer<Response> {
    let trusted = trusted(&here, &ledgers, &request).await?;
    let code = form.required(CheckField::Code, "seal-check-missing", CODE_CHARS);
    if !form.is_valid() {
        let page = page(&here, &trusted, form, None);
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let known = trusted.keys.iter().cloned().collect();
    let verdict = judge(&code, &known, &trusted.void, here.now.date(&here.town.zone));
    Ok(page(&here, &trusted, form, Some(verdict)).into_response())
}

fn page(here: &Here, trusted: &Trusted, form: Form<CheckField>, verdict: Option<Verdict>) -> Page {
    let document = document(&here.town.config.name, &trusted.keys);
    let until = |at: &Option<Ts>| at.map(|at| at.timestamp().as_second());
    let void: serde_json::Map<String, Value> =
        trusted.void.iter().map(|(number, at)| (number.clone(), json!(until(at)))).collect();
    let body = ShowCheck {
        here: here.clone(),
        keys: document["keys"].clone(),
        void: Value::Object(void),
        more: trusted.more,
        form,
        verdict,
    };
    Page::new(here.t("seal-check-title"), body).located().script("check")
}

impl ShowCheck {
    /// What the permit says, name and value.
    fn facts(&self, pass: &Pass) -> Vec<(String, String)> {
        let here = &self.here;
        let until = pass.until.map_or_else(|| here.t("seal-pass-endless"), |day| self.day(day));
        let rows = [
            (here.t("seal-pass-title"), pass.title.clone()),
            (here.t("seal-pass-number"), pass.number.clone()),
            (here.t("seal-pass-plates"), pass.plates.join(", ")),
            (here.t("seal-pass-from"), self.day(pass.from)),
            (here.t("seal-pass-until"), until),
            (here.t("seal-pass-area"), pass.area.clone()),
            (here.t("seal-pass-holder"), pass.holder.clone()),
        ];
        rows.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    fn day(&self, day: Date) -> String {
        // Noon is on the same day wherever summer time begins.
        let noon = day.at(12, 0, 0, 0).to_zoned(self.here.town.zone.clone());
        noon.map_or_else(
            |_too_far| day.to_string(),
            |noon| self.here.day(Ts::from(noon.timestamp())),
        )
    }

    fn told(&self, verdict: &Verdict) -> String {
        let kid = match verdict {
            Verdict::Stranger(kid) => kid.to_string(),
            _ => String::new(),
        };
        self.here.t1(&format!("seal-verdict-{}-text", verdict.word()), "kid", kid)
    }
}
