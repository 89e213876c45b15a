-- Codes in letters and on ballots of paper: each is one ballot of one process. Only their hashes are
-- kept; the number stands beside the code on paper, so that a sheet is found again without it.
CREATE TABLE budget_code (
    id UUID NOT NULL PRIMARY KEY,
    process TEXT NOT NULL,
    number BIGINT NOT NULL,
    code_hash BYTEA NOT NULL,
    batch UUID NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX budget_code_hash ON budget_code (process, code_hash);
CREATE UNIQUE INDEX budget_code_number ON budget_code (process, number);
CREATE INDEX budget_code_batch ON budget_code (process, batch);
