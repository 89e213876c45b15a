-- "Why did you look at my data?": an objection to one line of the access log, and its answer.
CREATE TABLE objection (
    id          UUID NOT NULL PRIMARY KEY,
    code        TEXT NOT NULL UNIQUE,
    person      UUID NOT NULL,
    access      UUID NOT NULL,
    accessed_at BIGINT NOT NULL,
    department  TEXT,
    reason      TEXT NOT NULL,
    text        TEXT NOT NULL,
    lang        TEXT NOT NULL,
    made_at     BIGINT NOT NULL,
    answer      TEXT,
    answered_by UUID,
    answered_at BIGINT
);
CREATE UNIQUE INDEX objection_once ON objection (person, access);
CREATE INDEX objection_made ON objection (made_at, id);
-- What a person does not want to be told by e-mail. Nobody who chose nothing has a row.
CREATE TABLE quiet (
    person UUID NOT NULL,
    about  TEXT NOT NULL CHECK (about IN ('mailbox', 'objection')),
    since  BIGINT NOT NULL,
    PRIMARY KEY (person, about)
);
