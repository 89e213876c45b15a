//! What happened to a report, in words, from the journal.

use kernel::Ts;
use serde_json::Value;
use store::journal::Written;
use web::Here;

use super::{baton, desk::Reader, field, inbox::short_day};
use crate::{Closing, Scope, field::Act};

/// An entry in words.
pub(super) struct Line {
    /// When, for machines.
    pub at: String,
    /// When, for people.
    pub moment: String,
    /// Who: a role, never a name.
    pub who: String,
    /// What.
    pub text: String,
    /// Only colleagues could see it happen.
    pub internal: bool,
}

/// What happens among colleagues.
const INTERNAL: [&str; 9] = [
    "report_planned",
    "report_unplanned",
    "report_visited",
    "report_back_looked",
    "report_assigned",
    "report_errand_noted",
    "report_errand_contact_opened",
    "report_reminded",
    "report_escalated",
];

/// The entries in words, newest first. Single voices are left out: the number says it.
pub(super) fn lines(here: &Here, scope: &Scope, reader: &Reader, entries: &[Written]) -> Vec<Line> {
    let told = entries.iter().rev().filter(|entry| entry.verb != "report_supported");
    told.map(|entry| line(here, scope, reader, entry)).collect()
}

fn line(here: &Here, scope: &Scope, reader: &Reader, entry: &Written) -> Line {
    let detail: Value = serde_json::from_str(&entry.detail).unwrap_or_default();
    let text = |name: &str| detail.get(name).and_then(Value::as_str).unwrap_or("").to_owned();
    let department = |name: &str| scope.department_name(&text(name), here.lang).to_owned();
    // As it was planned, where a later version writes days in another way.
    let day = |name: &str| text(name).parse().map_or(text(name), |date| field::spoken(here, date));
    let public = detail.get("public").and_then(Value::as_bool).unwrap_or(false);
    let key = |end: &str| format!("reports-staff-journal-{end}");
    let said = match entry.verb.as_str() {
        "report_submitted" => match text("source").as_str() {
            "import" => here.t(&key("imported")),
            "split" => here.t1(&key("split-off"), "department", department("department")),
            _ => here.t1(&key("submitted"), "department", department("department")),
        },
        "report_imported" => here.t(&key("imported")),
        "report_released" => here.t(&key("released")),
        "report_withheld" => here.t1(&key("withheld"), "reason", text("reason")),
        "report_handed_over" => here.say(
            &key("handed"),
            &[
                ("from", department("from").into()),
                ("to", department("to").into()),
                ("reason", text("reason").into()),
            ],
        ),
        "report_accepted" => match detail.get("expected_at").and_then(Value::as_i64) {
            Some(at) => here.t2(
                &key("accepted-until"),
                "department",
                department("department"),
                "day",
                here.day(Ts(at)),
            ),
            None => here.t1(&key("accepted"), "department", department("department")),
        },
        "report_refused" => here.t2(
            &key("refused"),
            "department",
            department("department"),
            "reason",
            text("reason"),
        ),
        "report_started" => here.t1(&key("started"), "department", department("department")),
        "report_noted" if public => here.t(&key("published")),
        "report_noted" => here.t(&key("noted")),
        "report_closed" => {
            let closing = Closing::from_name(&text("reason")).map(|c| here.t(c.label()));
            here.t1(&key("closed"), "reason", closing.unwrap_or_else(|| text("reason")))
        }
        "report_fixed" => here.t(&key("fixed")),
        "report_disputed" => here.t(&key("disputed")),
        "report_reopened" => here.t(&key("reopened")),
        "report_dispute_rejected" => here.t(&key("dispute-rejected")),
        "report_claimed" => here.t(&key("claimed")),
        "report_place_rounded" => here.t(&key("place-rounded")),
        "report_merged" => here.t1(&key("merged"), "code", text("into")),
        "report_joined" => here.t1(&key("joined"), "code", text("joined")),
        "report_parted" => here.t1(&key("parted"), "code", text("from")),
        "report_left" => here.t1(&key("left"), "code", text("left")),
        "report_split" => here.t1(&key("split"), "code", text("part")),
        "report_shortened" => here.t1(&key("shortened"), "reason", text("reason")),
        "report_picture_released" => here.t(&key("picture-released")),
        "report_picture_withheld" => here.t(&key("picture-withheld")),
        "report_picture_blacked_out" => here.t(&key("picture-blacked-out")),
        "report_contact_deleted" => here.t("reports-retention-journal-contact"),
        "report_planned" => here.t1("reports-field-journal-planned", "day", day("day")),
        "report_unplanned" => here.t1("reports-field-journal-unplanned", "day", day("day")),
        "report_visited" => {
            let act = Act::from_name(&text("act")).map(|act| here.t(act.label()));
            here.t1("reports-field-journal-visited", "act", act.unwrap_or_default())
        }
        "report_back_looked" => here.t("reports-field-journal-looked"),
        // A verb of another room, or of a later version.
        other => baton::journal::said(here, scope, other, &detail)
            .unwrap_or_else(|| other.replace('_', " ")),
    };
    Line {
        at: entry.at.rfc3339(),
        moment: short_moment(here, entry.at),
        who: who(here, reader, &entry.actor),
        text: said,
        internal: entry.verb == "report_noted" && !public || INTERNAL.contains(&&*entry.verb),
    }
}

fn short_moment(here: &Here, at: Ts) -> String {
    let zoned = here.zoned(at);
    format!("{}, {}:{:02}", short_day(here, at), zoned.hour(), zoned.minute())
}

fn who(here: &Here, reader: &Reader, actor: &str) -> String {
    let key = match actor.split(':').next().unwrap_or("") {
        _ if reader.is(actor) => "reports-staff-who-you",
        "staff" => "reports-staff-who-staff",
        "link" => "reports-baton-who-contractor",
        "citizen" | "visitor" => "reports-staff-who-citizen",
        _ => "reports-staff-who-system",
    };
    here.t(key)
}
