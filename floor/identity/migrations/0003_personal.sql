-- As what the member of staff acted who opened somebody's data.
ALTER TABLE access_log ADD COLUMN role TEXT;
-- What a person chose to keep for the next form; each with where it came from.
CREATE TABLE kept_datum (
    id      UUID NOT NULL PRIMARY KEY,
    person  UUID NOT NULL REFERENCES person (id),
    name    TEXT NOT NULL,
    value   TEXT NOT NULL,
    source  TEXT NOT NULL,
    kept_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX kept_datum_once ON kept_datum (person, name, value);
