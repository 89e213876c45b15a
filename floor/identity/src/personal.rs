//! The personal data kept here, each field with its reason and its end.

use kernel::contribution::PersonalField;

/// Consent and request of the person (an account is theirs to make and to end).
const ACCOUNT: &str = "Art. 6 (1) b GDPR";
/// Public task, for the accounts of staff and for the proof of who saw what.
const TASK: &str = "Art. 6 (1) e GDPR";

macro_rules! fields {
    ($($column:literal: $purpose:literal, $basis:expr, $retention:literal;)+) => {
        &[$(PersonalField {
            column: $column, purpose: $purpose, legal_basis: $basis, retention: $retention,
        }),+]
    };
}

/// Every stored personal field of this crate. `account` and `session` end with the account
/// and the session; the others are named in the town's `[retention]`.
pub const FIELDS: &[PersonalField] = fields! {
    "person.email": "identity-purpose-sign-in", ACCOUNT, "account";
    "person.name": "identity-purpose-name", ACCOUNT, "account";
    "person.name_folded": "identity-purpose-name", ACCOUNT, "account";
    "person.created_at": "identity-purpose-account", ACCOUNT, "account";
    "person.last_signed_in_at": "identity-purpose-account", ACCOUNT, "account";
    "person.deleted_at": "identity-purpose-account", ACCOUNT, "account";
    "role_grant.person": "identity-purpose-role", TASK, "account";
    "role_grant.role": "identity-purpose-role", TASK, "account";
    "role_grant.department": "identity-purpose-role", TASK, "account";
    "role_grant.granted_by": "identity-purpose-role", TASK, "account";
    "role_grant.revoked_by": "identity-purpose-role", TASK, "account";
    "session.token_hash": "identity-purpose-session", ACCOUNT, "session";
    "session.person": "identity-purpose-session", ACCOUNT, "session";
    "session.agent": "identity-purpose-session", ACCOUNT, "session";
    "session.created_at": "identity-purpose-session", ACCOUNT, "session";
    "session.seen_at": "identity-purpose-session", ACCOUNT, "session";
    "signin_link.email": "identity-purpose-sign-in", ACCOUNT, "unconfirmed_email_days";
    "signin_link.next": "identity-purpose-sign-in", ACCOUNT, "unconfirmed_email_days";
    "passkey.person": "identity-purpose-passkey", ACCOUNT, "account";
    "passkey.credential_id": "identity-purpose-passkey", ACCOUNT, "account";
    "passkey.credential": "identity-purpose-passkey", ACCOUNT, "account";
    "passkey.name": "identity-purpose-passkey", ACCOUNT, "account";
    "passkey.used_at": "identity-purpose-passkey", ACCOUNT, "account";
    "passkey_challenge.person": "identity-purpose-passkey", ACCOUNT, "session";
    "passkey_challenge.state": "identity-purpose-passkey", ACCOUNT, "session";
    "access_log.person": "identity-purpose-access", TASK, "access_log_days";
    "access_log.thing": "identity-purpose-access", TASK, "access_log_days";
    "access_log.staff": "identity-purpose-access", TASK, "access_log_days";
    "access_log.department": "identity-purpose-access", TASK, "access_log_days";
    "access_log.reason": "identity-purpose-access", TASK, "access_log_days";
    "access_log.fields": "identity-purpose-access", TASK, "access_log_days";
};
