-- People with an account: citizens, staff, often both.
CREATE TABLE person (
    id                UUID NOT NULL PRIMARY KEY,
    email             TEXT NOT NULL UNIQUE,
    name              TEXT NOT NULL,
    name_folded       TEXT NOT NULL,
    created_at        BIGINT NOT NULL,
    last_signed_in_at BIGINT,
    deleted_at        BIGINT
);
-- What a member of staff may do; without a department it counts for all of them.
CREATE TABLE role_grant (
    id         UUID NOT NULL PRIMARY KEY,
    person     UUID NOT NULL REFERENCES person (id),
    role       TEXT NOT NULL CHECK (role IN ('clerk', 'field', 'editor', 'administrator')),
    department TEXT,
    granted_by UUID REFERENCES person (id),
    granted_at BIGINT NOT NULL,
    revoked_at BIGINT,
    revoked_by UUID REFERENCES person (id)
);
CREATE UNIQUE INDEX role_grant_once ON role_grant (person, role, coalesce(department, ''))
    WHERE revoked_at IS NULL;
CREATE TABLE session (
    id         UUID NOT NULL PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    person     UUID NOT NULL REFERENCES person (id),
    agent      TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX session_person ON session (person, seen_at);
-- A link in a mail, and the six digits beside it that work only in the browser that asked
-- (which alone knows the reference; it also salts the digits).
CREATE TABLE signin_link (
    token_hash     BYTEA NOT NULL PRIMARY KEY,
    reference_hash BYTEA NOT NULL UNIQUE,
    code_hash      BYTEA NOT NULL,
    email          TEXT NOT NULL,
    next           TEXT NOT NULL,
    guesses        BIGINT NOT NULL,
    created_at     BIGINT NOT NULL,
    used_at        BIGINT
);
CREATE INDEX signin_link_created ON signin_link (created_at);
CREATE TABLE passkey (
    id            UUID NOT NULL PRIMARY KEY,
    credential_id BYTEA NOT NULL UNIQUE,
    person        UUID NOT NULL REFERENCES person (id),
    credential    TEXT NOT NULL,
    name          TEXT NOT NULL,
    created_at    BIGINT NOT NULL,
    used_at       BIGINT
);
CREATE INDEX passkey_person ON passkey (person, created_at);
CREATE TABLE passkey_challenge (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    person     UUID REFERENCES person (id),
    kind       TEXT NOT NULL CHECK (kind IN ('register', 'sign_in')),
    state      TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX passkey_challenge_created ON passkey_challenge (created_at);
-- Every time staff open personal data; subject is the person, or a thing such as report:ABC123.
CREATE TABLE access_log (
    id         UUID NOT NULL PRIMARY KEY,
    at         BIGINT NOT NULL,
    person     UUID REFERENCES person (id),
    thing      TEXT NOT NULL,
    staff      UUID NOT NULL REFERENCES person (id),
    department TEXT,
    reason     TEXT NOT NULL,
    fields     TEXT NOT NULL
);
CREATE INDEX access_log_person ON access_log (person, at, id);
CREATE INDEX access_log_thing ON access_log (thing, at, id);
