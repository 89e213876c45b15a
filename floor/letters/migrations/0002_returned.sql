-- A mail that came back, and why. Addresses that mail comes back from get no more series.
ALTER TABLE mail ADD COLUMN returned_at BIGINT;
ALTER TABLE mail ADD COLUMN returned_reason TEXT;
CREATE INDEX mail_waiting ON mail (queued_at)
    WHERE sent_at IS NULL AND kept_at IS NULL AND forgotten_at IS NULL;
CREATE INDEX mail_recipient ON mail (recipient, queued_at) WHERE forgotten_at IS NULL;
