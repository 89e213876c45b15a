-- A participatory budget as it was counted, once. Nothing here changes afterwards: the ballots as the
-- file that was counted, and all that came out.
CREATE TABLE budget_count (
    process TEXT NOT NULL PRIMARY KEY,
    counted_at BIGINT NOT NULL,
    rule TEXT NOT NULL,
    result TEXT NOT NULL,
    sha256 BYTEA NOT NULL,
    ballots BYTEA NOT NULL,
    change_seq BIGINT NOT NULL
);
