-- Documents of all rooms; words are stemmed in Rust, so both engines index the same tokens.
CREATE TABLE search_document (
    nr    BIGINT NOT NULL PRIMARY KEY,
    room  TEXT NOT NULL,
    key   TEXT NOT NULL,
    path  TEXT NOT NULL,
    title TEXT NOT NULL,
    body  TEXT NOT NULL,
    lang  TEXT NOT NULL,
    at    BIGINT NOT NULL
);
CREATE UNIQUE INDEX search_document_key ON search_document (room, key);
CREATE INDEX search_document_at ON search_document (at, nr);
-- @sqlite
CREATE VIRTUAL TABLE search_index USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3');
-- @postgres
ALTER TABLE search_document ADD COLUMN words tsvector;
CREATE INDEX search_document_words ON search_document USING gin (words);
