CREATE TABLE municipality_change (
    slug    TEXT NOT NULL REFERENCES municipality (slug),
    version BIGINT NOT NULL,
    at      BIGINT NOT NULL,
    actor   TEXT NOT NULL,
    edited  BOOLEAN NOT NULL,
    PRIMARY KEY (slug, version)
);
CREATE TABLE municipality_file_before (
    slug        TEXT NOT NULL REFERENCES municipality (slug),
    version     BIGINT NOT NULL,
    path        TEXT NOT NULL,
    body        BYTEA,
    hash_before TEXT,
    hash_after  TEXT,
    PRIMARY KEY (slug, version, path)
);
CREATE INDEX municipality_file_before_path ON municipality_file_before (slug, path, version);
