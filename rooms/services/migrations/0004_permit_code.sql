-- The sealed code of a permit, as it stands in its QR code; sealed anew with each change.
ALTER TABLE permit ADD COLUMN code TEXT;
