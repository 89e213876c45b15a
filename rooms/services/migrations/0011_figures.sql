-- How often something happened with a service on a day (days since 1970, UTC). Of no person, of no
-- visit: a number that is counted up.
-- what: started, left (part: step), error (part: field), submitted, minutes (part: at most so many),
-- days (part: from reception to decision).
CREATE TABLE service_count (
    service TEXT NOT NULL,
    day     BIGINT NOT NULL,
    what    TEXT NOT NULL,
    part    TEXT NOT NULL,
    n       BIGINT NOT NULL,
    PRIMARY KEY (service, day, what, part)
);
CREATE INDEX service_count_day ON service_count (day);
