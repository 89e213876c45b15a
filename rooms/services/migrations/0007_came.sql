-- How an application came in, and who of the town typed it for somebody.
ALTER TABLE application ADD COLUMN channel TEXT NOT NULL DEFAULT 'online';
ALTER TABLE application ADD COLUMN typed_by UUID;
