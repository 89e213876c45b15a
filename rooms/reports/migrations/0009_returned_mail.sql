-- Mail to this address comes back.
ALTER TABLE contact ADD COLUMN returned_at BIGINT;
CREATE INDEX contact_email ON contact (email) WHERE email IS NOT NULL;
CREATE INDEX follower_email ON follower (email);
