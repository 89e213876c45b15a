//! A report as GeoReport v2 tells it, and with the attributes CitySDK and Klarschiff add.

use kernel::Ts;

use super::{asked::Tongue, tree::Node};
use crate::{Closing, Report, Scope, report::Answered};

/// Longest description the schema allows, in characters.
const TEXT_CHARS: usize = 4_000;

/// How requests are told.
pub struct Teller<'a> {
    /// In which language.
    pub tongue: &'a Tongue,
    /// Names of categories and departments.
    pub scope: &'a Scope,
    /// With the attributes of the dialects.
    pub extended: bool,
    /// With exact places where the public sees rounded ones.
    pub exact: bool,
}

/// Where a report stands in the words of CitySDK. What is not released is never told, so
/// `PENDING` does not come up.
fn detailed_status(report: &Report) -> &'static str {
    let reason = report.closed_reason.as_deref().and_then(Closing::from_name);
    if is_closed(report) {
        return match reason {
            Some(Closing::NotOurs | Closing::NotPossible | Closing::Duplicate)
                if report.fixed_at.is_none() =>
            {
                "REJECTED"
            }
            _ => "PROCESSED",
        };
    }
    if report.started_at.is_some() { "IN_PROCESS" } else { "RECEIVED" }
}

fn is_closed(report: &Report) -> bool {
    report.closed_at.is_some() || report.fixed_at.is_some()
}

/// The moment of closing where it is closed, else of the last change.
fn updated(report: &Report) -> Ts {
    report.closed_at.or(report.fixed_at).unwrap_or(report.changed_at)
}

/// One request.
#[must_use]
pub fn request(
    teller: &Teller<'_>,
    report: Report,
    last_note: Option<String>,
    pictures: &[String],
    notes: &[(Ts, String, String)],
) -> Node {
    let Teller { tongue, scope, .. } = teller;
    let lang = tongue.lang;
    let report = if teller.exact { report } else { scope.shown_report(report) };
    let name = scope.category_name(&report.category, lang);
    let agency = scope.department_name(&report.department, lang);
    let text: String = report.description.chars().take(TEXT_CHARS).collect();
    let status = if is_closed(&report) { "closed" } else { "open" };
    let moment = |at: Ts| Node::from(at.rfc3339());
    let mut parts = vec![
        ("service_request_id", report.code.as_str().into()),
        ("status", status.into()),
        ("status_notes", status_notes(tongue, &report, last_note).into()),
        ("service_name", name.into()),
        ("service_code", report.category.as_str().into()),
        ("description", text.into()),
        ("agency_responsible", agency.into()),
        ("service_notice", Node::Empty),
        ("requested_datetime", moment(report.received_at)),
        ("updated_datetime", moment(updated(&report))),
        ("expected_datetime", report.expected_at.map(moment).into()),
        ("address", address(scope, &report).into()),
        ("address_id", report.object_id.as_deref().into()),
        ("zipcode", Node::Empty),
        ("lat", report.lat.into()),
        ("long", report.lon.into()),
        ("media_url", pictures.first().map(String::as_str).into()),
    ];
    if teller.extended {
        parts.push(("extended_attributes", extended(&report, pictures)));
        parts.push(("attributes", Node::List("attribute", answers(teller, &report))));
        let note = |(at, department, text): &(Ts, String, String)| {
            Node::Parts(vec![
                ("datetime", moment(*at)),
                ("description", text.as_str().into()),
                ("type", "public".into()),
                ("agency_responsible", scope.department_name(department, lang).into()),
            ])
        };
        parts.push(("notes", Node::List("note", notes.iter().map(note).collect())));
    }
    Node::Parts(parts)
}

/// Why it is closed, and what the administration said last.
fn status_notes(tongue: &Tongue, report: &Report, last_note: Option<String>) -> Option<String> {
    let reason = report.closed_reason.as_deref().and_then(Closing::from_name);
    let reason = reason.filter(|_| report.closed_at.is_some());
    let reason = reason.map(|reason| tongue.say(reason.label(), &[]));
    match (reason, last_note) {
        (Some(reason), Some(note)) => Some(format!("{reason}. {note}")),
        (reason, note) => reason.or(note),
    }
}

/// From the most exact to the most general, as the specification wants it.
fn address(scope: &Scope, report: &Report) -> Option<String> {
    let district = report.district.as_deref().map(|key| scope.district_name(key));
    let parts: Vec<&str> = report.address.as_deref().into_iter().chain(district).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn extended(report: &Report, pictures: &[String]) -> Node {
    let urls = pictures.iter().map(|url| url.as_str().into()).collect();
    Node::Parts(vec![
        ("title", report.title.as_str().into()),
        ("detailed_status", detailed_status(report).into()),
        ("detailed_status_datetime", report.changed_at.rfc3339().into()),
        ("description_public", true.into()),
        ("expected_closure", report.expected_at.map(Ts::rfc3339).into()),
        ("votes", report.supporters.into()),
        ("media_urls", Node::List("media_url", urls)),
        ("photo_required", false.into()),
        // Sent from outside, not by staff: the lowest of Klarschiff's three.
        ("trust", 0.into()),
        ("service_object_id", report.object_id.as_deref().into()),
    ])
}

/// Answers the public may see.
fn answers(teller: &Teller<'_>, report: &Report) -> Vec<Node> {
    let Some(category) = teller.scope.category(&report.category) else { return Vec::new() };
    let lang = teller.tongue.lang;
    let shown = |answered: &Answered| {
        let question = category.question(&answered.question).filter(|q| q.public)?;
        (!answered.value.is_empty()).then(|| {
            Node::Parts(vec![
                ("code", question.key.as_str().into()),
                ("label", question.label.get(lang).into()),
                ("value", answered.value.as_str().into()),
                ("name", question.shown(&answered.value, lang).into()),
            ])
        })
    };
    report.answers.0.iter().filter_map(shown).collect()
}
