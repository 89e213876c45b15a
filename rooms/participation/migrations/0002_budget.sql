-- Projects people propose for a participatory budget, and what the offices said about them.
CREATE TABLE budget_project (
    id UUID NOT NULL PRIMARY KEY,
    process TEXT NOT NULL,
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    lang TEXT NOT NULL,
    district TEXT,
    category TEXT,
    cost BIGINT,
    state TEXT NOT NULL,
    reason TEXT,
    office TEXT NOT NULL,
    contribution UUID,
    proposed_at BIGINT NOT NULL,
    decided_at BIGINT,
    change_seq BIGINT NOT NULL
);
CREATE UNIQUE INDEX budget_project_number ON budget_project (process, number);
CREATE INDEX budget_project_state ON budget_project (process, state, number);

-- Ballots as they count. Who cast one is a keyed hash, made for this process alone: it names nobody
-- and fits nothing else that is stored.
CREATE TABLE budget_ballot (
    id UUID NOT NULL PRIMARY KEY,
    process TEXT NOT NULL,
    voter BYTEA,
    browser BYTEA,
    receipt_hash BYTEA,
    channel TEXT NOT NULL,
    district TEXT,
    cast_at BIGINT NOT NULL,
    choices TEXT NOT NULL
);
CREATE UNIQUE INDEX budget_ballot_voter ON budget_ballot (process, voter);
CREATE UNIQUE INDEX budget_ballot_browser ON budget_ballot (process, browser);
CREATE UNIQUE INDEX budget_ballot_receipt ON budget_ballot (receipt_hash);
CREATE INDEX budget_ballot_in_order ON budget_ballot (process, id);
