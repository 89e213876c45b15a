-- A published version of a definition, as it stood in the municipality's files. Never changed.
CREATE TABLE service_version (
    service      TEXT NOT NULL,
    version      BIGINT NOT NULL,
    text         TEXT NOT NULL,
    hash         BYTEA NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (service, version)
);

-- An application that is being filled in, on the version it was begun with.
CREATE TABLE application_draft (
    token_hash      BYTEA NOT NULL PRIMARY KEY,
    code_hash       BYTEA NOT NULL,
    idempotency_key TEXT NOT NULL,
    service         TEXT NOT NULL,
    version         BIGINT NOT NULL,
    data            TEXT NOT NULL,
    person          UUID,
    created_at      BIGINT NOT NULL,
    changed_at      BIGINT NOT NULL
);
CREATE UNIQUE INDEX application_draft_code ON application_draft (code_hash);
CREATE UNIQUE INDEX application_draft_idempotency ON application_draft (idempotency_key);
CREATE INDEX application_draft_changed ON application_draft (changed_at);
CREATE INDEX application_draft_person ON application_draft (person, changed_at)
    WHERE person IS NOT NULL;

-- What somebody applied for. `answers` are those that counted when it was sent.
CREATE TABLE application (
    id              UUID NOT NULL PRIMARY KEY,
    reference       TEXT NOT NULL,
    secret_hash     BYTEA NOT NULL,
    idempotency_key TEXT NOT NULL,
    service         TEXT NOT NULL,
    version         BIGINT NOT NULL,
    answers         TEXT NOT NULL,
    lang            TEXT NOT NULL,
    person          UUID,
    email           TEXT,
    received_at     BIGINT NOT NULL,
    withdrawn_at    BIGINT,
    ended_at        BIGINT,
    receipt         TEXT NOT NULL,
    change_seq      BIGINT NOT NULL
);
CREATE UNIQUE INDEX application_reference ON application (reference);
CREATE UNIQUE INDEX application_secret ON application (secret_hash);
CREATE UNIQUE INDEX application_idempotency ON application (idempotency_key);
CREATE INDEX application_received ON application (received_at DESC, id DESC);
CREATE INDEX application_person ON application (person, received_at) WHERE person IS NOT NULL;
CREATE INDEX application_ended ON application (ended_at) WHERE ended_at IS NOT NULL;

-- What one authority decides about an application; '' is the municipality itself.
CREATE TABLE application_case (
    id          UUID NOT NULL PRIMARY KEY,
    application UUID NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    authority   TEXT NOT NULL,
    department  TEXT NOT NULL,
    clerk       UUID,
    due_at      BIGINT,
    checked_at  BIGINT,
    decided_at  BIGINT,
    outcome     TEXT,
    ended_at    BIGINT
);
CREATE UNIQUE INDEX application_case_authority ON application_case (application, authority);
CREATE INDEX application_case_open ON application_case (department, due_at) WHERE ended_at IS NULL;

-- An attachment, of a draft or of an application. `row` counts within a repeat group, else 0.
CREATE TABLE application_file (
    file        UUID NOT NULL PRIMARY KEY,
    application UUID REFERENCES application (id) ON DELETE CASCADE,
    draft       BYTEA REFERENCES application_draft (token_hash) ON DELETE CASCADE,
    field       TEXT NOT NULL,
    row         BIGINT NOT NULL,
    nr          BIGINT NOT NULL,
    name        TEXT NOT NULL,
    sha256      BYTEA NOT NULL,
    size        BIGINT NOT NULL
);
CREATE INDEX application_file_application ON application_file (application)
    WHERE application IS NOT NULL;
CREATE INDEX application_file_draft ON application_file (draft) WHERE draft IS NOT NULL;

-- What it costs, line by line, as it was on the day it was sent.
CREATE TABLE application_charge (
    application UUID NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    authority   TEXT NOT NULL,
    fee         TEXT NOT NULL,
    nr          BIGINT NOT NULL,
    cents       BIGINT NOT NULL,
    basis       TEXT NOT NULL,
    PRIMARY KEY (application, nr)
);
