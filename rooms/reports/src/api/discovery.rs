//! `/open311/discovery`: which protocols there are, and whom to ask for a key.

use axum::{http::StatusCode, response::Response};
use web::Here;

use super::{
    answer::{Format, say},
    asked::Tongue,
    tree::Node,
};

/// When endpoints or formats last changed.
const CHANGESET: &str = "2026-11-23T00:00:00Z";
/// Name of the protocol, as the specification spells it.
const SPECIFICATION: &str = "http://wiki.open311.org/GeoReport_v2";

/// The answer.
#[must_use]
pub fn show_discovery(here: &Here, tongue: &Tongue, format: Format) -> Response {
    let contact = &here.town.config.contact;
    let by = [Some(contact.email.as_str()), contact.phone.as_deref()];
    let by = by.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let address = [("email", contact.email.as_str().into())];
    let formats = vec![Format::Xml, Format::Json].into_iter().map(|f| {
        // The bare type: readers compare it with the names in the specification.
        Node::from(f.content_type().split(';').next().unwrap_or_default())
    });
    let endpoint = Node::Parts(vec![
        ("specification", SPECIFICATION.into()),
        ("url", format!("{}/open311/v2", here.origin).into()),
        ("changeset", CHANGESET.into()),
        ("type", "production".into()),
        ("formats", Node::List("format", formats.collect())),
    ]);
    let discovery = Node::Parts(vec![
        ("changeset", CHANGESET.into()),
        ("contact", format!("{}: {by}", here.town.config.name).into()),
        ("key_service", tongue.say("reports-api-key-service", &address).into()),
        ("endpoints", Node::List("endpoint", vec![endpoint])),
    ]);
    say(format, StatusCode::OK, tongue.lang, "discovery", &discovery)
}
