-- Deleting what is stored about one person, erasing whole workshops, and the vacuum.

-- What somebody deleted while the workshop runs goes at once, and no row tells whose it was. What others see of it follows
-- piece by piece, each when its time comes, so that the pieces cannot be joined. Until then
--   a question waits without words (its card stays as it is),
--   a support counts, and carries what its supporter carried,
--   a hand stands in the floor list (its name is in memory only).
CREATE TABLE fading (
    id          INTEGER PRIMARY KEY,                -- drawn at random, so that no order tells what belongs together
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    kind        TEXT    NOT NULL CHECK (kind IN ('question', 'support', 'hand')),
    number      INTEGER NOT NULL,                   -- the question's; the hand's id
    load        INTEGER CHECK (load IS NULL OR (kind = 'support' AND load >= 0)), -- NULL: it is no voice in the fair order
    served      INTEGER NOT NULL DEFAULT 0 CHECK (served IN (0, 1)), -- whether something was asked for them before
    due_at_ms   INTEGER NOT NULL
) STRICT;
CREATE INDEX fading_due ON fading (due_at_ms);
CREATE INDEX fading_of_workshop ON fading (workshop_id, kind, number);

-- Who asked by name or raised a hand, which everybody sees. They are not written down by tag as well: tag and account would
-- then change in one transaction, and whoever reads the journal would join them.
CREATE TABLE by_name (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    account_id  INTEGER NOT NULL,
    PRIMARY KEY (workshop_id, account_id)
) STRICT, WITHOUT ROWID;

-- How many undecided questions this person deleted: they count toward the limit until the workshop closes.
ALTER TABLE participant ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0);

-- A named question whose asker deleted their data keeps the name that was shown, and has account_id 0: nobody's.

-- All of a workshop but its report is gone.
ALTER TABLE workshop ADD COLUMN erased_at_ms INTEGER CHECK (erased_at_ms IS NULL OR closed_at_ms IS NOT NULL);

-- The bot's messages of an erased workshop that Discord did not let it delete: the desk is told.
CREATE TABLE undeleted (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    channel_id  INTEGER NOT NULL,
    message_id  INTEGER NOT NULL,
    PRIMARY KEY (workshop_id, channel_id, message_id)
) STRICT, WITHOUT ROWID;

-- What is to be done once, when there is a quiet moment.
CREATE TABLE chore (
    kind        TEXT    NOT NULL PRIMARY KEY CHECK (kind IN ('vacuum')),
    since_ms    INTEGER NOT NULL                    -- when it became due
) STRICT, WITHOUT ROWID;

-- What could not be deleted is a message, too.
CREATE TABLE new_view (
    workshop_id  INTEGER NOT NULL REFERENCES workshop (id),
    kind         TEXT    NOT NULL CHECK (kind IN ('panel', 'board', 'card', 'post', 'reply', 'fact', 'notice', 'undeleted')),
    subject      INTEGER NOT NULL,           -- the question's, the fact's or the notice's number, else 0
    channel_id   INTEGER NOT NULL,
    wanted       INTEGER NOT NULL CHECK (wanted IN (0, 1)),
    message_id   INTEGER,
    posted_at_ms INTEGER,
    generation   INTEGER NOT NULL DEFAULT 1, -- a new one whenever it is to be posted again
    change       INTEGER NOT NULL DEFAULT 1,
    drawn        INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (workshop_id, kind, subject)
) STRICT, WITHOUT ROWID;
INSERT INTO new_view SELECT workshop_id, kind, subject, channel_id, wanted, message_id, posted_at_ms, generation, change, drawn
                     FROM view;
DROP TABLE view;
ALTER TABLE new_view RENAME TO view;
CREATE INDEX view_stale ON view (workshop_id, kind, subject) WHERE change > drawn;
CREATE INDEX view_by_message ON view (channel_id, message_id);
