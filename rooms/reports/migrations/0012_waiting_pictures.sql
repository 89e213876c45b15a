-- The inbox lists reports whose pictures still wait for a look; there are few of them at any time.
CREATE INDEX report_picture_waits ON report_picture (report)
  WHERE released_at IS NULL AND kept_back_at IS NULL AND said_in IS NULL;
