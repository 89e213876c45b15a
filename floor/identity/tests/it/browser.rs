//! A browser: keeps cookies, fills in forms.

use std::collections::BTreeMap;

use axum::{
    body::Body,
    http::{Request, StatusCode, header, request::Builder},
};
use scraper::{Html, Selector};
use serde_json::Value;
use tower::ServiceExt;

use crate::house::House;

pub struct Browser<'h> {
    pub house: &'h House,
    cookies: BTreeMap<String, String>,
    /// Headers sent with every request.
    pub headers: Vec<(&'static str, String)>,
}

pub struct Seen {
    pub status: StatusCode,
    pub location: String,
    pub cookies: Vec<String>,
    pub body: String,
}

impl<'h> Browser<'h> {
    pub fn new(house: &'h House) -> Self {
        Self { house, cookies: BTreeMap::new(), headers: Vec::new() }
    }

    pub fn put_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.get(name).cloned()
    }

    pub async fn get(&mut self, path: &str) -> Seen {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Sends a form with the token of the page at `from`.
    pub async fn post(&mut self, from: &str, path: &str, fields: &[(&str, &str)]) -> Seen {
        let token = self.token(from).await;
        let mut fields = fields.to_vec();
        fields.push(("csrf", &token));
        self.post_bare(path, &fields).await
    }

    /// Sends a form just as it is.
    pub async fn post_bare(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = serde_urlencoded::to_string(fields).unwrap();
        let request =
            Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body)).await
    }

    /// What a script sends from the page at `from`.
    pub async fn post_json(&mut self, from: &str, path: &str, body: &Value) -> (StatusCode, Value) {
        let token = self.token(from).await;
        let request = Request::post(path).header("x-csrf-token", token);
        let seen = self.send(request, Body::from(body.to_string())).await;
        (seen.status, serde_json::from_str(&seen.body).unwrap_or_default())
    }

    pub async fn token(&mut self, from: &str) -> String {
        let page = self.get(from).await;
        page.value("input[name=csrf]")
    }

    async fn send(&mut self, mut request: Builder, body: Body) -> Seen {
        let jar: Vec<String> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
        request = request.header(header::HOST, &self.house.host);
        if !jar.is_empty() {
            request = request.header(header::COOKIE, jar.join("; "));
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        let router = self.house.router.clone();
        let response = router.oneshot(request.body(body).unwrap()).await.unwrap();
        let text = |v: &header::HeaderValue| v.to_str().unwrap().to_owned();
        let set: Vec<String> =
            response.headers().get_all(header::SET_COOKIE).iter().map(text).collect();
        for cookie in &set {
            let (name, rest) = cookie.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.put_cookie(name, value);
            }
        }
        let location = response.headers().get(header::LOCATION).map(text).unwrap_or_default();
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), 1 << 22).await.unwrap();
        Seen { status, location, cookies: set, body: String::from_utf8(body.to_vec()).unwrap() }
    }
}

impl Seen {
    /// Value of the first input the selector finds.
    pub fn value(&self, selector: &str) -> String {
        let page = Html::parse_fragment(&self.body);
        let input = page.select(&Selector::parse(selector).unwrap()).next();
        input.and_then(|e| e.attr("value")).unwrap_or_default().to_owned()
    }

    /// Texts the selector finds.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_fragment(&self.body);
        let selector = Selector::parse(selector).unwrap();
        let text = |e: scraper::ElementRef<'_>| {
            e.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        page.select(&selector).map(text).collect()
    }

    /// The value after `name=` in the address the browser is sent to.
    pub fn sent_to(&self, name: &str) -> String {
        let query = self.location.split_once('?').map_or("", |(_, q)| q);
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap();
        pairs.into_iter().find(|(n, _)| n == name).map(|(_, v)| v).unwrap_or_default()
    }
}
