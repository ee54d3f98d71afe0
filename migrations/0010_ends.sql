-- How workshops end: keys that must not stay, what is due when nobody reads, and workshops that nobody uses.

-- Keys whose files must not stay: noted before one is made, and with each close, until the file is gone.
CREATE TABLE key_to_destroy (
    key_name TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- A vacuum, and a journal that could not be emptied because somebody read.
CREATE TABLE new_chore (
    kind        TEXT    NOT NULL PRIMARY KEY CHECK (kind IN ('vacuum', 'journal')),
    since_ms    INTEGER NOT NULL                    -- when it became due
) STRICT, WITHOUT ROWID;
INSERT INTO new_chore SELECT kind, since_ms FROM chore;
DROP TABLE chore;
ALTER TABLE new_chore RENAME TO chore;

-- When anybody last did anything in a workshop's channels, to the hour, and when the bot closes it for want of that, once
-- the desk was told.
ALTER TABLE workshop ADD COLUMN active_at_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE workshop ADD COLUMN idle_until_ms INTEGER;
-- Nobody is to be surprised by the first start of this version.
UPDATE workshop SET active_at_ms = CAST(strftime('%s', 'now') AS INTEGER) / 3600 * 3600000;

-- Two announcements more: a workshop that will be closed, and a floor that is closed to the bot.
CREATE TABLE new_notice (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    number      INTEGER NOT NULL CHECK (number > 0),
    kind        TEXT    NOT NULL CHECK (kind IN ('topic ends soon', 'topic ends', 'speaker ends soon', 'speaker ends',
                                                 'workshop closes', 'floor is shut')),
    subject     INTEGER NOT NULL,             -- the topic's or the speaker's number, else 0
    place       TEXT    NOT NULL CHECK (place IN ('floor', 'desk')),
    due_at_ms   INTEGER NOT NULL,
    told_at_ms  INTEGER,
    PRIMARY KEY (workshop_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO new_notice SELECT workshop_id, number, kind, subject, place, due_at_ms, told_at_ms FROM notice;
DROP TABLE notice;
ALTER TABLE new_notice RENAME TO notice;
CREATE INDEX notice_due ON notice (due_at_ms) WHERE told_at_ms IS NULL;
