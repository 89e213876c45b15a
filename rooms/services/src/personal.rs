//! What personal data the room stores, why, on which basis and for how long. Each service says in
//! its definition how long its own data are kept after the end of a case, and on which basis.

use kernel::contribution::PersonalField;

/// Public task of the municipality: deciding about applications.
const PUBLIC_TASK: &str = "Art. 6 (1) e GDPR, § 4 LDSG BW";
/// The town proves its receipts and payments: its books are kept for ten years, and what was booked
/// as long where only that tells who paid for what.
const BOOKS: &str = "Art. 6 (1) c GDPR, § 39 (2) GemHVO BW, § 147 AO";

const fn of(
    column: &'static str,
    purpose: &'static str,
    legal_basis: &'static str,
    retention: &'static str,
) -> PersonalField {
    PersonalField { column, purpose, legal_basis, retention }
}

const fn draft(column: &'static str) -> PersonalField {
    of(column, "services-personal-draft", PUBLIC_TASK, "draft")
}

const fn case(column: &'static str, purpose: &'static str) -> PersonalField {
    of(column, purpose, PUBLIC_TASK, "service")
}

const fn clerk(column: &'static str) -> PersonalField {
    case(column, "services-personal-clerk")
}

const fn proposal(column: &'static str) -> PersonalField {
    of(column, "services-personal-proposal", PUBLIC_TASK, "service_proposal_days")
}

const fn books(column: &'static str, purpose: &'static str) -> PersonalField {
    of(column, purpose, BOOKS, "accounting_years")
}

/// The room's declaration.
pub const FIELDS: &[PersonalField] = &[
    draft("application_draft.data"),
    draft("application_draft.person"),
    case("application.answers", "services-personal-answers"),
    case("application.email", "services-personal-email"),
    case("application.person", "services-personal-person"),
    clerk("application.typed_by"),
    case("application_file.name", "services-personal-answers"),
    clerk("application_case.clerk"),
    clerk("case_check.clerk"),
    case("case_message.text", "services-personal-case"),
    clerk("case_message.clerk"),
    case("case_request.text", "services-personal-case"),
    case("case_request.answer", "services-personal-case"),
    clerk("case_request.clerk"),
    case("case_leg.reason", "services-personal-case"),
    clerk("case_leg.clerk"),
    clerk("case_leg.assignee"),
    case("case_extension.reason", "services-personal-case"),
    clerk("case_extension.clerk"),
    case("case_decision.data", "services-personal-case"),
    case("case_decision.letter", "services-personal-case"),
    case("case_decision.words", "services-personal-case"),
    case("case_decision.returned_why", "services-personal-case"),
    clerk("case_decision.clerk"),
    clerk("case_decision.confirmed_by"),
    clerk("case_decision.returned_by"),
    case("case_letter.words", "services-personal-letter"),
    case("case_letter.file", "services-personal-letter"),
    clerk("case_letter.clerk"),
    clerk("case_opening.person"),
    case("permit.data", "services-personal-permit"),
    case("permit.code", "services-personal-permit"),
    case("permit.plate", "services-personal-permit"),
    case("permit.site", "services-personal-site"),
    case("permit.revoked_why", "services-personal-permit"),
    case("permit.revoked_letter", "services-personal-permit"),
    clerk("permit.revoked_by"),
    case("permit_change.was", "services-personal-permit"),
    case("permit_change.became", "services-personal-permit"),
    case("payment_due.application", "services-personal-due"),
    books("payment_due.reference", "services-personal-books"),
    books("payment_due.lines", "services-personal-books"),
    books("payment.books_id", "services-personal-books"),
    books("payment.remote_id", "services-personal-books"),
    books("payment.remote_url", "services-personal-books"),
    books("payment.trouble", "services-personal-books"),
    books("payment.taken_by", "services-personal-cashier"),
    books("payment_task.closed_by", "services-personal-cashier"),
    books("payment_refund.note", "services-personal-books"),
    books("payment_refund.ordered_by", "services-personal-cashier"),
    books("payment_refund.paid_out_by", "services-personal-cashier"),
    proposal("proposal.data"),
    proposal("proposal.birth_date"),
    proposal("proposal.person"),
    proposal("proposal.letter"),
];
