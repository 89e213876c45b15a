//! Rows about one person, for the person.

use kernel::{PersonId, Ts};
use serde::Serialize;
use store::{Result, Tx, q};

/// Moments in the life of an account.
pub(crate) const MILESTONES: &str =
    "SELECT 'created' AS what, '' AS key, '' AS title, created_at AS at
     FROM person WHERE id = $1
   UNION ALL SELECT 'post', '', '', post_confirmed_at FROM person
     WHERE id = $1 AND post_confirmed_at IS NOT NULL
   UNION ALL SELECT 'linked', '', '', linked_at FROM identity_subject WHERE person = $1
   UNION ALL SELECT 'passkey', '', '', created_at FROM passkey WHERE person = $1";

macro_rules! exported {
    ($($(#[$doc:meta])* $name:ident / $query:ident ($by:ident: $type:ty) = $sql:literal {
        $($field:ident: $kind:ty),+ $(,)?
    })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Serialize, sqlx::FromRow)]
        pub(crate) struct $name {
            $($field: $kind),+
        }

        $(#[$doc])*
        pub(crate) async fn $query(tx: &mut Tx, $by: $type) -> Result<Vec<$name>> {
            q!(tx, $sql, $by).all().await
        }
    )+};
}

exported! {
    /// The account.
    ExportedPerson / export_person (person: PersonId) =
        "SELECT email, name, name_folded, created_at, last_signed_in_at, deleted_at,
                post_confirmed_at FROM person WHERE id = $1" {
        email: String, name: String, name_folded: String, created_at: Ts,
        last_signed_in_at: Option<Ts>, deleted_at: Option<Ts>, post_confirmed_at: Option<Ts>,
    }
    /// Roles held and lost.
    ExportedGrant / export_grants (person: PersonId) =
        "SELECT person, role, department, granted_at, granted_by, revoked_at, revoked_by
         FROM role_grant WHERE person = $1 ORDER BY granted_at, id" {
        person: PersonId, role: String, department: Option<String>, granted_at: Ts,
        granted_by: Option<PersonId>, revoked_at: Option<Ts>, revoked_by: Option<PersonId>,
    }
    /// Where they are signed in.
    ExportedSession / export_sessions (person: PersonId) =
        "SELECT person, agent, trust, created_at, seen_at FROM session
         WHERE person = $1 ORDER BY created_at, id" {
        person: PersonId, agent: String, trust: String, created_at: Ts, seen_at: Ts,
    }
    /// Links to sign in that went to their address.
    ExportedLink / export_links (email: &str) =
        "SELECT email, next, created_at FROM signin_link WHERE email = $1 ORDER BY created_at" {
        email: String, next: String, created_at: Ts,
    }
    /// Passkeys; the keys themselves open doors.
    ExportedPasskey / export_passkeys (person: PersonId) =
        "SELECT person, name, created_at, used_at FROM passkey
         WHERE person = $1 ORDER BY created_at, id" {
        person: PersonId, name: String, created_at: Ts, used_at: Option<Ts>,
    }
    /// Accounts at identity providers.
    ExportedSubject / export_subjects (person: PersonId) =
        "SELECT issuer, subject, person, provider, trust, linked_at, used_at FROM identity_subject
         WHERE person = $1 ORDER BY linked_at, id" {
        issuer: String, subject: String, person: PersonId, provider: String, trust: String,
        linked_at: Ts, used_at: Ts,
    }
    /// Letters with a code.
    ExportedCode / export_codes (person: PersonId) =
        "SELECT person, name, street, place, asked_at, printed_at, printed_by FROM postal_code
         WHERE person = $1 ORDER BY asked_at, id" {
        person: PersonId, name: String, street: String, place: String, asked_at: Ts,
        printed_at: Option<Ts>, printed_by: Option<PersonId>,
    }
    /// What they kept.
    ExportedDatum / export_data (person: PersonId) =
        "SELECT person, name, value, source, kept_at FROM kept_datum
         WHERE person = $1 ORDER BY name, kept_at, id" {
        person: PersonId, name: String, value: String, source: String, kept_at: Ts,
    }
    /// Who opened their data; the department, not the clerk.
    ExportedAccess / export_accesses (person: PersonId) =
        "SELECT at, person, thing, role, department, reason, fields FROM access_log
         WHERE person = $1 ORDER BY at DESC, id LIMIT 10000" {
        at: Ts, person: Option<PersonId>, thing: String, role: Option<String>,
        department: Option<String>, reason: String, fields: String,
    }
}
