//! Answers with bytes that browsers keep and come back for: by tag (RFC 9110 § 13) and in parts
//! (§ 14), as PMTiles files are read.

use std::{
    hash::{DefaultHasher, Hasher},
    ops::Range,
};

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;

/// Something to send, and how to recognise it.
#[derive(Debug, Clone)]
pub struct Content {
    bytes: Bytes,
    kind: &'static str,
    cache: &'static str,
    tag: String,
}

impl Content {
    /// Content of a media type, with the `Cache-Control` it is sent with.
    #[must_use]
    pub fn new(bytes: impl Into<Bytes>, kind: &'static str, cache: &'static str) -> Self {
        let bytes = bytes.into();
        Self { tag: tag(&bytes), bytes, kind, cache }
    }

    /// Content whose [`tag`] is known.
    #[must_use]
    pub fn tagged(bytes: Bytes, tag: String, kind: &'static str, cache: &'static str) -> Self {
        Self { bytes, kind, cache, tag }
    }

    /// The whole content, or 304 where the browser has it already.
    #[must_use]
    pub fn answer(&self, request: &HeaderMap) -> Response {
        if self.is_known(request) {
            return self.with_headers(StatusCode::NOT_MODIFIED.into_response());
        }
        self.with_headers(self.bytes.clone().into_response())
    }

    /// The part the browser asks for (206), the whole where it asks for none, 304 where it has it,
    /// 416 where there is no such part. Of several parts at once the whole is sent instead.
    #[must_use]
    pub fn answer_in_parts(&self, request: &HeaderMap) -> Response {
        let size = self.bytes.len();
        let wanted = text(request, header::RANGE).filter(|_| self.is_unchanged(request));
        let mut response = match wanted.map(|wanted| part(wanted, size)) {
            _ if self.is_known(request) => return self.answer(request),
            None | Some(Part::Whole) => self.answer(request),
            Some(Part::Of(range)) => {
                let place = format!("bytes {}-{}/{size}", range.start, range.end - 1);
                let mut response = self.with_headers(self.bytes.slice(range).into_response());
                *response.status_mut() = StatusCode::PARTIAL_CONTENT;
                insert(&mut response, header::CONTENT_RANGE, &place);
                response
            }
            Some(Part::None) => {
                let mut response = StatusCode::RANGE_NOT_SATISFIABLE.into_response();
                insert(&mut response, header::CONTENT_RANGE, &format!("bytes */{size}"));
                response
            }
        };
        insert(&mut response, header::ACCEPT_RANGES, "bytes");
        response
    }

    /// `If-None-Match`: the browser has exactly this.
    fn is_known(&self, request: &HeaderMap) -> bool {
        let known = text(request, header::IF_NONE_MATCH).unwrap_or("");
        known
            .split(',')
            .map(|tag| tag.trim().trim_start_matches("W/"))
            .any(|tag| tag == self.tag || tag == "*")
    }

    /// `If-Range`: the browser has other parts of exactly this, or does not care.
    fn is_unchanged(&self, request: &HeaderMap) -> bool {
        text(request, header::IF_RANGE).is_none_or(|tag| tag == self.tag)
    }

    fn with_headers(&self, mut response: Response) -> Response {
        insert(&mut response, header::CONTENT_TYPE, self.kind);
        insert(&mut response, header::CACHE_CONTROL, self.cache);
        insert(&mut response, header::ETAG, &self.tag);
        response
    }
}

/// The tag by which bytes are recognised. Only the binary that made a tag compares it, so any hash
/// that is stable within one build will do.
#[must_use]
pub fn tag(bytes: &[u8]) -> String {
    let mut hash = DefaultHasher::new();
    hash.write(bytes);
    format!("\"{:016x}-{:x}\"", hash.finish(), bytes.len())
}

/// What a `Range` header asks for.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    /// No range, one we do not know, or several.
    Whole,
    Of(Range<usize>),
    /// Nothing of what is there.
    None,
}

