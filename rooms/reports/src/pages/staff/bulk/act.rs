//! What can be done to several cases at once, and what it means for each of them.

use kernel::Ts;
use web::{Form, Here};

use super::{BulkField, NOTE, REASON, expected};
use crate::{Closing, note_template::NoteTemplate, store::Chosen};

/// What can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pages::staff) enum Act {
    Release,
    HandOver,
    Accept,
    Start,
    Close,
}

impl Act {
    /// All, in the order of a report's life.
    pub const ALL: [Self; 5] =
        [Self::Release, Self::HandOver, Self::Accept, Self::Start, Self::Close];

    /// Name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::HandOver => "handover",
            Self::Accept => "accept",
            Self::Start => "start",
            Self::Close => "close",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.as_str() == name)
    }

    /// Message of its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Release => "reports-inbox-act-release",
            Self::HandOver => "reports-inbox-act-handover",
            Self::Accept => "reports-inbox-act-accept",
            Self::Start => "reports-inbox-act-start",
            Self::Close => "reports-inbox-act-close",
        }
    }

    /// What it would mean for a case, as far as that is known before the form is filled in.
    pub fn preview(self, case: &Chosen, department: &str, allowed: bool) -> Verdict {
        if !allowed {
            return Verdict::Refused;
        }
        let task = match self {
            Self::Release => Task::Release { pictures: true },
            Self::HandOver => Task::HandOver { to: department.to_owned(), reason: String::new() },
            // Any day but the one that stands there moves the date.
            Self::Accept => Task::Accept { by: Some(Ts(i64::MAX)) },
            Self::Start => Task::Start { by: None },
            Self::Close => {
                Task::Close { closing: Closing::Answered, note: String::new(), template: None }
            }
        };
        task.verdict(case)
    }
}

/// An act with everything it needs to know.
#[derive(Debug, Clone)]
pub(super) enum Task {
    /// The text, and where asked for the pictures nobody has decided about.
    Release {
        pictures: bool,
    },
    HandOver {
        to: String,
        reason: String,
    },
    Accept {
        by: Option<Ts>,
    },
    Start {
        by: Option<Ts>,
    },
    Close {
        closing: Closing,
        /// What the clerk wrote; may be empty where a template says it.
        note: String,
        template: Option<Box<NoteTemplate>>,
    },
}

/// What a task means for a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pages::staff) enum Verdict {
    Change,
    /// It is so already.
    Already,
    /// It is closed; only a release still means something.
    Closed,
    /// The clerk may not act on it.
    Refused,
}

impl Verdict {
    pub fn label(self) -> &'static str {
        match self {
            Self::Change => "reports-inbox-mark-change",
            Self::Already => "reports-inbox-mark-already",
            Self::Closed => "reports-inbox-mark-closed",
            Self::Refused => "reports-inbox-mark-refused",
        }
    }
}

impl Task {
    /// What it means for a case as it stands, for somebody who may act on it.
    pub fn verdict(&self, case: &Chosen) -> Verdict {
        let report = &case.report;
        let done = match self {
            // Another report answers for it.
            _ if report.merged_into.is_some() => return Verdict::Closed,
            Self::Release { pictures } => {
                return if !report.is_public() || (*pictures && case.hidden_pictures > 0) {
                    Verdict::Change
                } else {
                    Verdict::Already
                };
            }
            Self::Close { .. } => report.closed_at.is_some(),
            _ if report.closed_at.is_some() => return Verdict::Closed,
            Self::HandOver { to, .. } => report.department == *to,
            Self::Accept { by } => {
                case.accepted_at.is_some() && by.is_none_or(|by| report.expected_at == Some(by))
            }
            Self::Start { .. } => report.started_at.is_some(),
        };
        if done { Verdict::Already } else { Verdict::Change }
    }
}

/// The task a form describes; notes what is wrong.
pub(super) fn read(
    here: &Here,
    act: Act,
    form: &mut Form<BulkField>,
    template: Option<NoteTemplate>,
) -> Option<Task> {
    let task = match act {
        Act::Release => Task::Release { pictures: form.ticked(BulkField::Pictures) },
        Act::HandOver => {
            let to = form.value(BulkField::Department).to_owned();
            if here.town.config.department(&to).is_none() {
                form.fail(BulkField::Department, "reports-staff-error-department");
            }
            let reason = form.required(BulkField::Reason, "reports-staff-error-reason", REASON);
            Task::HandOver { to, reason }
        }
        Act::Accept => Task::Accept { by: expected(here, form, BulkField::Expected) },
        Act::Start => Task::Start { by: expected(here, form, BulkField::Expected) },
        Act::Close => {
            let chosen = Closing::from_name(form.value(BulkField::CloseReason))
                .filter(|closing| Closing::CHOICES.contains(closing));
            let chosen = chosen.or(template.as_ref().and_then(|t| t.close_reason));
            if chosen.is_none() {
                form.fail(BulkField::CloseReason, "reports-staff-error-closing");
            }
            let note = match template {
                Some(_) => form.optional(BulkField::CloseNote, NOTE).unwrap_or_default(),
                None => form.required(BulkField::CloseNote, "reports-staff-error-answer", NOTE),
            };
            let template = template.map(Box::new);
            Task::Close { closing: chosen.unwrap_or(Closing::Answered), note, template }
        }
    };
    form.is_valid().then_some(task)
}
