-- What an opinion map said at the end of a month: numbers, and of each statement how many agreed,
-- disagreed and passed. Written once; later votes change nothing in it.
CREATE TABLE opinion_month (
    process TEXT NOT NULL,
    month TEXT NOT NULL,
    people BIGINT NOT NULL,
    votes BIGINT NOT NULL,
    group_count BIGINT NOT NULL,
    shared BIGINT NOT NULL,
    statements TEXT NOT NULL,
    frozen_at BIGINT NOT NULL,
    PRIMARY KEY (process, month)
);
