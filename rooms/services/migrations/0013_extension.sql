-- The time after which silence approves was extended: once, with a reason (§ 42a (2) VwVfG).
CREATE TABLE case_extension (
    case_id    UUID NOT NULL PRIMARY KEY REFERENCES application_case (id) ON DELETE CASCADE,
    at         BIGINT NOT NULL,
    clerk      UUID NOT NULL,
    department TEXT NOT NULL,
    days       BIGINT NOT NULL,
    reason     TEXT NOT NULL
);
