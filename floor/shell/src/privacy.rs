//! What the rooms store of a person, as a table below the privacy page: generated from what
//! they declare, so that page and program cannot drift apart.

use kernel::{Lang, contribution::PersonalField};
use web::Here;

/// A purpose with all fields that serve it, are kept for the same time and stand on the same
/// legal basis.
pub struct Purpose {
    /// In words.
    pub purpose: String,
    /// With the names of the laws in the visitor's language.
    pub legal_basis: String,
    /// When it is deleted, in words.
    pub until: String,
    /// `table.column` of each field.
    pub columns: Vec<&'static str>,
}

/// The table in the order of the rooms.
pub fn purposes(here: &Here, fields: &[PersonalField]) -> Vec<Purpose> {
    let mut all: Vec<((&str, &str, &str), Purpose)> = Vec::new();
    for field in fields {
        let key = (field.purpose, field.legal_basis, field.retention);
        if let Some((_, known)) = all.iter_mut().find(|(k, _)| *k == key) {
            known.columns.push(field.column);
            continue;
        }
        let purpose = Purpose {
            purpose: capitalised(&here.t(field.purpose)),
            legal_basis: legal_basis(field.legal_basis, here.lang),
            until: until(here, field.retention),
            columns: vec![field.column],
        };
        all.push((key, purpose));
    }
    all.into_iter().map(|(_, purpose)| purpose).collect()
}

/// Rooms say their purposes as parts of a sentence; in the table they begin one.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The regulation has another short name in German; the articles are the same.
fn legal_basis(text: &str, lang: Lang) -> String {
    match lang {
        Lang::En => text.to_owned(),
        Lang::De | Lang::Simple => text.replace("GDPR", "DSGVO"),
    }
}

/// The end in words, with the town's own period where it is one of days.
pub fn until(here: &Here, retention: &str) -> String {
    let periods = &here.town.config.retention;
    let (message, days) = match retention {
        "contact_after_closing_days" => {
            ("shell-privacy-until-closed", periods.contact_after_closing_days)
        }
        "pictures_after_closing_days" => {
            ("shell-privacy-until-closed", periods.pictures_after_closing_days)
        }
        "unreleased_report_days" => {
            ("shell-privacy-until-unreleased", periods.unreleased_report_days)
        }
        "unconfirmed_email_days" => {
            ("shell-privacy-until-unconfirmed", periods.unconfirmed_email_days)
        }
        "sent_mail_days" => ("shell-privacy-until-sent", periods.sent_mail_days),
        "access_log_days" => ("shell-privacy-until-days", periods.access_log_days),
        "field_list_days" => ("shell-privacy-until-days", periods.field_list_days),
        "service_proposal_days" => ("shell-privacy-until-days", 90),
        "accounting_years" => ("shell-privacy-until-books", periods.accounting_years),
        "service" => return here.t("shell-privacy-until-service"),
        "draft" => return here.t("shell-privacy-until-draft"),
        "account" => return here.t("shell-privacy-until-account"),
        "public" => return here.t("shell-privacy-until-public"),
        "journal" => return here.t("shell-privacy-until-journal"),
        "session" => return here.t("shell-privacy-until-session"),
        // A period nobody has words for is still named: silence would be worse.
        unknown => return unknown.to_owned(),
    };
    here.t1(message, "n", i64::from(days))
}
