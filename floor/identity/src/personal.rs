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
    "person.post_confirmed_at": "identity-purpose-trust", ACCOUNT, "account";
    "identity_subject.issuer": "identity-purpose-provider", ACCOUNT, "account";
    "identity_subject.subject": "identity-purpose-provider", ACCOUNT, "account";
    "identity_subject.person": "identity-purpose-provider", ACCOUNT, "account";
    "identity_subject.provider": "identity-purpose-provider", ACCOUNT, "account";
    "identity_subject.trust": "identity-purpose-trust", ACCOUNT, "account";
    "identity_subject.linked_at": "identity-purpose-provider", ACCOUNT, "account";
    "identity_subject.used_at": "identity-purpose-provider", ACCOUNT, "account";
    "postal_code.person": "identity-purpose-post", ACCOUNT, "unconfirmed_email_days";
    "postal_code.name": "identity-purpose-post", ACCOUNT, "unconfirmed_email_days";
    "postal_code.street": "identity-purpose-post", ACCOUNT, "unconfirmed_email_days";
    "postal_code.place": "identity-purpose-post", ACCOUNT, "unconfirmed_email_days";
    "postal_code.printed_by": "identity-purpose-post", TASK, "unconfirmed_email_days";
    "oidc_attempt.person": "identity-purpose-provider", ACCOUNT, "unconfirmed_email_days";
    "pending_subject.subject": "identity-purpose-provider", ACCOUNT, "unconfirmed_email_days";
    "pending_subject.name": "identity-purpose-provider", ACCOUNT, "unconfirmed_email_days";
    "role_grant.person": "identity-purpose-role", TASK, "account";
    "role_grant.role": "identity-purpose-role", TASK, "account";
    "role_grant.department": "identity-purpose-role", TASK, "account";
    "role_grant.granted_by": "identity-purpose-role", TASK, "account";
    "role_grant.revoked_by": "identity-purpose-role", TASK, "account";
    "session.token_hash": "identity-purpose-session", ACCOUNT, "session";
    "session.person": "identity-purpose-session", ACCOUNT, "session";
    "session.agent": "identity-purpose-session", ACCOUNT, "session";
    "session.trust": "identity-purpose-trust", ACCOUNT, "session";
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
    "kept_datum.person": "identity-purpose-kept", ACCOUNT, "account";
    "kept_datum.name": "identity-purpose-kept", ACCOUNT, "account";
    "kept_datum.value": "identity-purpose-kept", ACCOUNT, "account";
    "kept_datum.source": "identity-purpose-kept", ACCOUNT, "account";
    "kept_datum.kept_at": "identity-purpose-kept", ACCOUNT, "account";
    "access_log.person": "identity-purpose-access", TASK, "access_log_days";
    "access_log.thing": "identity-purpose-access", TASK, "access_log_days";
    "access_log.staff": "identity-purpose-access", TASK, "access_log_days";
    "access_log.role": "identity-purpose-access", TASK, "access_log_days";
    "access_log.department": "identity-purpose-access", TASK, "access_log_days";
    "access_log.reason": "identity-purpose-access", TASK, "access_log_days";
    "access_log.fields": "identity-purpose-access", TASK, "access_log_days";
};
