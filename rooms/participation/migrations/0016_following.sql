-- Who wants e-mails about contributions: an address once, with the rhythm in which it hears, and the
-- last journal number it was told of.
CREATE TABLE participation_reader (
    id UUID NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    lang TEXT NOT NULL,
    token TEXT NOT NULL,
    rhythm TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    told_seq BIGINT NOT NULL
);
CREATE UNIQUE INDEX participation_reader_email ON participation_reader (email);
CREATE UNIQUE INDEX participation_reader_token ON participation_reader (token);

-- What it follows, each confirmed by itself: nobody subscribes an address of somebody else.
CREATE TABLE contribution_follower (
    contribution UUID NOT NULL REFERENCES contribution (id) ON DELETE CASCADE,
    reader UUID NOT NULL REFERENCES participation_reader (id) ON DELETE CASCADE,
    author BOOLEAN NOT NULL,
    at BIGINT NOT NULL,
    since_seq BIGINT NOT NULL,
    confirmed_at BIGINT,
    PRIMARY KEY (contribution, reader)
);
CREATE INDEX contribution_follower_reader ON contribution_follower (reader);
CREATE INDEX contribution_follower_waiting ON contribution_follower (at) WHERE confirmed_at IS NULL;

-- What there is to tell of contributions somebody follows. Kept for two months: later it is no news.
CREATE TABLE contribution_news (
    seq BIGINT NOT NULL PRIMARY KEY,
    contribution UUID NOT NULL REFERENCES contribution (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    what TEXT NOT NULL,
    detail TEXT,
    department TEXT,
    words TEXT
);
CREATE INDEX contribution_news_contribution ON contribution_news (contribution, seq);

-- What a digest found for whom, until its mail is written.
CREATE TABLE participation_digest (
    reader UUID NOT NULL REFERENCES participation_reader (id) ON DELETE CASCADE,
    seq BIGINT NOT NULL,
    contribution UUID NOT NULL REFERENCES contribution (id) ON DELETE CASCADE,
    author BOOLEAN NOT NULL,
    PRIMARY KEY (reader, seq)
);
