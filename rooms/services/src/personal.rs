//! What personal data the room stores, why, on which basis and for how long.

use kernel::contribution::PersonalField;

/// Public task of the municipality: deciding about applications.
const PUBLIC_TASK: &str = "Art. 6 (1) e GDPR, § 4 LDSG BW";

/// The room's declaration. Each service says in its definition how long its own data are kept
/// after the end of a case, and on which basis.
pub const FIELDS: &[PersonalField] = &[
    PersonalField {
        column: "application_draft.data",
        purpose: "services-personal-draft",
        legal_basis: PUBLIC_TASK,
        retention: "unconfirmed_email_days",
    },
    PersonalField {
        column: "application.answers",
        purpose: "services-personal-answers",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "application.email",
        purpose: "services-personal-email",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "application.person",
        purpose: "services-personal-person",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "application.typed_by",
        purpose: "services-personal-clerk",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "application_file.name",
        purpose: "services-personal-answers",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "application_case.clerk",
        purpose: "services-personal-clerk",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "case_message.text",
        purpose: "services-personal-case",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "case_message.clerk",
        purpose: "services-personal-clerk",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "case_request.text",
        purpose: "services-personal-case",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "case_request.answer",
        purpose: "services-personal-case",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "case_leg.reason",
        purpose: "services-personal-case",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "case_decision.letter",
        purpose: "services-personal-case",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "case_decision.words",
        purpose: "services-personal-case",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "case_decision.clerk",
        purpose: "services-personal-clerk",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "case_letter.words",
        purpose: "services-personal-letter",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "case_letter.file",
        purpose: "services-personal-letter",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "case_letter.clerk",
        purpose: "services-personal-clerk",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "case_opening.person",
        purpose: "services-personal-clerk",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "permit.data",
        purpose: "services-personal-permit",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "permit.plate",
        purpose: "services-personal-permit",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "permit.site",
        purpose: "services-personal-site",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "permit_change.became",
        purpose: "services-personal-permit",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "proposal.data",
        purpose: "services-personal-proposal",
        legal_basis: PUBLIC_TASK,
        retention: "service_proposal_days",
    },
    PersonalField {
        column: "proposal.birth_date",
        purpose: "services-personal-proposal",
        legal_basis: PUBLIC_TASK,
        retention: "service_proposal_days",
    },
    PersonalField {
        column: "proposal.person",
        purpose: "services-personal-proposal",
        legal_basis: PUBLIC_TASK,
        retention: "service_proposal_days",
    },
    PersonalField {
        column: "proposal.letter",
        purpose: "services-personal-proposal",
        legal_basis: PUBLIC_TASK,
        retention: "service_proposal_days",
    },
];
