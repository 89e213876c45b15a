-- Keys of programs that send reports; the key itself is known only to who uses it.
CREATE TABLE api_key (
    id               UUID NOT NULL PRIMARY KEY,
    name             TEXT NOT NULL,
    hash             BYTEA NOT NULL,
    hint             TEXT NOT NULL,
    may_create       BOOLEAN NOT NULL,
    may_read_details BOOLEAN NOT NULL,
    created_at       BIGINT NOT NULL,
    used_at          BIGINT,
    revoked_at       BIGINT
);
CREATE UNIQUE INDEX api_key_hash ON api_key (hash);

-- Which key brought a report, and the token its sender asks with where the number comes later.
CREATE TABLE api_submission (
    report     UUID NOT NULL PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    api_key    UUID NOT NULL,
    token_hash BYTEA
);
CREATE UNIQUE INDEX api_submission_token ON api_submission (token_hash) WHERE token_hash IS NOT NULL;

-- Programs ask for what changed since they last asked.
CREATE INDEX report_public_changed ON report (changed_at DESC, id DESC) WHERE published_at IS NOT NULL;
