//! An answer in the format that was asked for, readable from pages of other sites.

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::Lang;

pub use web::data_file::{open_to_all, preflight};

use super::tree::{Node, xml};

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The format every Open311 server has.
    Xml,
    /// The format most clients ask for.
    Json,
}

impl Format {
    /// By the ending of an address, without the dot.
    #[must_use]
    pub fn from_ending(ending: &str) -> Option<Self> {
        match ending {
            "xml" => Some(Self::Xml),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// Where the address does not say it: what the client prefers, else XML.
    #[must_use]
    pub fn accepted(headers: &HeaderMap) -> Self {
        let accept = headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or("");
        if accept.contains("json") { Self::Json } else { Self::Xml }
    }

    /// The media type with its encoding.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Xml => "text/xml; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
        }
    }

    fn write(self, root: &str, node: &Node) -> String {
        match self {
            Self::Xml => xml(root, node),
            // Nodes hold no numbers that JSON lacks: coordinates are finite.
            Self::Json => serde_json::to_string(node).unwrap_or_else(|_impossible| "null".into()),
        }
    }
}

/// Says something under a root element.
#[must_use]
pub fn say(format: Format, status: StatusCode, lang: Lang, root: &str, node: &Node) -> Response {
    let mut response = (status, format.write(root, node)).into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static(format.content_type());
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.tag()));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}
