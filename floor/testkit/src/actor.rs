//! Somebody with a browser that keeps cookies and runs no scripts.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::Body,
    http::{Method, Request, header, request::Builder},
};
use tower::ServiceExt;

use crate::{Answer, form::Filled};

/// Somebody with a browser.
#[derive(Clone)]
pub struct Actor {
    router: Router,
    host: String,
    cookies: BTreeMap<String, String>,
    language: &'static str,
}

impl Actor {
    /// Somebody who opens these addresses at this host.
    #[must_use]
    pub fn new(router: Router, host: String) -> Self {
        Self { router, host, cookies: BTreeMap::new(), language: "de" }
    }

    /// Speaks another language: `en`, `de-simple`.
    #[must_use]
    pub fn speaking(mut self, language: &'static str) -> Self {
        self.cookies.insert("al_lang".to_owned(), language.to_owned());
        self.language = language;
        self
    }

    /// Goes to another municipality's host with the same cookies.
    #[must_use]
    pub fn at(mut self, host: &str) -> Self {
        host.clone_into(&mut self.host);
        self
    }

    /// Keeps a cookie.
    pub fn keep_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Value of a cookie.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Forgets all cookies.
    pub fn forget(&mut self) {
        self.cookies.clear();
    }

    /// Opens a page; redirects are not followed.
    pub async fn get(&mut self, path: &str) -> Answer {
        let request = Request::builder().method(Method::GET).uri(path);
        self.send(request, Body::empty()).await
    }

    /// Opens a page and follows redirects, at most ten.
    pub async fn open(&mut self, path: &str) -> Answer {
        let mut answer = self.get(path).await;
        for _ in 0..10 {
            let Some(next) = answer.location() else { break };
            answer = self.get(&next).await;
        }
        answer
    }

    /// Opens the page `path`, finds the form that goes to `action`, fills it in and sends it
    /// the way it says (urlencoded or multipart). Fields the page fills keep their values.
    pub async fn fill(&mut self, path: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.open(path).await;
        assert_eq!(page.status(), 200, "{path} does not open: {}", page.text());
        let filled = Filled::find(&page, path, action).with(fields);
        self.send_filled(filled, &[]).await
    }

    /// Fills in the form that goes to `action` on a page that came as an answer, and sends it.
    pub async fn press(&mut self, page: &Answer, action: &str, fields: &[(&str, &str)]) -> Answer {
        let filled = Filled::find(page, action, action).with(fields);
        self.send_filled(filled, &[]).await
    }

    /// Like [`Actor::fill`] with files: `(field, name, content)`.
    pub async fn fill_with_files(
        &mut self,
        path: &str,
        action: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        let page = self.open(path).await;
        assert_eq!(page.status(), 200, "{path} does not open: {}", page.text());
        let filled = Filled::find(&page, path, action).with(fields);
        self.send_filled(filled, files).await
    }

    async fn send_filled(&mut self, filled: Filled, files: &[(&str, &str, &[u8])]) -> Answer {
        let (kind, body) = if filled.multipart || !files.is_empty() {
            filled.as_multipart(files)
        } else {
            filled.as_urlencoded()
        };
        let request = Request::builder()
            .method(Method::POST)
            .uri(&filled.action)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, kind);
        self.send(request, Body::from(body)).await
    }

    /// Sends pairs without opening a page first: what an attacker or a script does.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).expect("pairs encode");
        let request = Request::builder()
            .method(Method::POST)
            .uri(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body)).await
    }

    /// Sends any request with the actor's cookies and host.
    pub async fn send(&mut self, request: Builder, body: Body) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request
            .header(header::HOST, &self.host)
            .header(header::COOKIE, cookies.join("; "))
            .header(header::ACCEPT_LANGUAGE, self.language)
            .body(body)
            .expect("a request");
        let response =
            self.router.clone().oneshot(request).await.expect("the router always answers");
        let answer = Answer::read(response).await;
        for (name, value) in answer.cookies() {
            if value.is_empty() {
                self.cookies.remove(&name);
            } else {
                self.cookies.insert(name, value);
            }
        }
        answer
    }
}
