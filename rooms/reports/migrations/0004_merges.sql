-- Two reports about the same: one remains, the other is merged into it. `merged_into` always
-- names the report that remains of a whole group; who was merged into whom stands in
-- report_merge. A merged report is closed and not public by itself, so that every list, map and
-- figure counts the matter once; what it was before waits in report_merge.
ALTER TABLE report ADD COLUMN merged_into UUID REFERENCES report (id) ON DELETE SET NULL;
-- Journal number since which its followers hear of the remaining report.
ALTER TABLE report ADD COLUMN merged_seq BIGINT;
-- The report this one was a part of.
ALTER TABLE report ADD COLUMN split_from UUID REFERENCES report (id) ON DELETE SET NULL;
CREATE INDEX report_merged ON report (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX report_split ON report (split_from) WHERE split_from IS NOT NULL;

CREATE TABLE report_merge (
    id            UUID NOT NULL PRIMARY KEY,
    report        UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    into_report   UUID NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    at            BIGINT NOT NULL,
    parted_at     BIGINT,
    published_at  BIGINT,
    closed_at     BIGINT,
    closed_reason TEXT,
    disputed_at   BIGINT
);
CREATE UNIQUE INDEX report_merge_present ON report_merge (report) WHERE parted_at IS NULL;
CREATE INDEX report_merge_into ON report_merge (into_report);

-- What a report said before staff took personal data out of it; the words go when their
-- retention period is over, the fact stays.
CREATE TABLE wording (
    report      UUID NOT NULL PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    title       TEXT,
    description TEXT,
    reason      TEXT NOT NULL,
    at          BIGINT NOT NULL
);

-- When staff looked at a picture and kept it from the public.
ALTER TABLE report_picture ADD COLUMN kept_back_at BIGINT;
