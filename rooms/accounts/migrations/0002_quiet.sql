-- Which choices there are, the room knows; a table need not be rebuilt for another one.
CREATE TABLE quiet_about (
    person UUID NOT NULL,
    about  TEXT NOT NULL,
    since  BIGINT NOT NULL,
    PRIMARY KEY (person, about)
);
INSERT INTO quiet_about (person, about, since) SELECT person, about, since FROM quiet;
DROP TABLE quiet;
ALTER TABLE quiet_about RENAME TO quiet;
