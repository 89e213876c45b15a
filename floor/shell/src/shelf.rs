//! Pages that everybody sees the same, kept ready: finished and compressed.
//!
//! A kept page is never stale. It lies beside the number of the last change that was committed
//! before it was made; it is handed out only while that number, read anew for each request, is the
//! same, and while nothing on it would read differently by the passing of time. Pages of people
//! with a session, and pages with a token for this browser, are never kept.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use identity::Visitor;
use kernel::{Lang, Ts};
use store::TownKey;
use web::{Here, page::Shared};

/// Bytes of one half of the shelf. Two halves: when the young one is full it becomes the old one,
/// and what nobody asked for meanwhile is gone.
const HALF: usize = 4 * 1024 * 1024;
/// Pages larger than this are not kept.
const LARGEST: usize = 256 * 1024;
/// What an entry costs beside its page.
const OVERHEAD: usize = 512;

/// Everything a kept page depends on but the rows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    town: TownKey,
    version: i64,
    lang: Lang,
    origin: String,
    address: String,
    encodings: String,
}

impl Key {
    fn of(here: &Here, headers: &HeaderMap) -> Self {
        let encodings = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok());
        Self {
            town: here.town.key.clone(),
            version: here.town.version(),
            lang: here.lang,
            origin: here.origin.clone(),
            address: here.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned(),
            encodings: encodings.unwrap_or_default().to_owned(),
        }
    }

    fn size(&self) -> usize {
        self.address.len() + self.origin.len() + self.encodings.len() + OVERHEAD
    }
}

/// What lies under a key.
#[derive(Clone)]
enum Kept {
    /// The page may be shared, but was asked for once only: crawlers walk through thousands.
    Known,
    /// The page itself.
    Page(Arc<Page>),
}

struct Page {
    change: i64,
    until: Ts,
    headers: HeaderMap,
    body: Bytes,
}

impl Kept {
    fn size(&self) -> usize {
        match self {
            Self::Known => 0,
            Self::Page(page) => page.body.len() + OVERHEAD,
        }
    }
}

/// The kept pages of all municipalities.
#[derive(Clone, Default)]
pub(crate) struct Shelf(Arc<Mutex<Halves>>);

#[derive(Default)]
struct Halves {
    young: HashMap<Key, Kept>,
    old: HashMap<Key, Kept>,
    /// Bytes of the young half.
    size: usize,
}

impl Shelf {
    fn find(&self, key: &Key) -> Option<Kept> {
        let mut halves = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = halves.young.get(key) {
            return Some(kept.clone());
        }
        let kept = halves.old.remove(key)?;
        halves.put(key.clone(), kept.clone());
        Some(kept)
    }

    fn put(&self, key: Key, kept: Kept) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).put(key, kept);
    }
}

impl Halves {
    fn put(&mut self, key: Key, kept: Kept) {
        let size = key.size() + kept.size();
        if self.size + size > HALF {
            self.old = std::mem::take(&mut self.young);
            self.size = 0;
        }
        self.size += size;
        let (in_key, gone) = (key.size(), self.young.insert(key, kept));
        self.size -= gone.map_or(0, |gone| in_key + gone.size());
    }
}

/// Middleware, inside of what finds out who asks and outside of the frame: answers from the shelf,
/// or puts on it what may lie there.
pub(crate) async fn keep(State(shelf): State<Shelf>, request: Request, next: Next) -> Response {
    let visitor = Visitor::of(request.extensions());
    let here = request.extensions().get::<Here>().cloned();
    let Some(here) = here.filter(|_| request.method() == Method::GET && !visitor.is_signed_in())
    else {
        return next.run(request).await;
    };
    let key = Key::of(&here, request.headers());
    let Some(kept) = shelf.find(&key) else {
        let response = next.run(request).await;
        if is_shared(&response) {
            shelf.put(key, Kept::Known);
        }
        return response;
    };
    // Before the page is made: a change that comes meanwhile makes it old, not wrong.
    let change = match here.town.store.last_change().await {
        Ok(change) => change,
        Err(error) => {
            tracing::error!(%error, "number of the last change not read");
            return next.run(request).await;
        }
    };
    match kept {
        Kept::Page(page) if page.change == change && here.now < page.until => {
            (page.headers.clone(), page.body.clone()).into_response()
        }
        _ => put_away(&shelf, key, change, next.run(request).await).await,
    }
}

fn is_shared(response: &Response) -> bool {
    response.status() == StatusCode::OK && response.extensions().get::<Shared>().is_some()
}

/// Keeps an answer that may be shared, and hands it on.
async fn put_away(shelf: &Shelf, key: Key, change: i64, response: Response) -> Response {
    let Some(Shared { until }) = response.extensions().get::<Shared>().copied() else {
        return response;
    };
    let own = response.headers().contains_key(header::SET_COOKIE);
    if own || !is_shared(&response) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let body = match to_bytes(body, usize::MAX).await {
        Ok(body) => body,
        Err(error) => {
            tracing::error!(%error, "page not read");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    if body.len() <= LARGEST {
        let headers = parts.headers.clone();
        let page = Page { change, until, headers, body: body.clone() };
        shelf.put(key, Kept::Page(Arc::new(page)));
    }
    Response::from_parts(parts, Body::from(body))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(address: &str) -> Key {
        Key {
            town: TownKey::new("town").expect("a key"),
            version: 1,
            lang: Lang::De,
            origin: "http://town.example".to_owned(),
            address: address.to_owned(),
            encodings: String::new(),
        }
    }

    fn page(bytes: usize) -> Kept {
        let (headers, body) = (HeaderMap::new(), Bytes::from(vec![b'x'; bytes]));
        Kept::Page(Arc::new(Page { change: 1, until: Ts(i64::MAX), headers, body }))
    }

    #[test]
    fn a_shelf_never_holds_more_than_its_two_halves_and_loses_what_nobody_asks_for() {
        let shelf = Shelf::default();
        for nr in 0..200 {
            shelf.put(key(&format!("/{nr}")), page(LARGEST));
            assert!(shelf.find(&key("/0")).is_some(), "asked for again and again");
            let halves = shelf.0.lock().expect("nobody panicked");
            let held = halves.young.iter().chain(&halves.old);
            let bytes: usize = held.map(|(key, kept)| key.size() + kept.size()).sum();
            assert!(bytes <= 2 * HALF, "{bytes} bytes");
        }
        assert!(shelf.find(&key("/1")).is_none());
    }

    #[test]
    fn putting_a_page_in_place_of_another_does_not_make_the_shelf_fuller() {
        let shelf = Shelf::default();
        for _ in 0..100 {
            shelf.put(key("/"), page(LARGEST));
        }
        assert!(shelf.0.lock().expect("nobody panicked").size <= 2 * LARGEST);
    }
}
