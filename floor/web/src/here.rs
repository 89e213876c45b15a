//! Where a request is: municipality, language, moment, visitor. Found once by
//! [`enter`], taken by every handler.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use axum::{
    extract::{ConnectInfo, FromRequestParts, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kernel::{Lang, Ts};

use crate::{App, Arg, Town};

/// Cookie that ties forms to a browser; it names nobody.
pub const VISIT: &str = "al_visit";
/// Cookie of the chosen language.
const LANGUAGE: &str = "al_lang";

/// Where a request is. Cheap to clone.
#[derive(Clone)]
pub struct Here(Arc<Inner>);

/// What [`Here`] holds.
pub struct Inner {
    /// The running house.
    pub app: App,
    /// The municipality.
    pub town: Arc<Town>,
    /// Language of the page.
    pub lang: Lang,
    /// When the request came in.
    pub now: Ts,
    /// Path and query of the request.
    pub uri: Uri,
    /// Address the request came from; only for rate limits, never stored.
    pub ip: IpAddr,
    /// `https://host` or `http://host:port` as the visitor sees it.
    pub origin: String,
    /// Random id of this browser for form tokens.
    pub(crate) visit: String,
    visit_used: AtomicBool,
    visit_known: bool,
}

impl std::ops::Deref for Here {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Here {
    /// A message.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A message with one value.
    #[must_use]
    pub fn t1(&self, key: &str, name: &'static str, value: impl Into<Arg>) -> String {
        self.say(key, &[(name, value.into())])
    }

    /// A message with two values.
    #[must_use]
    pub fn t2(
        &self,
        key: &str,
        name: &'static str,
        value: impl Into<Arg>,
        other: &'static str,
        second: impl Into<Arg>,
    ) -> String {
        self.say(key, &[(name, value.into()), (other, second.into())])
    }

    /// A message with any values; the municipality's own wording goes first.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.town
            .texts
            .find(self.lang, key, args)
            .unwrap_or_else(|| self.app.words.say(self.lang, key, args))
    }

    /// The id of this browser; asking for it sends the cookie with the answer.
    #[must_use]
    pub fn visit(&self) -> &str {
        self.visit_used.store(true, Ordering::Relaxed);
        &self.visit
    }

    /// Whether this browser brought the id back that an earlier page gave it.
    #[must_use]
    pub fn has_visited(&self) -> bool {
        self.visit_known
    }

    /// Whether cookies are sent with `Secure`.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// The address of this page in another language.
    #[must_use]
    pub fn in_language(&self, lang: Lang) -> String {
        let kept = self.uri.query().unwrap_or("").split('&');
        let kept = kept.filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
        let pairs: Vec<&str> = kept.collect();
        let joined = pairs.join("&");
        let glue = if joined.is_empty() { "" } else { "&" };
        format!("{}?{joined}{glue}lang={}", self.uri.path(), lang.as_str())
    }

    /// Path and query of the request, for links that come back here.
    #[must_use]
    pub fn path_and_query(&self) -> &str {
        self.uri.path_and_query().map_or("/", |p| p.as_str())
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Here {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        // Missing only when the router was built without `enter`.
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// Value of a cookie.
#[must_use]
pub fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(n, _)| *n == name)
        .map(|(_, v)| v)
}

/// Middleware: finds out where the request is, and sends the cookies that belong to it.
pub async fn enter(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let host = host_of(&request);
    let name = host.rsplit_once(':').map_or(host.as_str(), |(name, _)| name).to_lowercase();
    let town = match app.towns.by_host(&name).await {
        Ok(Some(town)) => town,
        Ok(None) => return (StatusCode::NOT_FOUND, no_town(&name)).into_response(),
        Err(error) => {
            tracing::error!(%error, "municipality does not load");
            return (StatusCode::SERVICE_UNAVAILABLE, "503").into_response();
        }
    };
    let chosen = chosen_language(request.uri());
    let lang = town.config.language(
        chosen
            .or_else(|| cookie(request.headers(), LANGUAGE).and_then(Lang::from_name))
            .unwrap_or_else(|| accepted_language(request.headers())),
    );
    let known = cookie(request.headers(), VISIT).filter(|v| v.len() == 32).map(str::to_owned);
    let here = Here(Arc::new(Inner {
        now: app.clock.now(),
        ip: client_ip(&app, &request),
        origin: origin(&app, &request, &host),
        uri: request.uri().clone(),
        visit_known: known.is_some(),
        visit: known.unwrap_or_else(|| app.chance.token()),
        visit_used: AtomicBool::new(false),
        town,
        lang,
        app,
    }));
    request.extensions_mut().insert(here.clone());
    let mut response = next.run(request).await;
    if !here.visit_known && here.visit_used.load(Ordering::Relaxed) {
        set_cookie(&mut response, &here, VISIT, &here.visit, 86_400);
    }
    if chosen.is_some() {
        set_cookie(&mut response, &here, LANGUAGE, here.lang.as_str(), 31_536_000);
    }
    response
}

/// Adds a cookie: HttpOnly, SameSite=Lax, whole site, `Secure` where the page is.
pub fn set_cookie(response: &mut Response, here: &Here, name: &str, value: &str, seconds: i64) {
    let secure = if here.secure() { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    if let Ok(value) = HeaderValue::from_str(&text) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

fn host_of(request: &Request) -> String {
    let header = request.headers().get(header::HOST).and_then(|v| v.to_str().ok());
    header.or_else(|| request.uri().host()).unwrap_or("localhost").to_owned()
}

fn no_town(host: &str) -> String {
    let shown: String =
        host.chars().filter(|c| c.is_ascii_alphanumeric() || ".-".contains(*c)).collect();
    format!("Unter {shown} ist keine Gemeinde eingerichtet. / No municipality answers to {shown}.")
}

fn origin(app: &App, request: &Request, host: &str) -> String {
    let forwarded = app
        .settings
        .behind_proxy
        .then(|| request.headers().get("x-forwarded-proto")?.to_str().ok())
        .flatten();
    let scheme = forwarded.filter(|s| ["http", "https"].contains(s)).unwrap_or("http");
    format!("{scheme}://{host}")
}

fn client_ip(app: &App, request: &Request) -> IpAddr {
    let forwarded = app
        .settings
        .behind_proxy
        .then(|| request.headers().get("x-forwarded-for")?.to_str().ok()?.rsplit(',').next())
        .flatten()
        .and_then(|ip| ip.trim().parse().ok());
    let direct = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|c| c.0.ip());
    forwarded.or(direct).unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
}

fn chosen_language(uri: &Uri) -> Option<Lang> {
    uri.query()?.split('&').find_map(|pair| Lang::from_name(pair.strip_prefix("lang=")?))
}

/// The first language of `Accept-Language` that is ours; nobody's browser asks for Leichte
/// Sprache, so that is always a choice.
fn accepted_language(headers: &HeaderMap) -> Lang {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or("");
    for part in wanted.split(',') {
        let tag = part.split(';').next().unwrap_or("").trim().to_lowercase();
        if tag.starts_with("de") {
            return Lang::De;
        }
        if tag.starts_with("en") {
            return Lang::En;
        }
    }
    Lang::De
}
