-- E-mails, from being asked for to being forgotten. Contact data and text go after the
-- municipality's retention period; that a mail was sent stays.
CREATE TABLE mail (
    id UUID NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    lang TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    sender TEXT NOT NULL,
    reply_to TEXT,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    unsubscribe TEXT,
    message_id TEXT NOT NULL,
    secret BOOLEAN NOT NULL,
    queued_at BIGINT NOT NULL,
    kept_at BIGINT,
    sent_at BIGINT,
    failed_at BIGINT,
    last_error TEXT,
    forget_at BIGINT NOT NULL,
    forgotten_at BIGINT
);
CREATE INDEX mail_newest ON mail (queued_at, id);
CREATE INDEX mail_to_forget ON mail (forget_at) WHERE forgotten_at IS NULL;
