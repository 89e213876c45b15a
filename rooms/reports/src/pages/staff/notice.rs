//! What was just done about a case, as its page says it.

use web::Here;

use crate::pages::parts::asked;

/// What was just done, from the address the form sent the browser to.
pub(super) fn notice(here: &Here, name: &str) -> String {
    let known = |names: &[&str]| asked(here, name).filter(|v| names.contains(v));
    let known = match name {
        "done" => known(DONE),
        _ => known(ALREADY),
    };
    known.map(|v| here.t(&format!("reports-staff-{name}-{v}"))).unwrap_or_default()
}

/// Names of notices after an act.
const DONE: &[&str] = &[
    "released",
    "pictures",
    "withheld",
    "handed",
    "accepted",
    "date",
    "refused",
    "started",
    "published",
    "noted",
    "closed",
    "fixed",
    "reopened",
    "decided",
    "merged",
    "parted",
    "split",
    "blacked-out",
    "shortened",
    "assigned",
    "errand",
    "revoked",
    "taken",
    "asked",
    "withdrawn",
];
/// Names of notices after an act that changed nothing.
const ALREADY: &[&str] = &[
    "released",
    "withheld",
    "handed",
    "accepted",
    "refused",
    "started",
    "noted",
    "closed",
    "fixed",
    "open",
    "decided",
    "merged",
    "parted",
    "blacked-out",
    "shortened",
    "pictures",
    "assigned",
    "errand",
    "revoked",
    "taken",
    "asked",
    "withdrawn",
    "unreachable",
];
