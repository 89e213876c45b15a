-- The reporter was told that the place is shown rounded; search then holds no words of it.
ALTER TABLE report ADD COLUMN place_rounded BOOLEAN NOT NULL DEFAULT FALSE;
