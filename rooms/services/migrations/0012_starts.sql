-- A register that may tell of what happened, and the public half of the key it signs with.
CREATE TABLE event_source (
    id         UUID NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    issuer     TEXT NOT NULL,
    kid        TEXT NOT NULL,
    public_key BYTEA NOT NULL,
    events     TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE UNIQUE INDEX event_source_kid ON event_source (kid) WHERE revoked_at IS NULL;

-- What a register told of, so that the same is not taken twice. Nothing of what it said.
CREATE TABLE source_event (
    source      UUID NOT NULL REFERENCES event_source (id),
    event_id    TEXT NOT NULL,
    sha256      BYTEA NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (source, event_id)
);
CREATE INDEX source_event_received ON source_event (received_at);

-- What somebody could apply for now, and what the register told for it. `letter` is there until it
-- was posted.
CREATE TABLE proposal (
    id          UUID NOT NULL PRIMARY KEY,
    source      UUID NOT NULL REFERENCES event_source (id),
    code_hash   BYTEA NOT NULL,
    event       TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    data        TEXT NOT NULL,
    birth_date  TEXT NOT NULL,
    person      UUID,
    lang        TEXT NOT NULL,
    channel     TEXT NOT NULL,
    letter      TEXT,
    made_at     BIGINT NOT NULL,
    opened_at   BIGINT,
    tries       BIGINT NOT NULL
);
CREATE UNIQUE INDEX proposal_code ON proposal (code_hash);
CREATE INDEX proposal_made ON proposal (made_at);
CREATE INDEX proposal_person ON proposal (person) WHERE person IS NOT NULL;
CREATE INDEX proposal_letter ON proposal (made_at) WHERE letter IS NOT NULL;
