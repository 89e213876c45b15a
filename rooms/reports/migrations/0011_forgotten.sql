-- When the answers that were not public were deleted.
ALTER TABLE forgotten ADD COLUMN answers_at BIGINT;
-- How many of the forgotten devices had a voice on another report of the same matter, where they
-- still count.
ALTER TABLE forgotten ADD COLUMN doubled BIGINT NOT NULL DEFAULT 0;
CREATE INDEX report_answers ON report (id) WHERE answers <> '[]';
-- Returned mail is looked up by addresses as people write them.
DROP INDEX contact_email;
CREATE INDEX contact_email ON contact (lower(email)) WHERE email IS NOT NULL;
