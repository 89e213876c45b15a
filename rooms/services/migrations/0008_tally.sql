-- That an applicant was shown the number of their application. Written after the commit that stored
-- it, and tied to no row: an application that is missing is noticed by what was said of it.
CREATE TABLE receipt_acknowledged (
    reference   TEXT NOT NULL PRIMARY KEY,
    received_at BIGINT NOT NULL,
    at          BIGINT NOT NULL
);
CREATE INDEX receipt_acknowledged_received ON receipt_acknowledged (received_at);

-- That the offices which decide have it in their inboxes. Written when the event arrives there.
CREATE TABLE application_delivered (
    reference   TEXT NOT NULL PRIMARY KEY,
    received_at BIGINT NOT NULL,
    at          BIGINT NOT NULL
);
CREATE INDEX application_delivered_received ON application_delivered (received_at);
