//! What followers of a report are told, one line for each thing that happened.

use kernel::Ts;
use serde::Deserialize;
use store::journal::Written;
use web::{Town, text};

use crate::{
    Closing, Report, Scope,
    mail::{Told, Voice},
    store::Note,
};

/// The journal's verbs that followers hear of.
pub(super) const VERBS: &[&str] = &[
    "report_released",
    "report_withheld",
    "report_handed_over",
    "report_accepted",
    "report_refused",
    "report_started",
    "report_noted",
    "report_closed",
    "report_fixed",
    "report_disputed",
    "report_dispute_rejected",
    "report_reopened",
    "report_supported",
    "report_merged",
    "report_parted",
];

/// Characters of a note in an e-mail; all of it stands on the page.
const NOTE: usize = 1_500;

/// What the entries of the journal say, each of which has some of these.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Detail {
    to: String,
    department: String,
    reason: String,
    expected_at: Option<i64>,
    public: bool,
    supporters: i64,
    into: String,
    from: String,
}

struct Happened {
    seq: i64,
    at: Ts,
    verb: String,
    detail: Detail,
}

/// What happened to a report.
pub(super) struct News<'a> {
    scope: Scope,
    all: Vec<Happened>,
    enough: i64,
    report: &'a Report,
    /// Nothing is told while nobody looked at the report.
    pub(super) held_back: bool,
}

/// What the entries say about a report.
pub(super) fn of<'a>(
    report: &'a Report,
    entries: &[Written],
    town: &std::sync::Arc<Town>,
) -> News<'a> {
    let happened = |e: &Written| Happened {
        seq: e.seq,
        at: e.at,
        verb: e.verb.clone(),
        detail: serde_json::from_str(&e.detail).unwrap_or_default(),
    };
    News {
        scope: Scope::of_town(town),
        all: entries.iter().map(happened).collect(),
        enough: i64::from(town.config.reports.idea_support_threshold),
        report,
        held_back: report.withheld_at.is_none()
            && report.merged_into.is_none()
            && !report.is_public(),
    }
}

impl News<'_> {
    /// The lines for somebody who was told up to the entry `told`.
    pub(super) fn lines(&self, voice: &Voice, notes: &[Note], told: i64) -> Vec<String> {
        let new = self.all.iter().filter(|h| h.seq > told);
        new.filter_map(|h| self.line(h, voice, notes)).collect()
    }

    fn line(&self, h: &Happened, voice: &Voice, notes: &[Note]) -> Option<String> {
        // Once it is not public, the public hears that and nothing else.
        if self.report.withheld_at.is_some() != (h.verb == "report_withheld") {
            return None;
        }
        let office = |key: &str| self.scope.department_name(key, voice.lang()).to_owned();
        let say = |key: &str| Some(voice.say(key, &[]));
        let d = &h.detail;
        match h.verb.as_str() {
            "report_released" => say("reports-mail-released"),
            "report_withheld" => say("reports-mail-withheld"),
            "report_handed_over" => Some(voice.say(
                "reports-mail-handed-over",
                &[("department", office(&d.to).into()), ("reason", d.reason.as_str().into())],
            )),
            "report_refused" => Some(voice.say(
                "reports-mail-refused",
                &[
                    ("department", office(&d.department).into()),
                    ("reason", d.reason.as_str().into()),
                ],
            )),
            "report_accepted" if self.also("report_started", h.at) => None,
            "report_accepted" | "report_started" => {
                let key = if h.verb == "report_started" {
                    "reports-mail-started"
                } else {
                    "reports-mail-accepted"
                };
                let line = voice.say(key, &[("department", office(&d.department).into())]);
                let day = d.expected_at.map(|at| voice.day(Ts(at)));
                let expected =
                    day.map(|day| voice.say("reports-mail-expected", &[("day", day.into())]));
                Some(expected.map_or(line.clone(), |expected| format!("{line} {expected}")))
            }
            "report_noted" if d.public => note(voice, &self.scope, notes, h.at),
            "report_closed" => {
                let reason = Closing::from_name(&d.reason).map(|c| voice.say(c.label(), &[]));
                let line = voice
                    .say("reports-mail-closed", &[("reason", reason.unwrap_or_default().into())]);
                let told = note(voice, &self.scope, notes, h.at);
                Some(told.map_or(line.clone(), |told| format!("{line}\n  {told}")))
            }
            "report_fixed" => say("reports-mail-fixed"),
            "report_disputed" => say("reports-mail-disputed"),
            "report_dispute_rejected" => say("reports-mail-dispute-rejected"),
            "report_merged" => {
                Some(voice.say("reports-mail-merged", &[("code", d.into.as_str().into())]))
            }
            "report_parted" => {
                Some(voice.say("reports-mail-parted", &[("code", d.from.as_str().into())]))
            }
            "report_reopened" => say("reports-mail-reopened"),
            "report_supported" if self.report.kind == "idea" && d.supporters == self.enough => {
                Some(voice.say("reports-mail-supported", &[("n", d.supporters.into())]))
            }
            _ => None,
        }
    }

    /// Whether something else happened in the same breath, which says the same and more.
    fn also(&self, verb: &str, at: Ts) -> bool {
        self.all.iter().any(|h| h.verb == verb && h.at == at)
    }
}

/// The public note written at that moment.
fn note(voice: &Voice, scope: &Scope, notes: &[Note], at: Ts) -> Option<String> {
    let note = notes.iter().find(|n| n.at == at)?;
    let department = scope.department_name(&note.department, voice.lang());
    Some(voice.say(
        "reports-mail-noted",
        &[("department", department.into()), ("text", text::excerpt(&note.text, NOTE).into())],
    ))
}

/// The e-mail with these lines; it leads to the page of `shown`, which is another report where
/// this one was merged into it.
pub(super) fn letter(voice: &Voice, report: &Report, shown: &Report, lines: &[String]) -> Told {
    let title = text::excerpt(&report.title, 60);
    let listed: Vec<String> = lines.iter().map(|line| format!("– {line}")).collect();
    // A page that answers "not found" helps nobody.
    let link = if shown.is_public() {
        voice.say("reports-mail-see", &[("link", voice.link(&shown.path()).into())])
    } else {
        String::new()
    };
    let values = [
        ("title", title.as_str().into()),
        ("code", report.code.as_str().into()),
        ("lines", listed.join("\n").into()),
    ];
    Told {
        kind: "report_news",
        subject: voice.say("reports-mail-news-subject", &[("title", title.as_str().into())]),
        text: format!("{}\n\n{link}", voice.say("reports-mail-news-body", &values)),
    }
}
