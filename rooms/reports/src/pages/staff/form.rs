//! The fields of everything that can be done about a case. Each form has names of its own, so
//! that an error stands at its field although all forms stand on one page.

use jiff::{civil::Date, tz::TimeZone};
use kernel::Ts;
use web::{Field, Form, Here};

web::fields! {
    /// Fields of the forms of a case.
    pub CaseField {
        Picture = "picture",
        WithholdReason = "withhold_reason",
        HandoverDepartment = "handover_department",
        HandoverReason = "handover_reason",
        AcceptExpected = "accept_expected",
        RefuseReason = "refuse_reason",
        StartExpected = "start_expected",
        PublicText = "public_text",
        InternalText = "internal_text",
        CloseReason = "close_reason",
        CloseNote = "close_note",
        CloseSame = "close_same",
        ContactReason = "contact_reason",
    }
}

/// Characters of a reason.
pub(super) const REASON: usize = 500;
/// Characters of a note.
pub(super) const NOTE: usize = 4_000;
/// Days into the future a department may promise.
const FARTHEST: i64 = 5 * 366;

/// The day in a field, as the moment it ends in the municipality; none when nothing was given.
/// Notes what is wrong.
pub(super) fn expected<F: Field>(here: &Here, form: &mut Form<F>, field: F) -> Option<Ts> {
    let text = form.value(field).to_owned();
    if text.is_empty() {
        return None;
    }
    let Some(at) = text.parse::<Date>().ok().and_then(|date| end_of(date, &here.town.zone)) else {
        form.fail(field, "reports-staff-error-date");
        return None;
    };
    if at < here.now {
        form.fail(field, "reports-staff-error-past");
    } else if at.0 - here.now.0 > FARTHEST * Ts::DAY {
        form.fail(field, "reports-staff-error-far");
    }
    Some(at)
}

/// The last second of a day.
fn end_of(date: Date, zone: &TimeZone) -> Option<Ts> {
    date.at(23, 59, 59, 0).to_zoned(zone.clone()).ok().map(|z| z.timestamp().into())
}

/// A moment as a date field wants it.
pub(super) fn field_date(here: &Here, at: Ts) -> String {
    here.zoned(at).date().to_string()
}
