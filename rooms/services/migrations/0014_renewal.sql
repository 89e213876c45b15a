-- The application whose permits this one renews. That one may be deleted sooner; what a case renews,
-- the number of its permit, stays with the case.
ALTER TABLE application ADD COLUMN renews UUID;
CREATE INDEX application_renews ON application (renews) WHERE renews IS NOT NULL;
ALTER TABLE application_case ADD COLUMN renews TEXT;
