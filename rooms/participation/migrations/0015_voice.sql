-- The voice of an account also keeps the browser it was given in, so that nobody speaks a second time
-- from there after signing out. A voice without an account is the browser's own: there it stays empty.
ALTER TABLE contribution_support ADD COLUMN browser BYTEA;
CREATE INDEX contribution_support_browser ON contribution_support (contribution, browser)
    WHERE browser IS NOT NULL;
ALTER TABLE contribution_comment_voice ADD COLUMN browser BYTEA;
CREATE INDEX contribution_comment_voice_browser ON contribution_comment_voice (comment, browser)
    WHERE browser IS NOT NULL;
