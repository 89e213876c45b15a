-- What people say in a process. A contribution is public when it is released and not refused.
CREATE TABLE contribution (
    id UUID NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    process TEXT NOT NULL,
    phase TEXT NOT NULL,
    category TEXT,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    lang TEXT NOT NULL,
    address TEXT,
    lon DOUBLE PRECISION,
    lat DOUBLE PRECISION,
    district TEXT,
    office TEXT NOT NULL,
    author UUID,
    secret_hash BYTEA,
    idempotency_hash BYTEA,
    source TEXT NOT NULL,
    source_id TEXT,
    source_url TEXT,
    received_at BIGINT NOT NULL,
    released_at BIGINT,
    refused_at BIGINT,
    refused_rule TEXT,
    refused_reason TEXT,
    due_at BIGINT,
    state TEXT,
    answered_at BIGINT,
    supporters BIGINT NOT NULL,
    change_seq BIGINT NOT NULL
);
CREATE UNIQUE INDEX contribution_code ON contribution (code);
CREATE UNIQUE INDEX contribution_idempotency ON contribution (idempotency_hash);
CREATE UNIQUE INDEX contribution_source ON contribution (process, source, source_id);
CREATE UNIQUE INDEX contribution_secret ON contribution (secret_hash);
CREATE INDEX contribution_author ON contribution (author) WHERE author IS NOT NULL;
CREATE INDEX contribution_change ON contribution (process, change_seq);
CREATE INDEX contribution_newest ON contribution (process, received_at, id)
    WHERE released_at IS NOT NULL AND refused_at IS NULL;
CREATE INDEX contribution_supported ON contribution (process, supporters, received_at, id)
    WHERE released_at IS NOT NULL AND refused_at IS NULL;
CREATE INDEX contribution_waiting ON contribution (received_at, id)
    WHERE released_at IS NULL AND refused_at IS NULL;
CREATE INDEX contribution_due ON contribution (due_at, id)
    WHERE released_at IS NOT NULL AND refused_at IS NULL AND answered_at IS NULL;

-- One voice of a browser or an account.
CREATE TABLE contribution_support (
    contribution UUID NOT NULL REFERENCES contribution (id) ON DELETE CASCADE,
    device BYTEA NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (contribution, device)
);

-- What the administration said about it, also years later: the newest one counts.
CREATE TABLE contribution_answer (
    id UUID NOT NULL PRIMARY KEY,
    contribution UUID NOT NULL REFERENCES contribution (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    department TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX contribution_answer_newest ON contribution_answer (contribution, at);
