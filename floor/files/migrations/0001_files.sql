-- A stored file. The bytes lie in the vault under its id; the token is its public address.
CREATE TABLE file (
    id UUID NOT NULL PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    content_sha256 BYTEA NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    stored_bytes BIGINT NOT NULL,
    alt TEXT NOT NULL,
    uploaded_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    attached_at BIGINT,
    deleted_at BIGINT
);
CREATE INDEX file_waiting ON file (created_at) WHERE attached_at IS NULL AND deleted_at IS NULL;
