CREATE TABLE job (
    id           UUID NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL,
    payload      TEXT NOT NULL,
    dedupe       TEXT,
    run_at       BIGINT NOT NULL,
    attempts     BIGINT NOT NULL,
    locked_until BIGINT,
    last_error   TEXT,
    dead_at      BIGINT,
    created_at   BIGINT NOT NULL
);
CREATE INDEX job_due ON job (run_at, id) WHERE dead_at IS NULL;
CREATE UNIQUE INDEX job_dedupe ON job (kind, dedupe) WHERE dedupe IS NOT NULL AND dead_at IS NULL;
CREATE TABLE outbox (
    seq     BIGINT NOT NULL PRIMARY KEY,
    name    TEXT NOT NULL,
    payload TEXT NOT NULL,
    at      BIGINT NOT NULL
);
CREATE TABLE listener (
    name TEXT NOT NULL PRIMARY KEY,
    seq  BIGINT NOT NULL
);
