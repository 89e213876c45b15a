-- How many comments can be read, for and against, and the last place in the thread that was given.
ALTER TABLE contribution ADD COLUMN comments BIGINT NOT NULL DEFAULT 0;
ALTER TABLE contribution ADD COLUMN comments_pro BIGINT NOT NULL DEFAULT 0;
ALTER TABLE contribution ADD COLUMN comments_contra BIGINT NOT NULL DEFAULT 0;
ALTER TABLE contribution ADD COLUMN comment_nr BIGINT NOT NULL DEFAULT 0;

-- What people say about a contribution, and answer one another, one level deep. The place in its
-- thread (nr) is given with the release and stays, also when the comment is removed: pages of ten
-- thousand comments are found by it, and nothing is counted for them.
CREATE TABLE contribution_comment (
    id UUID NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    contribution UUID NOT NULL REFERENCES contribution (id) ON DELETE CASCADE,
    parent UUID REFERENCES contribution_comment (id) ON DELETE CASCADE,
    side TEXT,
    body TEXT NOT NULL,
    lang TEXT NOT NULL,
    author UUID,
    secret_hash BYTEA,
    idempotency_hash BYTEA,
    at BIGINT NOT NULL,
    nr BIGINT,
    released_at BIGINT,
    refused_at BIGINT,
    refused_rule TEXT,
    refused_reason TEXT,
    withdrawn_at BIGINT,
    voices BIGINT NOT NULL,
    answers BIGINT NOT NULL,
    change_seq BIGINT NOT NULL
);
CREATE UNIQUE INDEX contribution_comment_code ON contribution_comment (code);
CREATE UNIQUE INDEX contribution_comment_idempotency ON contribution_comment (idempotency_hash);
CREATE UNIQUE INDEX contribution_comment_secret ON contribution_comment (secret_hash);
CREATE INDEX contribution_comment_author ON contribution_comment (author) WHERE author IS NOT NULL;
CREATE INDEX contribution_comment_thread ON contribution_comment (contribution, nr)
    WHERE parent IS NULL;
CREATE INDEX contribution_comment_side ON contribution_comment (contribution, side, nr)
    WHERE parent IS NULL;
CREATE INDEX contribution_comment_best ON contribution_comment (contribution, voices, nr)
    WHERE parent IS NULL;
CREATE INDEX contribution_comment_side_best ON contribution_comment (contribution, side, voices, nr)
    WHERE parent IS NULL;
CREATE INDEX contribution_comment_answers ON contribution_comment (parent, nr)
    WHERE parent IS NOT NULL;
CREATE INDEX contribution_comment_latest ON contribution_comment (at, id);
CREATE INDEX contribution_comment_waiting ON contribution_comment (at, id)
    WHERE released_at IS NULL AND refused_at IS NULL AND withdrawn_at IS NULL;

-- "Helpful", once a browser or account.
CREATE TABLE contribution_comment_voice (
    comment UUID NOT NULL REFERENCES contribution_comment (id) ON DELETE CASCADE,
    device BYTEA NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (comment, device)
);
