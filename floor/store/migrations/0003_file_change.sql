-- Versions of the municipality's files whose changes stand in the journal.
CREATE TABLE file_change (
    version BIGINT NOT NULL PRIMARY KEY,
    at      BIGINT NOT NULL
);
