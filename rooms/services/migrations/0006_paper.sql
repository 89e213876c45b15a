-- A letter about a case, one for each decision, request or revocation (`about`). `words` is what it
-- says since that counts; `file` holds the printed bytes as they were sent, which never change.
CREATE TABLE case_letter (
    id         UUID NOT NULL PRIMARY KEY,
    case_id    UUID NOT NULL REFERENCES application_case (id) ON DELETE CASCADE,
    occasion   TEXT NOT NULL,
    about      UUID NOT NULL,
    words      TEXT NOT NULL,
    clerk      UUID,
    made_at    BIGINT NOT NULL,
    printed_at BIGINT,
    file       UUID,
    sha256     BYTEA
);
CREATE UNIQUE INDEX case_letter_about ON case_letter (about);
CREATE INDEX case_letter_case ON case_letter (case_id, made_at);
