-- An opinion map. One row a process: what was counted, the last change, and the last change that
-- votes alone do not tell (a statement, a decision about one, two voices that were one person's).
CREATE TABLE opinion_map (
    process TEXT NOT NULL PRIMARY KEY,
    participants BIGINT NOT NULL,
    votes BIGINT NOT NULL,
    change_seq BIGINT NOT NULL,
    anew_seq BIGINT NOT NULL
);

-- A statement somebody added. Those the process begins with stand in its file; numbers never meet.
-- Votes on a meta statement tell who somebody is and make no groups (imports have such).
-- It is public when it is released and not refused; a refused one loses its words with time and
-- keeps its number, for votes were given to it.
CREATE TABLE opinion_statement (
    process TEXT NOT NULL,
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    office TEXT NOT NULL,
    author UUID,
    device BYTEA,
    idempotency_hash BYTEA,
    source TEXT NOT NULL,
    source_id TEXT,
    meta BOOLEAN NOT NULL,
    received_at BIGINT NOT NULL,
    released_at BIGINT,
    refused_at BIGINT,
    refused_rule TEXT,
    refused_reason TEXT,
    change_seq BIGINT NOT NULL,
    PRIMARY KEY (process, number)
);
CREATE UNIQUE INDEX opinion_statement_idempotency ON opinion_statement (idempotency_hash);
CREATE UNIQUE INDEX opinion_statement_source ON opinion_statement (process, source, source_id);
CREATE INDEX opinion_statement_author ON opinion_statement (author) WHERE author IS NOT NULL;
CREATE INDEX opinion_statement_waiting ON opinion_statement (process, received_at)
    WHERE released_at IS NULL AND refused_at IS NULL;

-- Whose voice has which number: the keyed hash of a browser or an account. One person may have
-- several; when these rows go, nobody can tell any more whose number it was.
CREATE TABLE opinion_participant (
    process TEXT NOT NULL,
    voice BYTEA NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (process, voice)
);
CREATE INDEX opinion_participant_number ON opinion_participant (process, number);

-- What a number says to a statement: 1 agrees, -1 disagrees, 0 passes.
CREATE TABLE opinion_vote (
    process TEXT NOT NULL,
    participant BIGINT NOT NULL,
    statement BIGINT NOT NULL,
    value BIGINT NOT NULL,
    at BIGINT NOT NULL,
    change_seq BIGINT NOT NULL,
    PRIMARY KEY (process, participant, statement)
);
CREATE INDEX opinion_vote_change ON opinion_vote (process, change_seq);
