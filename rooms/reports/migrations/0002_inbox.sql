-- The staff's inbox: each part has an index of its own that answers lists and counters alone.
-- The conditions are worded as in store/inbox.rs, so that no other index looks as good.
CREATE INDEX report_inbox_new ON report (received_at DESC, id DESC, department)
    WHERE coalesce(published_at, withheld_at, closed_at) IS NULL;
CREATE INDEX report_inbox_open ON report (received_at DESC, id DESC, department, expected_at)
    WHERE (CASE WHEN closed_at IS NULL THEN published_at END) IS NOT NULL;
CREATE INDEX report_inbox_disputed ON report (received_at DESC, id DESC, department)
    WHERE disputed_at IS NOT NULL;
CREATE INDEX report_inbox_closed ON report (received_at DESC, id DESC)
    WHERE coalesce(closed_at, withheld_at) IS NOT NULL;
CREATE INDEX report_inbox_closed_of ON report (department, received_at DESC, id DESC)
    WHERE coalesce(closed_at, withheld_at) IS NOT NULL;
