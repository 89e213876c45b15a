-- The digital officer: sees figures of all departments and no case. Neither engine changes a check
-- the same way, so the rows move.
CREATE TABLE role_grant_next (
    id         UUID NOT NULL PRIMARY KEY,
    person     UUID NOT NULL REFERENCES person (id),
    role       TEXT NOT NULL CHECK (role IN ('clerk', 'field', 'editor', 'officer', 'administrator')),
    department TEXT,
    granted_by UUID REFERENCES person (id),
    granted_at BIGINT NOT NULL,
    revoked_at BIGINT,
    revoked_by UUID REFERENCES person (id)
);
INSERT INTO role_grant_next (id, person, role, department, granted_by, granted_at, revoked_at, revoked_by)
    SELECT id, person, role, department, granted_by, granted_at, revoked_at, revoked_by FROM role_grant;
DROP TABLE role_grant;
ALTER TABLE role_grant_next RENAME TO role_grant;
CREATE UNIQUE INDEX role_grant_once ON role_grant (person, role, coalesce(department, ''))
    WHERE revoked_at IS NULL;
