-- One entry per state change, chained by hash; head holds the last hash and serialises writers.
CREATE TABLE journal (
    seq     BIGINT NOT NULL PRIMARY KEY,
    at      BIGINT NOT NULL,
    actor   TEXT NOT NULL,
    room    TEXT NOT NULL,
    verb    TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail  TEXT NOT NULL,
    hash    BYTEA NOT NULL
);
CREATE INDEX journal_subject ON journal (subject, seq);
CREATE TABLE journal_head (
    one  BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
    seq  BIGINT NOT NULL,
    hash BYTEA NOT NULL
);
-- @sqlite
INSERT INTO journal_head (one, seq, hash) VALUES (1, 0, x'');
-- @postgres
INSERT INTO journal_head (one, seq, hash) VALUES (1, 0, ''::bytea);
