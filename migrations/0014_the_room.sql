-- What the room keeps of itself: rapporteurs, the moderation log, notes, translations, key messages; and hands in turn.

-- Whoever has this role keeps the record; NULL: only moderators do.
ALTER TABLE workshop ADD COLUMN rapporteur_role_id INTEGER;
-- Whether speakers from the room and from Discord are called in turn.
ALTER TABLE workshop ADD COLUMN alternate INTEGER NOT NULL DEFAULT 0 CHECK (alternate IN (0, 1));

-- Who is M1, M2, … and R1, R2, … in the log and the report.
CREATE TABLE staff (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    letter      TEXT    NOT NULL CHECK (letter IN ('M', 'R')),
    number      INTEGER NOT NULL CHECK (number > 0),
    account_id  INTEGER NOT NULL,
    PRIMARY KEY (workshop_id, letter, number),
    UNIQUE (workshop_id, letter, account_id)
) STRICT, WITHOUT ROWID;

-- The moderation log. docs/moderation-log.md says what is hashed. It outlives the rest, like the report.
CREATE TABLE log_entry (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    number      INTEGER NOT NULL CHECK (number > 0),
    kind        TEXT    NOT NULL,
    by          TEXT    NOT NULL,             -- M1, R2; '-': nobody of the staff
    question    INTEGER,
    reason      TEXT    NOT NULL DEFAULT '',
    minute      INTEGER NOT NULL,             -- minutes since 1970 (UTC)
    before      TEXT    NOT NULL CHECK (length(before) = 64), -- the hash of the row before
    hash        TEXT    NOT NULL CHECK (length(hash) = 64),   -- of this row
    PRIMARY KEY (workshop_id, number)
) STRICT, WITHOUT ROWID;
-- The end of the log stands with the workshop, so that a cut is seen.
ALTER TABLE workshop ADD COLUMN log_entries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE workshop ADD COLUMN log_hash    TEXT;
CREATE TRIGGER log_grew AFTER INSERT ON log_entry BEGIN
    UPDATE workshop SET log_entries = NEW.number, log_hash = NEW.hash WHERE id = NEW.workshop_id;
END;
CREATE TRIGGER log_changes_never BEFORE UPDATE ON log_entry BEGIN
    SELECT raise(ABORT, 'the moderation log only grows');
END;
CREATE TRIGGER log_shrinks_never BEFORE DELETE ON log_entry BEGIN
    SELECT raise(ABORT, 'the moderation log only grows');
END;

-- Notes of rapporteurs and moderators for the report. A removed one keeps its number, and no words.
CREATE TABLE note (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    number      INTEGER NOT NULL CHECK (number > 0),
    topic       INTEGER,
    by          TEXT    NOT NULL,             -- M1, R2
    text        TEXT,
    PRIMARY KEY (workshop_id, number)
) STRICT, WITHOUT ROWID;

-- Translations are decisions, so that they can be taken back. Which kinds there are, the program knows.
CREATE TABLE new_decision (
    id                 INTEGER PRIMARY KEY,
    workshop_id        INTEGER NOT NULL,
    number             INTEGER NOT NULL,
    step               INTEGER NOT NULL,     -- the id of the step's first decision
    kind               TEXT    NOT NULL,
    moderator_id       INTEGER NOT NULL,
    decided_at_ms      INTEGER NOT NULL,
    state_before       TEXT    NOT NULL,
    reason_before      TEXT,
    merged_into_before INTEGER,
    text_before        TEXT,                 -- of an edit: the original, until it is destroyed
    edited_before      INTEGER,
    undone             INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    FOREIGN KEY (workshop_id, number) REFERENCES question (workshop_id, number)
) STRICT;
INSERT INTO new_decision (id, workshop_id, number, step, kind, moderator_id, decided_at_ms, state_before, reason_before,
                          merged_into_before, text_before, edited_before, undone)
SELECT id, workshop_id, number, step, kind, moderator_id, decided_at_ms, state_before, reason_before, merged_into_before,
       text_before, edited_before, undone
FROM decision;
DROP TABLE decision;
ALTER TABLE new_decision RENAME TO decision;
CREATE INDEX decision_of_question ON decision (workshop_id, number, id);
CREATE INDEX decision_of_step ON decision (step);

-- Renderings of a question in other languages. Of one language the latest is shown; taken back, the one before it is again.
CREATE TABLE translation (
    step        INTEGER PRIMARY KEY,          -- the decision's step
    workshop_id INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    language    TEXT    NOT NULL,             -- a tag of BCP 47
    by          TEXT    NOT NULL,             -- M1, R2
    text        TEXT    NOT NULL,
    FOREIGN KEY (workshop_id, number) REFERENCES question (workshop_id, number)
) STRICT;
CREATE INDEX translation_of_question ON translation (workshop_id, number, language, step);
CREATE TRIGGER translation_taken_back AFTER UPDATE OF undone ON decision WHEN NEW.undone = 1 BEGIN
    DELETE FROM translation WHERE step = NEW.step;
END;
-- A rendering of words that are no longer there may hold what was taken out of them.
CREATE TRIGGER translation_of_other_words AFTER UPDATE OF text ON question WHEN NEW.text IS NOT OLD.text BEGIN
    DELETE FROM translation WHERE workshop_id = NEW.workshop_id AND number = NEW.number;
END;

-- Sentences that the workshop may agree on. A removed one keeps its number, and no words.
CREATE TABLE key_message (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    number      INTEGER NOT NULL CHECK (number > 0),
    revision    INTEGER NOT NULL DEFAULT 1,
    text        TEXT,
    PRIMARY KEY (workshop_id, number)
) STRICT, WITHOUT ROWID;

-- One of them, put to everybody for a while.
CREATE TABLE message_round (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    number      INTEGER NOT NULL CHECK (number > 0),
    message     INTEGER NOT NULL,
    revision    INTEGER NOT NULL,             -- of the message as it was put
    text        TEXT    NOT NULL,
    ends_at_ms  INTEGER NOT NULL,
    state       TEXT    NOT NULL CHECK (state IN ('running', 'over', 'not put')),
    support     INTEGER NOT NULL DEFAULT 0,   -- counted when it is over, and not before
    objections  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (workshop_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX round_running ON message_round (ends_at_ms) WHERE state = 'running';

-- Who supports or objects while a round runs; when it is over they are counted and gone.
CREATE TABLE voice (
    workshop_id INTEGER NOT NULL,
    number      INTEGER NOT NULL,             -- of the round
    tag         BLOB    NOT NULL CHECK (length(tag) = 32),
    supports    INTEGER NOT NULL CHECK (supports IN (0, 1)),
    PRIMARY KEY (workshop_id, number, tag),
    FOREIGN KEY (workshop_id, number) REFERENCES message_round (workshop_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX voice_of_tag ON voice (workshop_id, tag);

-- Rounds are messages on the floor, too. Which kinds there are, the program knows.
CREATE TABLE new_view (
    workshop_id  INTEGER NOT NULL REFERENCES workshop (id),
    kind         TEXT    NOT NULL,
    subject      INTEGER NOT NULL,           -- the question's, the fact's, the notice's or the round's number, else 0
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
