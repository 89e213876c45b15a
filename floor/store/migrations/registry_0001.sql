CREATE TABLE municipality (
    slug       TEXT NOT NULL PRIMARY KEY,
    version    BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE TABLE municipality_host (
    host TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL REFERENCES municipality (slug)
);
CREATE TABLE municipality_file (
    slug TEXT NOT NULL REFERENCES municipality (slug),
    path TEXT NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (slug, path)
);
CREATE TABLE secret (
    name  TEXT NOT NULL PRIMARY KEY,
    value BYTEA NOT NULL
);
