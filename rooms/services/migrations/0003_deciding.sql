-- What a clerk ticked off.
CREATE TABLE case_check (
    case_id UUID NOT NULL REFERENCES application_case (id) ON DELETE CASCADE,
    item    TEXT NOT NULL,
    clerk   UUID NOT NULL,
    at      BIGINT NOT NULL,
    PRIMARY KEY (case_id, item)
);

-- What clerks and the applicant wrote to each other, and what clerks noted for themselves.
-- `kind`: staff (to the applicant), applicant (to the clerks), note (among clerks).
CREATE TABLE case_message (
    id         UUID NOT NULL PRIMARY KEY,
    case_id    UUID NOT NULL REFERENCES application_case (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    at         BIGINT NOT NULL,
    clerk      UUID,
    department TEXT NOT NULL,
    text       TEXT NOT NULL
);
CREATE INDEX case_message_case ON case_message (case_id, at);

-- What is missing, and what came of it. While one is open, the deadline rests.
CREATE TABLE case_request (
    id           UUID NOT NULL PRIMARY KEY,
    case_id      UUID NOT NULL REFERENCES application_case (id) ON DELETE CASCADE,
    at           BIGINT NOT NULL,
    clerk        UUID NOT NULL,
    department   TEXT NOT NULL,
    text         TEXT NOT NULL,
    due_at       BIGINT NOT NULL,
    answered_at  BIGINT,
    answer       TEXT,
    withdrawn_at BIGINT
);
CREATE UNIQUE INDEX case_request_open ON case_request (case_id)
    WHERE answered_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX case_request_case ON case_request (case_id, at);

-- Who had it before, and why it went on.
CREATE TABLE case_leg (
    id         UUID NOT NULL PRIMARY KEY,
    case_id    UUID NOT NULL REFERENCES application_case (id) ON DELETE CASCADE,
    at         BIGINT NOT NULL,
    clerk      UUID NOT NULL,
    from_department TEXT NOT NULL,
    department TEXT NOT NULL,
    authority  TEXT NOT NULL,
    assignee   UUID,
    reason     TEXT NOT NULL
);
CREATE INDEX case_leg_case ON case_leg (case_id, at);

-- A proposal, and what became of it: it counts (`counts_at`), or a second clerk sent it back.
-- `clerk` is nobody where silence decided. `letter` is what was written, as it was sent.
CREATE TABLE case_decision (
    id           UUID NOT NULL PRIMARY KEY,
    case_id      UUID NOT NULL REFERENCES application_case (id) ON DELETE CASCADE,
    outcome      TEXT NOT NULL,
    clerk        UUID,
    department   TEXT NOT NULL,
    at           BIGINT NOT NULL,
    data         TEXT NOT NULL,
    reasons      TEXT NOT NULL,
    words        TEXT NOT NULL,
    counts_at    BIGINT,
    confirmed_by UUID,
    returned_at  BIGINT,
    returned_by  UUID,
    returned_why TEXT,
    letter       TEXT NOT NULL,
    channel      TEXT,
    sent_at      BIGINT,
    notified_on  TEXT,
    fetched_at   BIGINT
);
CREATE UNIQUE INDEX case_decision_one ON case_decision (case_id) WHERE returned_at IS NULL;
CREATE INDEX case_decision_case ON case_decision (case_id, at);

-- What was issued, one row an original. Days are calendar days of the municipality.
-- It is valid only once it is issued; before, a payment is awaited.
CREATE TABLE permit (
    id          UUID NOT NULL PRIMARY KEY,
    case_id     UUID NOT NULL REFERENCES application_case (id) ON DELETE CASCADE,
    number      TEXT NOT NULL,
    token_hash  BYTEA NOT NULL,
    data        TEXT NOT NULL,
    valid_from  TEXT NOT NULL,
    valid_until TEXT,
    made_at     BIGINT NOT NULL,
    issued_at   BIGINT,
    changed_at  BIGINT,
    revoked_at  BIGINT,
    revoked_by  UUID,
    revoked_why TEXT,
    revoked_letter TEXT,
    reminded_at BIGINT,
    plate       TEXT,
    site        TEXT,
    arrived_at  BIGINT
);
CREATE UNIQUE INDEX permit_number ON permit (number);
CREATE UNIQUE INDEX permit_token ON permit (token_hash);
CREATE INDEX permit_case ON permit (case_id);
CREATE INDEX permit_revoked ON permit (revoked_at) WHERE revoked_at IS NOT NULL;

-- What its holder changed.
CREATE TABLE permit_change (
    id     UUID NOT NULL PRIMARY KEY,
    permit UUID NOT NULL REFERENCES permit (id) ON DELETE CASCADE,
    at     BIGINT NOT NULL,
    was    TEXT NOT NULL,
    became TEXT NOT NULL
);
CREATE INDEX permit_change_permit ON permit_change (permit, at);

-- Who opened a case last and for what, so that the access log has one line a visit and not one a
-- click.
CREATE TABLE case_opening (
    case_id UUID NOT NULL REFERENCES application_case (id) ON DELETE CASCADE,
    person  UUID NOT NULL,
    purpose TEXT NOT NULL,
    at      BIGINT NOT NULL,
    PRIMARY KEY (case_id, person, purpose)
);
