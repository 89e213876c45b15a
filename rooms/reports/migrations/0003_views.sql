-- Filters of the inbox under a name; whoever works for `department` sees them too. The key is a
-- short code, because it stands in addresses.
CREATE TABLE saved_view (
    code       TEXT NOT NULL PRIMARY KEY,
    owner      UUID NOT NULL,
    name       TEXT NOT NULL,
    query      TEXT NOT NULL,
    department TEXT,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (owner, name);
CREATE INDEX saved_view_shared ON saved_view (department, name) WHERE department IS NOT NULL;

-- Whatever the inbox is filtered by stands in its indexes, so that a line that does not fit is
-- passed over without a look at its row, and counters look at no row at all.
DROP INDEX report_inbox_new;
DROP INDEX report_inbox_open;
DROP INDEX report_inbox_disputed;
DROP INDEX report_inbox_closed;
DROP INDEX report_inbox_closed_of;
CREATE INDEX report_inbox_new
    ON report (received_at DESC, id DESC, department, category, district, expected_at)
    WHERE coalesce(published_at, withheld_at, closed_at) IS NULL;
CREATE INDEX report_inbox_open
    ON report (received_at DESC, id DESC, department, category, district, expected_at)
    WHERE (CASE WHEN closed_at IS NULL THEN published_at END) IS NOT NULL;
CREATE INDEX report_inbox_disputed
    ON report (received_at DESC, id DESC, department, category, district, expected_at)
    WHERE disputed_at IS NOT NULL;
CREATE INDEX report_inbox_closed
    ON report (received_at DESC, id DESC, category, district)
    WHERE coalesce(closed_at, withheld_at) IS NOT NULL;
CREATE INDEX report_inbox_closed_of
    ON report (department, received_at DESC, id DESC, category, district)
    WHERE coalesce(closed_at, withheld_at) IS NOT NULL;
-- What is expected first, for the two parts that may be long.
CREATE INDEX report_inbox_new_due
    ON report (coalesce(expected_at, 9000000000000000), id, department, category, district)
    WHERE coalesce(published_at, withheld_at, closed_at) IS NULL;
CREATE INDEX report_inbox_open_due
    ON report (coalesce(expected_at, 9000000000000000), id, department, category, district)
    WHERE (CASE WHEN closed_at IS NULL THEN published_at END) IS NOT NULL;
