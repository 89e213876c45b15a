-- Groups that go on missions: a class, a club. The code lets children in; the address of the leader
-- follows from the number of its link and is not stored. Nothing says who is in a group.
CREATE TABLE mission_group (
    id UUID NOT NULL PRIMARY KEY,
    process TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    link_nr BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE UNIQUE INDEX mission_group_code ON mission_group (code);
CREATE INDEX mission_group_process ON mission_group (process, id);

-- What a group found. It belongs to the group and to nobody in it; what its leader throws away is
-- deleted.
CREATE TABLE mission_find (
    id UUID NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    process TEXT NOT NULL,
    mission TEXT NOT NULL,
    kind TEXT NOT NULL,
    mission_group UUID NOT NULL,
    number BIGINT,
    spot TEXT,
    note TEXT NOT NULL,
    lang TEXT NOT NULL,
    address TEXT,
    lon DOUBLE PRECISION,
    lat DOUBLE PRECISION,
    district TEXT,
    file UUID,
    form_hash BYTEA NOT NULL,
    sent_at BIGINT NOT NULL,
    approved_at BIGINT,
    change_seq BIGINT NOT NULL
);
CREATE UNIQUE INDEX mission_find_code ON mission_find (code);
CREATE UNIQUE INDEX mission_find_form ON mission_find (form_hash);
CREATE UNIQUE INDEX mission_find_file ON mission_find (file);
CREATE INDEX mission_find_group ON mission_find (mission_group, id);
CREATE INDEX mission_find_public ON mission_find (process, id) WHERE approved_at IS NOT NULL;
CREATE INDEX mission_find_waiting ON mission_find (sent_at) WHERE approved_at IS NULL;
