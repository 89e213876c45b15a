-- What somebody says in a survey, one row a voice. Who it is is a keyed hash, made for this process
-- alone: it names nobody and fits nothing else that is stored. Ids are drawn by lot, so that their
-- order says nothing about who came when. A draft is what was typed and not sent; it does not count.
CREATE TABLE survey_response (
    id UUID NOT NULL PRIMARY KEY,
    process TEXT NOT NULL,
    voter BYTEA,
    browser BYTEA,
    draft TEXT,
    answers TEXT,
    change_seq BIGINT,
    touched_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX survey_response_voter ON survey_response (process, voter);
CREATE UNIQUE INDEX survey_response_browser ON survey_response (process, browser);
CREATE INDEX survey_response_in_order ON survey_response (process, id) WHERE answers IS NOT NULL;
CREATE INDEX survey_response_change ON survey_response (process, change_seq);

-- What people wrote in their own words. The public reads it when it is released and not withheld.
CREATE TABLE survey_text (
    code TEXT NOT NULL PRIMARY KEY,
    process TEXT NOT NULL,
    response UUID NOT NULL REFERENCES survey_response (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    office TEXT NOT NULL,
    at BIGINT NOT NULL,
    released_at BIGINT,
    withheld_at BIGINT,
    withheld_rule TEXT
);
CREATE UNIQUE INDEX survey_text_of ON survey_text (response, question);
CREATE INDEX survey_text_waiting ON survey_text (process, code)
    WHERE released_at IS NULL AND withheld_at IS NULL;
CREATE INDEX survey_text_public ON survey_text (process, question, code)
    WHERE released_at IS NOT NULL AND withheld_at IS NULL;

-- What of it is counted: one row an answer, one for having answered (no value), one for having taken
-- part (no question). Places of a ranking give points.
CREATE TABLE survey_mark (
    response UUID NOT NULL REFERENCES survey_response (id) ON DELETE CASCADE,
    process TEXT NOT NULL,
    question TEXT NOT NULL,
    value TEXT NOT NULL,
    points BIGINT NOT NULL,
    PRIMARY KEY (response, question, value)
);
CREATE INDEX survey_mark_counted ON survey_mark (process, question, value, response);
