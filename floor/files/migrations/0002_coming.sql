-- An upload that comes in pieces. They lie in the vault under its id until it is whole.
CREATE TABLE file_coming (
    id       UUID NOT NULL PRIMARY KEY,
    owner    BYTEA NOT NULL,
    place    TEXT NOT NULL,
    name     TEXT NOT NULL,
    bytes    BIGINT NOT NULL,
    pieces   BIGINT NOT NULL,
    begun_at BIGINT NOT NULL
);
CREATE INDEX file_coming_owner ON file_coming (owner);
CREATE INDEX file_coming_begun ON file_coming (begun_at);