fn part(header: &str, size: usize) -> Part {
    let Some((first, last)) = header.strip_prefix("bytes=").and_then(|range| range.split_once('-'))
    else {
        return Part::Whole;
    };
    let number = |text: &str| text.trim().parse::<usize>().ok();
    match (first.trim(), last.trim()) {
        ("", last) => match number(last) {
            None => Part::Whole,
            Some(0) => Part::None,
            Some(_) if size == 0 => Part::None,
            Some(count) => Part::Of(size.saturating_sub(count)..size),
        },
        (first, last) => match (number(first), number(last)) {
            (Some(first), _) if first >= size && (last.is_empty() || number(last).is_some()) => {
                Part::None
            }
            (Some(first), None) if last.is_empty() => Part::Of(first..size),
            (Some(first), Some(last)) if first <= last => {
                Part::Of(first..size.min(last.saturating_add(1)))
            }
            _ => Part::Whole,
        },
    }
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn insert(response: &mut Response, name: header::HeaderName, value: &str) {
    let value = HeaderValue::from_str(value).expect("visible ASCII");
    response.headers_mut().insert(name, value);
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;
    use proptest::prelude::*;

    fn content() -> Content {
        Content::new(&b"0123456789"[..], "text/plain", "no-cache")
    }

    fn asking(pairs: &[(header::HeaderName, &str)]) -> HeaderMap {
        pairs.iter().map(|(n, v)| (n.clone(), v.parse().expect("a value"))).collect()
    }

    fn body(response: Response) -> String {
        let bytes = futures_util::FutureExt::now_or_never(to_bytes(response.into_body(), 1 << 24));
        String::from_utf8(bytes.expect("ready").expect("whole").to_vec()).expect("UTF-8")
    }

    #[test]
    fn a_part_is_sent_with_its_place() {
        for (wanted, place, text) in [
            ("bytes=2-4", "bytes 2-4/10", "234"),
            ("bytes=7-", "bytes 7-9/10", "789"),
            ("bytes=-3", "bytes 7-9/10", "789"),
            ("bytes=8-99", "bytes 8-9/10", "89"),
            ("bytes=-99", "bytes 0-9/10", "0123456789"),
        ] {
            let response = content().answer_in_parts(&asking(&[(header::RANGE, wanted)]));
            assert_eq!(response.status(), StatusCode::PARTIAL_CONTENT, "{wanted}");
            assert_eq!(response.headers()[header::CONTENT_RANGE], place);
            assert_eq!(response.headers()[header::ACCEPT_RANGES], "bytes");
            assert_eq!(body(response), text);
        }
    }

    #[test]
    fn a_part_beyond_the_end_is_refused_and_the_size_named() {
        for wanted in ["bytes=10-", "bytes=10-12", "bytes=-0"] {
            let response = content().answer_in_parts(&asking(&[(header::RANGE, wanted)]));
            assert_eq!(response.status(), StatusCode::RANGE_NOT_SATISFIABLE, "{wanted}");
            assert_eq!(response.headers()[header::CONTENT_RANGE], "bytes */10");
        }
    }

    #[test]
    fn several_parts_or_nonsense_get_the_whole() {
        for wanted in
            ["bytes=0-1,3-4", "lines=1-2", "bytes=4-2", "bytes=a-b", "bytes=-", "bytes=99-x"]
        {
            let response = content().answer_in_parts(&asking(&[(header::RANGE, wanted)]));
            assert_eq!((response.status(), body(response).len()), (StatusCode::OK, 10), "{wanted}");
        }
    }

    #[test]
    fn what_the_browser_has_is_not_sent_again() {
        let first = content().answer(&HeaderMap::new());
        let tag = first.headers()[header::ETAG].to_str().expect("text").to_owned();
        for known in [tag.clone(), format!("\"x\", W/{tag}")] {
            let asking = asking(&[(header::IF_NONE_MATCH, &known), (header::RANGE, "bytes=0-1")]);
            for response in [content().answer(&asking), content().answer_in_parts(&asking)] {
                assert_eq!(response.status(), StatusCode::NOT_MODIFIED);
                assert_eq!(response.headers()[header::ETAG], tag.as_str());
            }
        }
        let changed = asking(&[(header::IF_RANGE, "\"old\""), (header::RANGE, "bytes=0-1")]);
        assert_eq!(content().answer_in_parts(&changed).status(), StatusCode::OK);
    }

    proptest! {
        #[test]
        fn no_range_header_reaches_beyond_the_content(header in "bytes=[0-9]{0,20}-[0-9]{0,20}", size in 0..50usize) {
            if let Part::Of(range) = part(&header, size) {
                prop_assert!(range.start < range.end && range.end <= size);
            }
        }
    }
}
