-- What one authority collects for one occasion of an application, under one reference of banks. It
-- outlives the application, because the books do; without it, it names nobody.
CREATE TABLE payment_due (
    id           UUID NOT NULL PRIMARY KEY,
    application  UUID REFERENCES application (id) ON DELETE SET NULL,
    service      TEXT NOT NULL,
    authority    TEXT NOT NULL,
    occasion     TEXT NOT NULL,
    token        TEXT NOT NULL,
    reference    TEXT NOT NULL,
    cents        BIGINT NOT NULL,
    lines        TEXT NOT NULL,
    asked_at     BIGINT NOT NULL,
    withdrawn_at BIGINT,
    paid_by      UUID,
    paid_at      BIGINT
);
CREATE UNIQUE INDEX payment_due_once ON payment_due (application, authority, occasion);
CREATE UNIQUE INDEX payment_due_token ON payment_due (token);
CREATE UNIQUE INDEX payment_due_reference ON payment_due (reference);
CREATE INDEX payment_due_paid ON payment_due (service, paid_at) WHERE paid_at IS NOT NULL;

-- A way somebody paid, or tried to: `way` is online, transfer or counter. `request_id` is the key
-- that makes a repeat harmless. What happened are moments; nothing takes `paid_at` away again.
CREATE TABLE payment (
    id            UUID NOT NULL PRIMARY KEY,
    due           UUID NOT NULL REFERENCES payment_due (id),
    request_id    TEXT NOT NULL,
    way           TEXT NOT NULL,
    cents         BIGINT NOT NULL,
    created_at    BIGINT NOT NULL,
    started_at    BIGINT,
    remote_id     TEXT,
    remote_url    TEXT,
    books_id      TEXT,
    paid_at       BIGINT,
    failed_at     BIGINT,
    cancelled_at  BIGINT,
    returned_at   BIGINT,
    looked_at     BIGINT,
    look_at       BIGINT,
    looks         BIGINT NOT NULL,
    trouble       TEXT,
    taken_by      UUID
);
CREATE UNIQUE INDEX payment_request ON payment (request_id);
CREATE INDEX payment_of_due ON payment (due, created_at);
CREATE UNIQUE INDEX payment_open ON payment (due)
    WHERE way = 'online' AND paid_at IS NULL AND failed_at IS NULL AND cancelled_at IS NULL;

-- Money somebody has to look at. `why`: twice (paid a second time), sum (another sum than asked
-- for), withdrawn (nobody asks for it any more), returned (the bank took it back), silent (the
-- payment service says nothing final). `outcome`: counted, refunded, looked.
CREATE TABLE payment_task (
    id        UUID NOT NULL PRIMARY KEY,
    payment   UUID NOT NULL REFERENCES payment (id),
    why       TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT,
    closed_by UUID,
    outcome   TEXT
);
CREATE UNIQUE INDEX payment_task_once ON payment_task (payment, why);
CREATE INDEX payment_task_open ON payment_task (opened_at) WHERE closed_at IS NULL;

-- Money that goes back. `reason`: task, recalculation, clerk.
CREATE TABLE payment_refund (
    id          UUID NOT NULL PRIMARY KEY,
    payment     UUID NOT NULL REFERENCES payment (id),
    cents       BIGINT NOT NULL,
    reason      TEXT NOT NULL,
    note        TEXT NOT NULL,
    ordered_at  BIGINT NOT NULL,
    ordered_by  UUID,
    paid_out_at BIGINT,
    paid_out_by UUID
);
CREATE INDEX payment_refund_of ON payment_refund (payment);
CREATE INDEX payment_refund_open ON payment_refund (ordered_at) WHERE paid_out_at IS NULL;

-- Bookings of bank statements that were read, so that a file can be read twice.
CREATE TABLE payment_booking (
    key     TEXT NOT NULL PRIMARY KEY,
    payment UUID,
    refund  UUID,
    read_at BIGINT NOT NULL
);

-- What the payment service last said about itself, by its endpoint.
CREATE TABLE payment_service (
    endpoint TEXT NOT NULL PRIMARY KEY,
    methods  TEXT NOT NULL,
    windows  TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    trouble  TEXT
);

-- The payment service of demonstrations and tests: it plays a machine elsewhere, so it shares no
-- table with the rest and survives a restart like one. Empty in a town that works.
CREATE TABLE demo_payment (
    id         TEXT NOT NULL PRIMARY KEY,
    request_id TEXT NOT NULL,
    path       TEXT NOT NULL,
    request    TEXT NOT NULL,
    status     TEXT NOT NULL,
    method     TEXT,
    turns_at   BIGINT,
    turns_to   TEXT,
    made_at    BIGINT NOT NULL
);
CREATE UNIQUE INDEX demo_payment_request ON demo_payment (request_id);
CREATE TABLE demo_payment_switch (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
