//! What personal data the room stores, why, on which basis and for how long.

use kernel::contribution::PersonalField;

/// Public task of the municipality: mending what is broken.
const PUBLIC_TASK: &str = "Art. 6 (1) e GDPR, § 4 LDSG BW";
/// The person asked for e-mails.
const CONSENT: &str = "Art. 6 (1) a GDPR";

/// The room's declaration.
pub const FIELDS: &[PersonalField] = &[
    PersonalField {
        column: "contact.name",
        purpose: "reports-personal-contact",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "contact.email",
        purpose: "reports-personal-contact",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "contact.phone",
        purpose: "reports-personal-contact",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "follower.email",
        purpose: "reports-personal-follower",
        legal_basis: CONSENT,
        retention: "unconfirmed_email_days",
    },
    PersonalField {
        column: "wording.description",
        purpose: "reports-personal-wording",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "errand.email",
        purpose: "reports-personal-errand",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "inquiry.answer",
        purpose: "reports-personal-contact",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "report.answers",
        purpose: "reports-personal-answers",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "dispute.text",
        purpose: "reports-personal-dispute",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "own_key.secret_hash",
        purpose: "reports-personal-contact",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "draft.data",
        purpose: "reports-personal-draft",
        legal_basis: PUBLIC_TASK,
        retention: "unconfirmed_email_days",
    },
    PersonalField {
        column: "support.device",
        purpose: "reports-retention-purpose-support",
        legal_basis: PUBLIC_TASK,
        retention: "contact_after_closing_days",
    },
    PersonalField {
        column: "saved_view.name",
        purpose: "reports-personal-view",
        legal_basis: PUBLIC_TASK,
        retention: "account",
    },
    PersonalField {
        column: "field_stop.person",
        purpose: "reports-retention-purpose-field",
        legal_basis: PUBLIC_TASK,
        retention: "field_list_days",
    },
    PersonalField {
        column: "field_act.person",
        purpose: "reports-retention-purpose-field",
        legal_basis: PUBLIC_TASK,
        retention: "field_list_days",
    },
];

#[cfg(test)]
mod tests {
    use super::FIELDS;

    /// Names of the room's tables, from the migrations.
    fn tables() -> impl Iterator<Item = &'static str> {
        let made =
            crate::MIGRATIONS.iter().flat_map(|step| step.sql.split("CREATE TABLE ").skip(1));
        made.filter_map(|rest| rest.split_whitespace().next())
    }

    #[test]
    fn the_list_of_what_goes_when_names_every_table() {
        let readme = include_str!("../README.md");
        let rows: Vec<&str> = readme.lines().filter(|line| line.starts_with("| ")).collect();
        for table in tables() {
            let named = |row: &&str| {
                let first = row.trim_start_matches("| ").split(" | ").next().unwrap_or_default();
                first.split(", ").any(|name| name == table)
            };
            assert!(rows.iter().any(named), "{table} is in no row of the table in README.md");
        }
    }

    #[test]
    fn what_is_declared_is_there() {
        for field in FIELDS {
            let (table, column) = field.column.split_once('.').unwrap();
            assert!(tables().any(|known| known == table), "{table}");
            let made = crate::MIGRATIONS
                .iter()
                .any(|step| step.sql.split_whitespace().any(|word| word == column));
            assert!(made, "{}", field.column);
        }
    }
}
