//! What personal data the room stores, why, on which basis and for how long.

use kernel::contribution::PersonalField;

/// Public task of the municipality: hearing those who live there.
const PUBLIC_TASK: &str = "Art. 6 (1) e GDPR, § 4 LDSG BW";

/// Whoever leaves an address agrees to be written to, and ends it with one press.
const CONSENT: &str = "Art. 6 (1) a GDPR";

/// The room's declaration. Names and addresses are asked of nobody.
pub const FIELDS: &[PersonalField] = &[
    PersonalField {
        column: "contribution.title",
        purpose: "participation-personal-words",
        legal_basis: PUBLIC_TASK,
        retention: "public",
    },
    PersonalField {
        column: "contribution.body",
        purpose: "participation-personal-words",
        legal_basis: PUBLIC_TASK,
        retention: "public",
    },
    PersonalField {
        column: "contribution.address",
        purpose: "participation-personal-words",
        legal_basis: PUBLIC_TASK,
        retention: "public",
    },
    PersonalField {
        column: "contribution.refused_reason",
        purpose: "participation-personal-refused",
        legal_basis: PUBLIC_TASK,
        retention: "unreleased_report_days",
    },
    PersonalField {
        column: "contribution.author",
        purpose: "participation-personal-author",
        legal_basis: PUBLIC_TASK,
        retention: "account",
    },
    PersonalField {
        column: "contribution.secret_hash",
        purpose: "participation-personal-author",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "contribution_comment.body",
        purpose: "participation-personal-comment",
        legal_basis: PUBLIC_TASK,
        retention: "public",
    },
    PersonalField {
        column: "contribution_comment.refused_reason",
        purpose: "participation-personal-comment-refused",
        legal_basis: PUBLIC_TASK,
        retention: "unreleased_report_days",
    },
    PersonalField {
        column: "contribution_comment.author",
        purpose: "participation-personal-comment-author",
        legal_basis: PUBLIC_TASK,
        retention: "account",
    },
    PersonalField {
        column: "contribution_comment.secret_hash",
        purpose: "participation-personal-comment-author",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "contribution_comment_voice.device",
        purpose: "participation-personal-voice",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "contribution_comment_voice.browser",
        purpose: "participation-personal-voice",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "contribution_flag.words",
        purpose: "participation-personal-flag",
        legal_basis: PUBLIC_TASK,
        retention: "unreleased_report_days",
    },
    PersonalField {
        column: "contribution_flag.device",
        purpose: "participation-personal-flag",
        legal_basis: PUBLIC_TASK,
        retention: "unreleased_report_days",
    },
    PersonalField {
        column: "contribution_appeal.words",
        purpose: "participation-personal-appeal",
        legal_basis: PUBLIC_TASK,
        retention: "unreleased_report_days",
    },
    PersonalField {
        column: "contribution_support.device",
        purpose: "participation-personal-voice",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "contribution_support.browser",
        purpose: "participation-personal-voice",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "participation_reader.email",
        purpose: "participation-personal-reader",
        legal_basis: CONSENT,
        retention: "unconfirmed_email_days",
    },
    PersonalField {
        column: "contribution_follower.contribution",
        purpose: "participation-personal-reader",
        legal_basis: CONSENT,
        retention: "unconfirmed_email_days",
    },
    PersonalField {
        column: "opinion_statement.text",
        purpose: "participation-opinions-personal-words",
        legal_basis: PUBLIC_TASK,
        retention: "public",
    },
    PersonalField {
        column: "opinion_statement.refused_reason",
        purpose: "participation-personal-refused",
        legal_basis: PUBLIC_TASK,
        retention: "unreleased_report_days",
    },
    PersonalField {
        column: "opinion_statement.author",
        purpose: "participation-opinions-personal-author",
        legal_basis: PUBLIC_TASK,
        retention: "account",
    },
    PersonalField {
        column: "opinion_statement.device",
        purpose: "participation-opinions-personal-author",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "opinion_participant.voice",
        purpose: "participation-opinions-personal-voice",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "mission_group.name",
        purpose: "participation-missions-personal-group",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "mission_find.note",
        purpose: "participation-missions-personal-find",
        legal_basis: PUBLIC_TASK,
        retention: "public",
    },
    PersonalField {
        column: "mission_find.file",
        purpose: "participation-missions-personal-find",
        legal_basis: PUBLIC_TASK,
        retention: "public",
    },
    PersonalField {
        column: "budget_ballot.voter",
        purpose: "participation-personal-ballot",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "budget_ballot.browser",
        purpose: "participation-personal-ballot",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "budget_ballot.receipt_hash",
        purpose: "participation-personal-ballot",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "budget_ballot.choices",
        purpose: "participation-personal-ballot-choices",
        legal_basis: PUBLIC_TASK,
        retention: "public",
    },
    PersonalField {
        column: "budget_ballot.district",
        purpose: "participation-personal-ballot-choices",
        legal_basis: PUBLIC_TASK,
        retention: "public",
    },
    PersonalField {
        column: "survey_response.voter",
        purpose: "participation-survey-personal-voter",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "survey_response.browser",
        purpose: "participation-survey-personal-voter",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "survey_response.draft",
        purpose: "participation-survey-personal-draft",
        legal_basis: PUBLIC_TASK,
        retention: "draft",
    },
    PersonalField {
        column: "survey_response.answers",
        purpose: "participation-survey-personal-answers",
        legal_basis: PUBLIC_TASK,
        retention: "public",
    },
    PersonalField {
        column: "survey_text.text",
        purpose: "participation-survey-personal-words",
        legal_basis: PUBLIC_TASK,
        retention: "public",
    },
];

#[cfg(test)]
mod tests {
    use super::FIELDS;

    #[test]
    fn what_is_declared_is_there() {
        for field in FIELDS {
            let (table, column) = field.column.split_once('.').expect("a table and a column");
            let sql: String = crate::MIGRATIONS.iter().map(|step| step.sql).collect();
            let made = sql.split_once(&format!("CREATE TABLE {table} ("));
            let (_, columns) = made.expect("the table is made");
            let columns = columns.split(");").next().unwrap_or_default();
            let added = sql.contains(&format!("ALTER TABLE {table} ADD COLUMN {column} "));
            let made = columns.split_whitespace().any(|word| word == column);
            assert!(made || added, "{}", field.column);
        }
    }
}
