-- Who in the department works on a report.
ALTER TABLE report ADD COLUMN assignee UUID;
CREATE INDEX report_assignee ON report (assignee, received_at DESC, id DESC)
    WHERE assignee IS NOT NULL;

-- More keys to a reporter's own page: one for each mail that leads there, because the first
-- one is stored as a hash and cannot be written into a mail again.
CREATE TABLE own_key (
    secret_hash BYTEA NOT NULL PRIMARY KEY,
    report      UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    created_at  BIGINT NOT NULL
);
CREATE INDEX own_key_report ON own_key (report);

-- Work given to somebody outside who has no account and acts by a link.
CREATE TABLE errand (
    id              UUID NOT NULL PRIMARY KEY,
    report          UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    nr              BIGINT NOT NULL,
    token_hash      BYTEA NOT NULL,
    contractor      TEXT NOT NULL,
    email           TEXT NOT NULL,
    named           BOOLEAN NOT NULL,
    message         TEXT NOT NULL,
    pictures        TEXT NOT NULL,
    shares_contact  BOOLEAN NOT NULL,
    department      TEXT NOT NULL,
    ordered_by      UUID,
    ordered_at      BIGINT NOT NULL,
    due_at          BIGINT,
    expires_at      BIGINT NOT NULL,
    accepted_at     BIGINT,
    rejected_at     BIGINT,
    rejected_reason TEXT,
    done_at         BIGINT,
    revoked_at      BIGINT
);
CREATE UNIQUE INDEX errand_nr ON errand (report, nr);
CREATE UNIQUE INDEX errand_token ON errand (token_hash);

-- What a contractor wrote; internal until staff take it over into a public note.
CREATE TABLE errand_word (
    id       UUID NOT NULL PRIMARY KEY,
    errand   UUID NOT NULL REFERENCES errand (id) ON DELETE CASCADE,
    nr       BIGINT NOT NULL,
    at       BIGINT NOT NULL,
    text     TEXT NOT NULL,
    taken_at BIGINT
);
CREATE UNIQUE INDEX errand_word_nr ON errand_word (errand, nr);
-- The contractor's word a picture came with; such pictures are nobody else's until taken over.
ALTER TABLE report_picture ADD COLUMN said_in UUID;

-- A question to the reporter, and the answer.
CREATE TABLE inquiry (
    id           UUID NOT NULL PRIMARY KEY,
    report       UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    nr           BIGINT NOT NULL,
    department   TEXT NOT NULL,
    asked_by     UUID,
    asked_at     BIGINT NOT NULL,
    text         TEXT NOT NULL,
    answered_at  BIGINT,
    answer       TEXT,
    pictures     BIGINT NOT NULL,
    reminded_at  BIGINT,
    withdrawn_at BIGINT
);
CREATE UNIQUE INDEX inquiry_nr ON inquiry (report, nr);

-- What a department was reminded of, and what was escalated, once each. `about` says of what:
-- the number of the leg, the promised day, the last word to the public.
CREATE TABLE reminder (
    report     UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    about      BIGINT NOT NULL,
    stage      BIGINT NOT NULL,
    department TEXT NOT NULL,
    at         BIGINT NOT NULL,
    told_at    BIGINT,
    PRIMARY KEY (report, kind, about, stage)
);
CREATE INDEX reminder_untold ON reminder (at) WHERE told_at IS NULL;
