-- Which field a request is about, `group.field` in a group; and which request a file answers.
ALTER TABLE case_request ADD COLUMN field TEXT;
ALTER TABLE application_file ADD COLUMN request UUID;
