-- The archive narrowed to a district and a category at once: without it the rare kind of report in a
-- large quarter was looked for among all closed reports there.
-- The condition is worded as in store/inbox.rs.
CREATE INDEX report_inbox_closed_place
    ON report (district, category, received_at DESC, id DESC, department)
    WHERE coalesce(closed_at, withheld_at) IS NOT NULL;
