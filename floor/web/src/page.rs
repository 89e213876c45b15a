//! What a handler answers: a title and a body. The frame comes later, from the shell.

use std::sync::Arc;

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use kernel::Ts;

/// A page without its frame.
pub struct Page {
    title: String,
    body: Result<String, askama::Error>,
    status: StatusCode,
    frame: Frame,
    cache: &'static str,
}

/// What the frame wants to know about a page.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    /// Islands to load, by file name without ending: `map`.
    pub scripts: Vec<&'static str>,
    /// Where the visitor is, from the outside in: text and address.
    pub crumbs: Vec<(String, String)>,
    /// The way from the start page is shown, even where nothing lies between.
    pub located: bool,
    /// The page uses the whole width (start page, maps, inbox); for staff its frame is small.
    pub wide: bool,
    /// Search engines stay away.
    pub hidden: bool,
    /// Atom feed of the page.
    pub feed: Option<String>,
    /// Path of the navigation entry this page belongs to.
    pub section: Option<&'static str>,
    /// A sentence for search engines and link previews.
    pub description: Option<String>,
    /// Everybody without a session sees the same until something changes.
    pub shared: bool,
}

/// Mark of an answer that everybody without a session may get in this language until the next
/// change in the municipality, but not after this moment.
#[derive(Debug, Clone, Copy)]
pub struct Shared {
    /// The first moment at which it would read differently.
    pub until: Ts,
}

/// A rendered page on its way to the shell.
#[derive(Debug, Clone)]
pub struct Body {
    /// Title without the city's name.
    pub title: String,
    /// HTML of `<main>`.
    pub html: String,
    /// For the frame.
    pub frame: Frame,
}

impl Page {
    /// A page with status 200 that no cache keeps without asking again.
    pub fn new(title: impl Into<String>, body: impl Template) -> Self {
        Self {
            title: title.into(),
            body: body.render(),
            status: StatusCode::OK,
            frame: Frame::default(),
            cache: "private, no-cache",
        }
    }

    /// With another status.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// With an island.
    #[must_use]
    pub fn script(mut self, name: &'static str) -> Self {
        self.frame.scripts.push(name);
        self
    }

    /// Below another page, in the order from the outside in.
    #[must_use]
    pub fn crumb(mut self, text: impl Into<String>, path: impl Into<String>) -> Self {
        self.frame.crumbs.push((text.into(), path.into()));
        self.frame.located = true;
        self
    }

    /// Directly below the start page, which the way above the title then says.
    #[must_use]
    pub fn located(mut self) -> Self {
        self.frame.located = true;
        self
    }

    /// On the whole width, for staff in the small frame of their working day.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.frame.wide = true;
        self
    }

    /// Kept out of search engines and out of every cache: secret links, staff pages.
    #[must_use]
    pub fn hidden(mut self) -> Self {
        self.frame.hidden = true;
        self.cache = "no-store";
        self
    }

    /// With a feed.
    #[must_use]
    pub fn feed(mut self, path: impl Into<String>) -> Self {
        self.frame.feed = Some(path.into());
        self
    }

    /// Part of the section with this navigation path.
    #[must_use]
    pub fn section(mut self, path: &'static str) -> Self {
        self.frame.section = Some(path);
        self
    }

    /// The same for everybody without a session until the next change in the municipality: made of
    /// its address, its language, the municipality's rows and files and nothing else. What it says
    /// about the passing of time it says by [`crate::Here::ago`] or announces by
    /// [`crate::Here::true_until`].
    #[must_use]
    pub fn shared(mut self) -> Self {
        self.frame.shared = true;
        self
    }

    /// With a sentence for link previews.
    #[must_use]
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.frame.description = Some(text.into());
        self
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        match self.body {
            Ok(html) => {
                let mut response = self.status.into_response();
                let headers = response.headers_mut();
                headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(self.cache));
                let body = Body { title: self.title, html, frame: self.frame };
                response.extensions_mut().insert(Arc::new(body));
                response
            }
            Err(error) => {
                tracing::error!(title = %self.title, %error, "page does not render");
                crate::Problem::internal().into_response()
            }
        }
    }
}

/// Sends the browser on after a form was stored (303).
#[must_use]
pub fn see_other(path: &str) -> Response {
    Redirect::to(path).into_response()
}
