-- The application whose permit this one renews, as long as both are there.
ALTER TABLE application ADD COLUMN renews UUID;
