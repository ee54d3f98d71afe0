-- The sessions with Discord's gateway that a stop leaves, so that the next start goes on with them: what was sent in between
-- comes then, and none of the day's sessions is used. Taken out by that start. Nothing here tells of a person.
CREATE TABLE kept_session (
    shard       INTEGER PRIMARY KEY,
    shards      INTEGER NOT NULL,
    session     TEXT NOT NULL,
    sequence    INTEGER NOT NULL,
    resume_url  TEXT,
    bot         INTEGER NOT NULL,
    application INTEGER NOT NULL,
    kept_at_ms  INTEGER NOT NULL
) STRICT;
