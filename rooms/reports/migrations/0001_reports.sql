-- A report: what somebody saw, where, and the facts of its life. Status is computed.
CREATE TABLE report (
    id              UUID NOT NULL PRIMARY KEY,
    code            TEXT NOT NULL,
    secret_hash     BYTEA NOT NULL,
    idempotency_key TEXT,
    source          TEXT NOT NULL,
    source_id       TEXT,
    kind            TEXT NOT NULL,
    category        TEXT NOT NULL,
    title           TEXT NOT NULL,
    description     TEXT NOT NULL,
    answers         TEXT NOT NULL,
    lang            TEXT NOT NULL,
    lon             DOUBLE PRECISION,
    lat             DOUBLE PRECISION,
    address         TEXT,
    object_id       TEXT,
    district        TEXT,
    picked_district TEXT,
    author          UUID,
    received_at     BIGINT NOT NULL,
    published_at    BIGINT,
    withheld_at     BIGINT,
    withheld_reason TEXT,
    department      TEXT NOT NULL,
    started_at      BIGINT,
    expected_at     BIGINT,
    closed_at       BIGINT,
    closed_reason   TEXT,
    fixed_at        BIGINT,
    disputed_at     BIGINT,
    supporters      BIGINT NOT NULL,
    changed_at      BIGINT NOT NULL,
    change_seq      BIGINT NOT NULL
);
CREATE UNIQUE INDEX report_code ON report (code);
CREATE UNIQUE INDEX report_secret ON report (secret_hash);
CREATE UNIQUE INDEX report_idempotency ON report (idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE UNIQUE INDEX report_source ON report (source, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX report_public ON report (received_at DESC, id DESC) WHERE published_at IS NOT NULL;
CREATE INDEX report_public_category ON report (category, received_at DESC, id DESC) WHERE published_at IS NOT NULL;
CREATE INDEX report_public_district ON report (district, received_at DESC, id DESC) WHERE published_at IS NOT NULL;
CREATE INDEX report_open ON report (received_at DESC, id DESC) WHERE closed_at IS NULL;
CREATE INDEX report_lat ON report (lat, lon) WHERE lat IS NOT NULL;
CREATE INDEX report_change ON report (change_seq);
CREATE INDEX report_author ON report (author, received_at) WHERE author IS NOT NULL;

-- Who holds a report since when; the baton of the responsibility chain.
CREATE TABLE responsibility (
    id             UUID NOT NULL PRIMARY KEY,
    report         UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    nr             BIGINT NOT NULL,
    department     TEXT NOT NULL,
    since          BIGINT NOT NULL,
    until          BIGINT,
    handed_reason  TEXT,
    accepted_at    BIGINT,
    refused_at     BIGINT,
    refused_reason TEXT
);
CREATE UNIQUE INDEX responsibility_nr ON responsibility (report, nr);

-- What staff told, to everybody or among themselves.
CREATE TABLE note (
    id         UUID NOT NULL PRIMARY KEY,
    report     UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    at         BIGINT NOT NULL,
    department TEXT NOT NULL,
    author     UUID,
    text       TEXT NOT NULL,
    public     BOOLEAN NOT NULL
);
CREATE INDEX note_report ON note (report, at);

CREATE TABLE report_picture (
    report      UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    file        UUID NOT NULL,
    nr          BIGINT NOT NULL,
    released_at BIGINT,
    PRIMARY KEY (report, file)
);
CREATE INDEX report_picture_file ON report_picture (file);

-- How to reach the reporter; deleted on its own after the retention period.
CREATE TABLE contact (
    report       UUID NOT NULL PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    name         TEXT,
    email        TEXT,
    phone        TEXT,
    created_at   BIGINT NOT NULL
);

-- One voice a device; the hash is keyed and cannot be turned back.
CREATE TABLE support (
    report UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    device BYTEA NOT NULL,
    at     BIGINT NOT NULL,
    PRIMARY KEY (report, device)
);

-- "It is not fixed": what others say about a report that was closed or fixed.
CREATE TABLE dispute (
    id          UUID NOT NULL PRIMARY KEY,
    report      UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    at          BIGINT NOT NULL,
    text        TEXT NOT NULL,
    file        UUID,
    released_at BIGINT,
    decided_at  BIGINT
);
CREATE INDEX dispute_report ON dispute (report, at);

-- Who wants e-mails about a report, a district or a category.
CREATE TABLE follower (
    id           UUID NOT NULL PRIMARY KEY,
    target       TEXT NOT NULL,
    target_key   TEXT NOT NULL,
    email        TEXT NOT NULL,
    lang         TEXT NOT NULL,
    token        TEXT NOT NULL,
    created_at   BIGINT NOT NULL,
    confirmed_at BIGINT,
    told_seq     BIGINT NOT NULL
);
CREATE UNIQUE INDEX follower_once ON follower (target, target_key, email);
CREATE UNIQUE INDEX follower_token ON follower (token);

-- A report that is being written, step by step.
CREATE TABLE draft (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    data       TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX draft_changed ON draft (changed_at);
