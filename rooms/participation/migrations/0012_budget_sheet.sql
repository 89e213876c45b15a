-- Ballots on paper while staff enter them: what two people read, until both say the same. What they
-- read goes from here with the moment it is settled; the ballot itself is in the urn then.
CREATE TABLE budget_sheet (
    code UUID NOT NULL PRIMARY KEY,
    process TEXT NOT NULL,
    number BIGINT NOT NULL,
    first_said TEXT,
    first_by UUID NOT NULL,
    first_at BIGINT NOT NULL,
    second_said TEXT,
    second_by UUID,
    became TEXT,
    settled_at BIGINT
);
CREATE UNIQUE INDEX budget_sheet_number ON budget_sheet (process, number);
