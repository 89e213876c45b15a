-- The event a listener fails at, until it is heard or skipped.
CREATE TABLE listener_failure (
    name     TEXT NOT NULL PRIMARY KEY,
    seq      BIGINT NOT NULL,
    event    TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    since    BIGINT NOT NULL,
    next_at  BIGINT NOT NULL,
    error    TEXT NOT NULL
);
-- Events an administrator told a listener to leave out.
CREATE TABLE listener_skip (
    name TEXT NOT NULL,
    seq  BIGINT NOT NULL,
    at   BIGINT NOT NULL,
    PRIMARY KEY (name, seq)
);
