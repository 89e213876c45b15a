-- Which case stands on whose list of a day, and where on it. A list belongs to a department
-- (`holder`), to a crew of it, or to one person.
CREATE TABLE field_stop (
    day        TEXT NOT NULL,
    report     UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    holder     TEXT NOT NULL,
    crew       TEXT NOT NULL,
    person     UUID,
    nr         BIGINT NOT NULL,
    planned_at BIGINT NOT NULL,
    PRIMARY KEY (day, report)
);
CREATE INDEX field_stop_report ON field_stop (report);

-- What somebody outside told, once: the telephone makes the key.
CREATE TABLE field_act (
    key         UUID NOT NULL PRIMARY KEY,
    report      UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    act         TEXT NOT NULL,
    happened_at BIGINT NOT NULL,
    taken_at    BIGINT NOT NULL,
    person      UUID NOT NULL,
    department  TEXT NOT NULL,
    text        TEXT NOT NULL,
    file        UUID,
    late        BOOLEAN NOT NULL,
    settled_at  BIGINT
);
CREATE INDEX field_act_report ON field_act (report, taken_at);
CREATE INDEX field_act_waiting ON field_act (taken_at) WHERE settled_at IS NULL;

-- What was deleted of a report that is still there.
CREATE TABLE forgotten (
    report      UUID NOT NULL PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    contact_at  BIGINT,
    pictures_at BIGINT,
    voices      BIGINT NOT NULL
);

-- A run of the retention job: when, by which periods, and how far it is.
CREATE TABLE retention_run (
    id          UUID NOT NULL PRIMARY KEY,
    code        TEXT NOT NULL,
    at          BIGINT NOT NULL,
    periods     TEXT NOT NULL,
    actor       TEXT NOT NULL,
    finished_at BIGINT,
    entry       BIGINT
);
CREATE UNIQUE INDEX retention_run_code ON retention_run (code);
CREATE UNIQUE INDEX retention_run_open ON retention_run (coalesce(finished_at, 0))
    WHERE finished_at IS NULL;
CREATE INDEX retention_run_at ON retention_run (at DESC, id DESC);

-- One rule of a run; the hash is the chain over the ids that were deleted so far.
CREATE TABLE retention_step (
    run         UUID NOT NULL REFERENCES retention_run (id) ON DELETE CASCADE,
    rule        TEXT NOT NULL,
    deleted     BIGINT NOT NULL,
    hash        BYTEA NOT NULL,
    last        BYTEA,
    finished_at BIGINT,
    PRIMARY KEY (run, rule)
);
