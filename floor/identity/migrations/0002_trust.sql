-- How sure the town was of the person when the session began; see kernel::Trust.
ALTER TABLE session ADD COLUMN trust TEXT NOT NULL DEFAULT 'email';
-- Since when a person reads the letters at their address.
ALTER TABLE person ADD COLUMN post_confirmed_at BIGINT;
-- Accounts at identity providers. A person is known by issuer and subject, never by an address.
CREATE TABLE identity_subject (
    id        UUID NOT NULL PRIMARY KEY,
    issuer    TEXT NOT NULL,
    subject   TEXT NOT NULL,
    person    UUID NOT NULL REFERENCES person (id),
    provider  TEXT NOT NULL,
    trust     TEXT NOT NULL CHECK (trust IN ('email', 'post', 'identified')),
    linked_at BIGINT NOT NULL,
    used_at   BIGINT NOT NULL
);
CREATE UNIQUE INDEX identity_subject_once ON identity_subject (issuer, subject);
CREATE INDEX identity_subject_person ON identity_subject (person, linked_at);
-- Somebody on the way to a provider; taken out when they come back. With a person, that
-- person wants to link the account there.
CREATE TABLE oidc_attempt (
    state_hash   BYTEA NOT NULL PRIMARY KEY,
    browser_hash BYTEA NOT NULL,
    provider     TEXT NOT NULL,
    nonce        TEXT NOT NULL,
    verifier     TEXT NOT NULL,
    person       UUID REFERENCES person (id),
    next         TEXT NOT NULL,
    created_at   BIGINT NOT NULL
);
CREATE INDEX oidc_attempt_created ON oidc_attempt (created_at);
-- An account at a provider that waits until the mail to its address is opened in the browser it
-- came with.
CREATE TABLE pending_subject (
    link         BYTEA NOT NULL PRIMARY KEY REFERENCES signin_link (token_hash) ON DELETE CASCADE,
    browser_hash BYTEA NOT NULL,
    issuer       TEXT NOT NULL,
    subject      TEXT NOT NULL,
    provider     TEXT NOT NULL,
    trust        TEXT NOT NULL,
    name         TEXT NOT NULL
);
-- A code by post. It is drawn when the letter is printed and stored as a hash; the address goes
-- when the code is confirmed or dead.
CREATE TABLE postal_code (
    id           UUID NOT NULL PRIMARY KEY,
    person       UUID NOT NULL REFERENCES person (id),
    name         TEXT NOT NULL,
    street       TEXT NOT NULL,
    place        TEXT NOT NULL,
    lang         TEXT NOT NULL,
    asked_at     BIGINT NOT NULL,
    code_hash    BYTEA,
    printed_at   BIGINT,
    printed_by   UUID REFERENCES person (id),
    guesses      BIGINT NOT NULL,
    ended_at     BIGINT
);
CREATE UNIQUE INDEX postal_code_open ON postal_code (person) WHERE ended_at IS NULL;
CREATE INDEX postal_code_asked ON postal_code (asked_at, id) WHERE ended_at IS NULL;
