-- The mailbox of a person in their account: what the administration wrote, and when it was
-- provided and first opened, because both have consequences in law.
CREATE TABLE mailbox_message (
    id          UUID NOT NULL PRIMARY KEY,
    code        TEXT NOT NULL UNIQUE,
    person      UUID NOT NULL,
    room        TEXT NOT NULL,
    thing       TEXT NOT NULL,
    path        TEXT NOT NULL,
    lang        TEXT NOT NULL,
    subject     TEXT NOT NULL,
    body        TEXT NOT NULL,
    provided_at BIGINT NOT NULL,
    opened_at   BIGINT
);
CREATE INDEX mailbox_message_person ON mailbox_message (person, provided_at, id);
CREATE TABLE mailbox_attachment (
    message    UUID NOT NULL REFERENCES mailbox_message (id) ON DELETE CASCADE,
    nr         BIGINT NOT NULL,
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes      BYTEA NOT NULL,
    PRIMARY KEY (message, nr)
);
