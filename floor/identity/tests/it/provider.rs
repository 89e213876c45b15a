//! The foreign identity provider, and a browser that signs in there.

use std::collections::BTreeMap;

use axum::http::{Request, StatusCode, header};
use kernel::{Chance, Clock, SystemClock};
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use web::Outside;

use crate::{
    browser::Browser,
    house::{House, NOW, Setting},
};

/// The provider's issuer, or none after saying by name which test is skipped.
pub fn issuer(test: &str) -> Option<String> {
    let found = std::env::var("ALLMENDE_TEST_OIDC").ok();
    if found.is_none() {
        eprintln!("skipped: {test} (ALLMENDE_TEST_OIDC is not set)");
    }
    found
}

/// A house that is a client of the provider, in the present, because the provider lives there.
pub async fn house(issuer: &str, outside: Outside) -> House {
    let mark = Chance::system().code(12).to_lowercase();
    let host = House::host_of(&mark);
    let back = format!("http://{host}/sign-in/return/konto");
    let (client, secret) = register(issuer, &back).await;
    let house = House::with(Setting {
        secrets: [(format!("{}/konto", House::slug_of(&mark)), secret)].into_iter().collect(),
        more: configured(issuer, &client),
        outside,
        mark: Some(mark),
        ..Setting::default()
    })
    .await;
    house.clock.advance(SystemClock.now().0 - NOW.0);
    house
}

/// The provider in a municipality's file.
pub fn configured(issuer: &str, client: &str) -> String {
    format!(
        "[[identity_provider]]\nkey = \"konto\"\n\
         name = {{ de = \"Servicekonto\", en = \"Account\", de-simple = \"Konto\" }}\n\
         issuer = \"{issuer}\"\nclient_id = \"{client}\"\n\
         scopes = [\"openid\", \"email\", \"profile\", \"assurance\"]\n\
         trust_claim = \"assurance\"\n\
         [identity_provider.trust]\nhigh = \"identified\"\n"
    )
}

/// Registers the town as a client: its id and its secret there.
async fn register(issuer: &str, back: &str) -> (String, String) {
    let body = json!({
        "redirect_uris": [back],
        "scope": "openid email profile assurance",
    });
    let request = Request::post(format!("{issuer}/reg"))
        .header(header::CONTENT_TYPE, "application/json")
        .body(body.to_string().into_bytes())
        .unwrap();
    let answer = Outside::open().unwrap().send(request).await.unwrap();
    let told: Value = serde_json::from_slice(answer.body()).unwrap();
    assert_eq!(answer.status(), StatusCode::CREATED, "{told}");
    let text = |name: &str| told[name].as_str().unwrap().to_owned();
    (text("client_id"), text("client_secret"))
}

/// Goes to the provider from our page `way`, signs in there as somebody, and answers the path by
/// which the provider sends the browser back.
pub async fn sign_in(browser: &mut Browser<'_>, way: &str, as_whom: &str) -> String {
    let away = browser.get(way).await;
    assert_eq!(away.status, StatusCode::SEE_OTHER, "{}", away.body);
    let origin = format!("http://{}", browser.house.host);
    At::default().sign_in(&away.location, as_whom).await.replacen(&origin, "", 1)
}

/// A browser at the provider's site.
#[derive(Default)]
struct At {
    cookies: BTreeMap<String, String>,
}

impl At {
    /// Follows the provider's pages until it sends us back.
    async fn sign_in(mut self, url: &str, as_whom: &str) -> String {
        let site = url.split('/').take(3).collect::<Vec<_>>().join("/");
        let mut request = Request::get(url);
        let mut body = Vec::new();
        for _ in 0..12 {
            let jar: Vec<String> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
            let sent = request.header(header::COOKIE, jar.join("; ")).body(body).unwrap();
            let answer = Outside::open().unwrap().send(sent).await.unwrap();
            for set in answer.headers().get_all(header::SET_COOKIE) {
                let pair = set.to_str().unwrap().split(';').next().unwrap();
                let (name, value) = pair.split_once('=').unwrap();
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
            body = Vec::new();
            if let Some(next) = answer.headers().get(header::LOCATION) {
                let next = next.to_str().unwrap();
                let next =
                    if next.starts_with('/') { format!("{site}{next}") } else { next.into() };
                if !next.starts_with(&site) {
                    return next;
                }
                request = Request::get(next);
                continue;
            }
            let page = String::from_utf8_lossy(answer.body()).into_owned();
            let (action, fields) = form(&page, as_whom);
            request = Request::post(action)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            body = serde_urlencoded::to_string(fields).unwrap().into_bytes();
        }
        panic!("the provider does not send anybody back");
    }
}

/// The form of a page of the provider, filled in.
fn form(page: &str, as_whom: &str) -> (String, Vec<(String, String)>) {
    let html = Html::parse_document(page);
    let select = |css: &str| Selector::parse(css).unwrap();
    let form = html.select(&select("form")).next().unwrap_or_else(|| panic!("{page}"));
    let field = |input: ElementRef<'_>| {
        let name = input.attr("name")?.to_owned();
        let typed = ["login", "password"].contains(&name.as_str());
        let value = if typed { as_whom } else { input.attr("value").unwrap_or_default() };
        Some((name, value.to_owned()))
    };
    let fields = form.select(&select("input")).filter_map(field).collect();
    (form.attr("action").unwrap().to_owned(), fields)
}
