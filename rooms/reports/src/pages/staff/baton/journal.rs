//! The journal's entries about contractors, questions and reminders, in words.

use serde_json::Value;
use web::Here;

use crate::{Scope, store::Lapse};

/// An entry in words; none for a verb that is not of this kind.
pub(in crate::pages::staff) fn said(
    here: &Here,
    scope: &Scope,
    verb: &str,
    detail: &Value,
) -> Option<String> {
    let text = |name: &str| detail.get(name).and_then(Value::as_str).unwrap_or("");
    let key = match verb {
        "report_assigned" if detail.get("assignee").is_none_or(Value::is_null) => "unassigned",
        "report_assigned" => "assigned",
        "report_errand_given" => match detail.get("shares_contact").and_then(Value::as_bool) {
            Some(true) => "errand-given-contact",
            _ => "errand-given",
        },
        "report_errand_accepted" => "errand-accepted",
        "report_errand_rejected" => "errand-rejected",
        "report_errand_noted" => "errand-noted",
        "report_errand_done" => "errand-done",
        "report_errand_contact_opened" => "errand-contact",
        "report_errand_revoked" => "errand-revoked",
        "report_asked" => "asked",
        "report_answered" => "answered",
        "report_inquiry_withdrawn" => "withdrawn",
        "report_reporter_reminded" => "reporter-reminded",
        "report_reminded" | "report_escalated" => {
            let lapse = match Lapse::from_name(text("lapse")) {
                Some(Lapse::Overdue) => "overdue",
                Some(Lapse::Silence) => "silence",
                _ => "acceptance",
            };
            let stage = verb.trim_start_matches("report_");
            let department = scope.department_name(text("department"), here.lang);
            let key = format!("reports-baton-journal-{stage}-{lapse}");
            return Some(here.t1(&key, "department", department));
        }
        _ => return None,
    };
    Some(here.t(&format!("reports-baton-journal-{key}")))
}
