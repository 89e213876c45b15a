//! Where a request is: municipality, language, moment, visitor. Found once by
//! [`enter`], taken by every handler.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI64, Ordering},
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
    /// Until when what was said so far stays true.
    true_until: AtomicI64,
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

    /// Whether the answer depends on this browser's id.
    #[must_use]
    pub fn used_visit(&self) -> bool {
        self.visit_used.load(Ordering::Relaxed)
    }

    /// Notes that something on the page will read differently from `at` on, though nothing changed
    /// ("three days ago").
    pub fn true_until(&self, at: Ts) {
        self.true_until.fetch_min(at.0, Ordering::Relaxed);
    }

    /// The first moment at which the page will read differently by itself.
    #[must_use]
    pub fn stays_true_until(&self) -> Ts {
        Ts(self.true_until.load(Ordering::Relaxed))
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
        format!("{}?{joined}{glue}lang={}", local(self.uri.path()), lang.as_str())
    }

    /// Path and query of the request, for links that come back here.
    #[must_use]
    pub fn path_and_query(&self) -> &str {
        local(self.uri.path_and_query().map_or("/", |p| p.as_str()))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Here {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        // Missing only when the router was built without `enter`.
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// The path, or `/` where a browser would read it as another host (`//evil.example`).
fn local(path: &str) -> &str {
    let foreign = path.starts_with("//") || path.starts_with("/\\") || !path.starts_with('/');
    if foreign { "/" } else { path }
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
    let Some(name) = host_name(&host) else {
        return (StatusCode::BAD_REQUEST, "400").into_response();
    };
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
        true_until: AtomicI64::new(i64::MAX),
        town,
        lang,
        app,
    }));
    request.extensions_mut().insert(here.clone());
    let mut response = next.run(request).await;
    response.extensions_mut().insert(here.clone());
    if !here.visit_known && here.used_visit() {
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

/// The name in a `Host` header: lower case, without port and closing dot. None where the
/// header holds anything else, because addresses in mails and pages are made from it:
/// `town.example:80@evil.example` would lead elsewhere.
fn host_name(host: &str) -> Option<String> {
    let (name, port) = match host.strip_prefix('[').and_then(|v6| v6.split_once(']')) {
        Some((v6, rest)) => {
            v6.parse::<std::net::Ipv6Addr>().ok()?;
            (v6, if rest.is_empty() { None } else { Some(rest.strip_prefix(':')?) })
        }
        None => match host.split_once(':') {
            Some((name, port)) => (name, Some(port)),
            None => (host, None),
        },
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-_:".contains(c);
    let port_is_right = port.is_none_or(|p| p.parse::<u16>().is_ok() && !p.starts_with('+'));
    (port_is_right && name.chars().all(plain))
        .then(|| name.strip_suffix('.').unwrap_or(name).to_lowercase())
}

fn no_town(host: &str) -> String {
    let shown: String =
        host.chars().filter(|c| c.is_ascii_alphanumeric() || ".-".contains(*c)).collect();
    format!("Unter {shown} ist keine Gemeinde eingerichtet. / No municipality answers to {shown}.")
}

fn origin(app: &App, request: &Request, host: &str) -> String {
    if !app.settings.behind_proxy {
        return format!("http://{host}");
    }
    // The last word is the one of our own proxy; one that tells nothing serves what the
    // administrator said.
    let told = last_word(request.headers(), "x-forwarded-proto");
    let scheme = told.filter(|s| ["http", "https"].contains(s)).unwrap_or(&app.settings.scheme);
    format!("{scheme}://{host}")
}

fn client_ip(app: &App, request: &Request) -> IpAddr {
    let forwarded = app
        .settings
        .behind_proxy
        .then(|| last_word(request.headers(), "x-forwarded-for"))
        .flatten()
        .and_then(address);
    let direct = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|c| c.0.ip());
    // An IPv4 visitor of a socket for both looks like IPv6, all of them in one network.
    forwarded.or(direct).unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)).to_canonical()
}

/// What our own proxy added to a list header: the last word of the last line. Everything
/// before it may be invented by the visitor.
fn last_word<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get_all(name).iter().next_back()?.to_str().ok()?.rsplit(',').next().map(str::trim)
}

/// An address, with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    text.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|a| a.ip()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_a_name_and_perhaps_a_port_and_nothing_else() {
        assert_eq!(host_name("Konstanz.Example:8080").as_deref(), Some("konstanz.example"));
        assert_eq!(host_name("konstanz.example.").as_deref(), Some("konstanz.example"));
        assert_eq!(host_name("[::1]:8080").as_deref(), Some("::1"));
        assert_eq!(host_name("[::1]").as_deref(), Some("::1"));
        for wrong in
            ["a.example:80@evil.example", "a.example:80/x", "a b", "a:1:2", "[::1]x", "a:+1"]
        {
            assert_eq!(host_name(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn only_the_last_word_of_a_proxy_counts() {
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", HeaderValue::from_static("1.1.1.1"));
        headers.append("x-forwarded-for", HeaderValue::from_static("2.2.2.2, 3.3.3.3:4711"));
        let told = last_word(&headers, "x-forwarded-for").and_then(address);
        assert_eq!(told, Some(IpAddr::V4(Ipv4Addr::new(3, 3, 3, 3))));
    }

    #[test]
    fn a_link_back_here_never_leaves() {
        assert_eq!(local("//evil.example/x"), "/");
        assert_eq!(local("/\\evil.example"), "/");
        assert_eq!(local("/reports?x=//a"), "/reports?x=//a");
    }
}
