-- Up to which of the shorter periods of single fields the answers were forgotten, in days.
ALTER TABLE application ADD COLUMN shortened_days BIGINT NOT NULL DEFAULT 0;
-- When the applicant was told that a draft nobody touches will go.
ALTER TABLE application_draft ADD COLUMN warned_at BIGINT;
