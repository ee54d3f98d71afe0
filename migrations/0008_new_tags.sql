-- Delete my data, anew: what is deleted is there like anything else until it is gone, each piece at a moment of its own, and
-- whoever deleted has another tag afterwards. There is no state between.

-- What was on its way out is gone.
UPDATE question
SET state = iif(state = 'waiting' AND text IS NULL, 'withdrawn', state),
    supports = max(supports - (SELECT count(*) FROM fading f
                               WHERE f.workshop_id = question.workshop_id AND f.kind = 'support' AND f.number = question.number), 0)
WHERE EXISTS (SELECT 1 FROM fading f WHERE f.workshop_id = question.workshop_id AND f.number = question.number AND f.kind <> 'hand');
UPDATE view SET change = change + 1
WHERE kind IN ('panel', 'board', 'card', 'post') AND EXISTS (SELECT 1 FROM fading f WHERE f.workshop_id = view.workshop_id);
DROP TABLE fading;

-- The pieces to come, each locked away under the workshop's key: nobody without it knows which they are, whose, or when.
CREATE TABLE pending_deletion (
    id          INTEGER PRIMARY KEY,                -- drawn at random, so that no order tells what belongs together
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    locked      BLOB    NOT NULL CHECK (length(locked) = 104)
) STRICT;
CREATE INDEX pending_deletion_of_workshop ON pending_deletion (workshop_id);

-- Tags that were somebody's who deleted their data. They have another one, which is not told from this one.
CREATE TABLE retired (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    tag         BLOB    NOT NULL CHECK (length(tag) = 32),
    PRIMARY KEY (workshop_id, tag)
) STRICT, WITHOUT ROWID;

-- What goes on for them until the close (limits, the fair order, lockdown), under a pseudonym that is none of their tags.
CREATE TABLE kept_limit (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    pseudonym   BLOB    NOT NULL CHECK (length(pseudonym) = 32),
    locked      BLOB    NOT NULL CHECK (length(locked) = 53),
    PRIMARY KEY (workshop_id, pseudonym)
) STRICT, WITHOUT ROWID;

-- Mutes of those who deleted their data, under a pseudonym of its own each.
CREATE TABLE kept_mute (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    number      INTEGER NOT NULL,
    pseudonym   BLOB    NOT NULL CHECK (length(pseudonym) = 32),
    of_all      INTEGER NOT NULL CHECK (of_all IN (0, 1)), -- 1: of all that is asked, for it followed a question by name
    PRIMARY KEY (workshop_id, number)
) STRICT, WITHOUT ROWID;

-- Questions that became nobody's have a tag each, drawn at random. Such a tag is a participant's like any other, so that
-- nobody can tell which questions these are; here stands only how many of the participants are no people.
ALTER TABLE workshop ADD COLUMN strangers INTEGER NOT NULL DEFAULT 0 CHECK (strangers >= 0);

-- A named question whose asker deleted their data keeps no name, and an account each that is nobody's, drawn at random.
UPDATE view SET change = change + 1
WHERE kind IN ('card', 'post')
  AND EXISTS (SELECT 1 FROM question q
              WHERE q.workshop_id = view.workshop_id AND q.number = view.subject AND q.account_id = 0);
UPDATE question SET account_id = random() & 9223372036854775807, shown_name = '' WHERE account_id = 0;

-- Who asked by name or raised a hand is noted by tag, with others at the end of a slot. Rows by account are no longer made.

CREATE INDEX support_of_tag ON support (workshop_id, tag);
CREATE INDEX charge_of_tag ON charge (tag);
