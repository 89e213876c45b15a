-- The keys a town seals with. A retired key has no private half any more: it proves what was
-- sealed with it, and seals nothing again.
CREATE TABLE seal_key (
    kid TEXT NOT NULL PRIMARY KEY,
    algorithm TEXT NOT NULL,
    public_key BYTEA NOT NULL,
    seed BYTEA,
    created_at BIGINT NOT NULL,
    retired_at BIGINT
);
CREATE UNIQUE INDEX seal_key_in_use ON seal_key (algorithm) WHERE retired_at IS NULL;
