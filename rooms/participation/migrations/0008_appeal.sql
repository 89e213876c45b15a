-- A reader says that a contribution or a comment breaks a rule. One voice, one report.
CREATE TABLE contribution_flag (
    target UUID NOT NULL,
    device BYTEA NOT NULL,
    contribution UUID NOT NULL REFERENCES contribution (id) ON DELETE CASCADE,
    comment UUID REFERENCES contribution_comment (id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    words TEXT,
    at BIGINT NOT NULL,
    settled_at BIGINT,
    PRIMARY KEY (target, device)
);
CREATE INDEX contribution_flag_open ON contribution_flag (at, target) WHERE settled_at IS NULL;
CREATE INDEX contribution_flag_contribution ON contribution_flag (contribution);
CREATE INDEX contribution_flag_comment ON contribution_flag (comment) WHERE comment IS NOT NULL;

-- Who refused, so that somebody else decides about the appeal.
ALTER TABLE contribution ADD COLUMN refused_by UUID;
ALTER TABLE contribution_comment ADD COLUMN refused_by UUID;

-- The author of something refused says once why it should stand.
CREATE TABLE contribution_appeal (
    target UUID NOT NULL PRIMARY KEY,
    contribution UUID NOT NULL REFERENCES contribution (id) ON DELETE CASCADE,
    comment UUID REFERENCES contribution_comment (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    at BIGINT NOT NULL,
    refused_by UUID,
    decided_at BIGINT,
    decided_by UUID,
    restored BOOLEAN,
    reason TEXT
);
CREATE INDEX contribution_appeal_open ON contribution_appeal (at, target) WHERE decided_at IS NULL;
CREATE INDEX contribution_appeal_contribution ON contribution_appeal (contribution);
CREATE INDEX contribution_appeal_comment ON contribution_appeal (comment)
    WHERE comment IS NOT NULL;
