-- Two contributions about the same: one remains, the other is merged into it. Voices, comments,
-- authors and readers stay with the contribution they came with; the one that remains counts them
-- all, each person once. It stays readable at its address, and stands in no list, map or figure.
ALTER TABLE contribution ADD COLUMN merged_into UUID REFERENCES contribution (id) ON DELETE SET NULL;
ALTER TABLE contribution ADD COLUMN merged_code TEXT;
-- Journal number since which its readers hear of the one that remains.
ALTER TABLE contribution ADD COLUMN merged_seq BIGINT;
-- How many were merged into this one.
ALTER TABLE contribution ADD COLUMN merged BIGINT NOT NULL DEFAULT 0;
CREATE INDEX contribution_merged ON contribution (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX contribution_place ON contribution (process, lat, lon) WHERE lat IS NOT NULL;

-- What was merged and taken apart again; `gained` is how many people the one that remains gained.
CREATE TABLE contribution_merge (
    id UUID NOT NULL PRIMARY KEY,
    contribution UUID NOT NULL REFERENCES contribution (id) ON DELETE CASCADE,
    into_contribution UUID NOT NULL REFERENCES contribution (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    gained BIGINT NOT NULL,
    parted_at BIGINT
);
CREATE UNIQUE INDEX contribution_merge_present ON contribution_merge (contribution)
    WHERE parted_at IS NULL;
CREATE INDEX contribution_merge_into ON contribution_merge (into_contribution);
