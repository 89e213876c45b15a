//! The fields of everything that can be done about a case. Each form has names of its own, so that
//! an error stands at its field although all forms stand on one page.

use jiff::civil::Date;
use kernel::Ts;
use web::{Form, Here};

use crate::deciding::clock::end_of;

web::fields! {
    /// Fields of the forms of a case.
    pub CaseField {
        Item = "item",
        Message = "message_text",
        Note = "note_text",
        Request = "request_text",
        RequestDue = "request_due",
        RequestField = "request_field",
        RequestPreview = "request_preview",
        Holder = "handover_to",
        Reason = "handover_reason",
        Why = "return_why",
        Posted = "posted_on",
        Permit = "permit",
        RevokeWhy = "revoke_why",
        ExtendUntil = "extend_until",
        ExtendWhy = "extend_why",
    }
}

/// Characters of a reason.
pub(super) const REASON: usize = 1_000;
/// Characters of a message.
pub(super) const TEXT: usize = 4_000;
/// Days a request may be open.
const FARTHEST: i64 = 366;

/// The day of a request, as the moment it ends. Notes what is wrong.
pub(super) fn deadline(here: &Here, form: &mut Form<CaseField>) -> Option<Ts> {
    let day = form.value(CaseField::RequestDue).parse::<Date>().ok();
    let Some(at) = day.and_then(|day| end_of(day, &here.town.zone)) else {
        form.fail(CaseField::RequestDue, "services-staff-error-date");
        return None;
    };
    if at < here.now {
        form.fail(CaseField::RequestDue, "services-staff-error-past");
    } else if at.0 - here.now.0 > FARTHEST * Ts::DAY {
        form.fail(CaseField::RequestDue, "services-staff-error-far");
    }
    Some(at)
}

/// The day until which silence does not approve. Notes what is wrong; how far it may be, the verb
/// knows.
pub(super) fn extended(form: &mut Form<CaseField>) -> Option<Date> {
    let day = form.value(CaseField::ExtendUntil).parse::<Date>().ok();
    if day.is_none() {
        form.fail(CaseField::ExtendUntil, "services-staff-error-date");
    }
    day
}

/// The day a decision was posted: today or before, not before it was made.
pub(super) fn posted(
    here: &Here,
    form: &mut Form<CaseField>,
    decided_at: Option<Ts>,
) -> Option<Date> {
    let Ok(day) = form.value(CaseField::Posted).parse::<Date>() else {
        form.fail(CaseField::Posted, "services-staff-error-date");
        return None;
    };
    if day > here.now.date(&here.town.zone) {
        form.fail(CaseField::Posted, "services-staff-error-posted");
    } else if decided_at.is_some_and(|at| day < at.date(&here.town.zone)) {
        form.fail(CaseField::Posted, "services-staff-error-posted-early");
    }
    Some(day)
}
