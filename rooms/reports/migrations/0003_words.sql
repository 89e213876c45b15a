-- The words of reports the public may not read, for the staff's search: a table of its own, so
-- that no search of the public can reach it. Stems are kept as bytes, which both engines sort
-- alike whatever the language of the database.
CREATE TABLE report_word (
    stem   BYTEA NOT NULL,
    report UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    PRIMARY KEY (stem, report)
);
CREATE INDEX report_word_report ON report_word (report);
