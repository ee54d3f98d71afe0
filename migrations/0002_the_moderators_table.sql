-- Settings of a workshop, the fair order, topics, speakers, announcements, mutes.

-- NULL: the operator's setting, or no limit.
ALTER TABLE workshop ADD COLUMN question_order TEXT NOT NULL DEFAULT 'fair' CHECK (question_order IN ('fair', 'first come', 'manual'));
ALTER TABLE workshop ADD COLUMN questions_per_person INTEGER CHECK (questions_per_person > 0);
ALTER TABLE workshop ADD COLUMN support INTEGER NOT NULL DEFAULT 1 CHECK (support IN (0, 1));
ALTER TABLE workshop ADD COLUMN premoderation INTEGER NOT NULL DEFAULT 1 CHECK (premoderation IN (0, 1));
ALTER TABLE workshop ADD COLUMN eligible_role_id INTEGER;
ALTER TABLE workshop ADD COLUMN account_age_days INTEGER NOT NULL DEFAULT 0 CHECK (account_age_days >= 0);
ALTER TABLE workshop ADD COLUMN lockdown INTEGER NOT NULL DEFAULT 0 CHECK (lockdown IN (0, 1));
ALTER TABLE workshop ADD COLUMN intake_changed_by INTEGER;
ALTER TABLE workshop ADD COLUMN agenda_revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE workshop ADD COLUMN agenda_changed_by INTEGER;
ALTER TABLE workshop ADD COLUMN speakers_revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE workshop ADD COLUMN speakers_changed_by INTEGER;
ALTER TABLE workshop ADD COLUMN speaker_s INTEGER NOT NULL DEFAULT 120 CHECK (speaker_s BETWEEN 60 AND 600);

-- Topics run by place. A topic's number stays, whatever its place.
CREATE TABLE topic (
    workshop_id   INTEGER NOT NULL REFERENCES workshop (id),
    number        INTEGER NOT NULL CHECK (number > 0),
    place         INTEGER NOT NULL,
    title         TEXT    NOT NULL,
    minutes       INTEGER NOT NULL CHECK (minutes > 0),           -- as planned
    extended      INTEGER NOT NULL DEFAULT 0 CHECK (extended >= 0), -- minutes given to it while it ran
    started_at_ms INTEGER,
    ended_at_ms   INTEGER CHECK (ended_at_ms IS NULL OR started_at_ms IS NOT NULL),
    PRIMARY KEY (workshop_id, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX topic_running ON topic (workshop_id) WHERE started_at_ms IS NOT NULL AND ended_at_ms IS NULL;

ALTER TABLE question ADD COLUMN topic INTEGER;                     -- the number of the topic it belongs to
ALTER TABLE question ADD COLUMN source TEXT CHECK (source IS NULL OR (asker = 'room' AND source IN ('room', 'other'))); -- of what a moderator wrote down; NULL: the room
ALTER TABLE question ADD COLUMN place INTEGER;                     -- in manual order; NULL: after those that have one
ALTER TABLE question ADD COLUMN round INTEGER NOT NULL DEFAULT 1;  -- in which its card goes to the desk
ALTER TABLE question ADD COLUMN start_level INTEGER CHECK (start_level IS NULL OR asker = 'named'); -- fair order: see participant.level
CREATE INDEX question_merged ON question (workshop_id, merged_into) WHERE merged_into IS NOT NULL;

-- Fair order. Loads are whole numbers of 1/80,313,433,200.
-- The level at which someone came in, from the first question or support that is kept by tag; NULL: none was yet.
-- Whoever asked by name came in at that question's start_level: it is not written beside the tag, for then the two
-- could be joined.
ALTER TABLE participant ADD COLUMN level INTEGER CHECK (level >= 0);
-- Whether they asked, supported or raised a hand; 0: only pressed a button of the panel.
ALTER TABLE participant ADD COLUMN acted INTEGER NOT NULL DEFAULT 1 CHECK (acted IN (0, 1));

-- A question that was brought to the stage. Taking the step back deletes the row, and the charges with it.
CREATE TABLE staging (
    step        INTEGER PRIMARY KEY,          -- the decision's step
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    number      INTEGER NOT NULL,
    level       INTEGER NOT NULL CHECK (level >= 0),
    suggested   INTEGER                       -- what was suggested when a moderator chose otherwise; NULL: this one was
) STRICT;
CREATE INDEX staging_of_workshop ON staging (workshop_id);
-- Who carries it: supporters by tag, askers by their question.
CREATE TABLE charge (
    step INTEGER NOT NULL REFERENCES staging (step) ON DELETE CASCADE,
    tag  BLOB    NOT NULL CHECK (length(tag) = 32),
    PRIMARY KEY (step, tag)
) STRICT, WITHOUT ROWID;
CREATE TABLE charge_of_asker (
    step   INTEGER NOT NULL REFERENCES staging (step) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    PRIMARY KEY (step, number)
) STRICT, WITHOUT ROWID;

-- Speakers, kept by account; no account: someone in the room. A step is named by the revision of the floor list that it made.
CREATE TABLE speaker (
    workshop_id   INTEGER NOT NULL REFERENCES workshop (id),
    number        INTEGER NOT NULL CHECK (number > 0), -- the step that called them
    account_id    INTEGER,
    shown_name    TEXT,                       -- NULL: forgotten
    seconds       INTEGER NOT NULL CHECK (seconds > 0),
    started_at_ms INTEGER NOT NULL,
    ended_at_ms   INTEGER,
    ended_by      INTEGER CHECK (ended_by IS NULL OR ended_at_ms IS NOT NULL), -- the step that ended it; NULL: the close
    hand_id       INTEGER,                    -- the hand that was up, to raise it again when the step is taken back
    note          TEXT,
    raised_at_ms  INTEGER,
    PRIMARY KEY (workshop_id, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX speaker_now ON speaker (workshop_id) WHERE ended_at_ms IS NULL;

-- Announcements: what is told when a time comes. The row stays when it was told, for its message is drawn from it.
CREATE TABLE notice (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    number      INTEGER NOT NULL CHECK (number > 0),
    kind        TEXT    NOT NULL CHECK (kind IN ('topic ends soon', 'topic ends', 'speaker ends soon', 'speaker ends')),
    subject     INTEGER NOT NULL,             -- the topic's or the speaker's number
    place       TEXT    NOT NULL CHECK (place IN ('floor', 'desk')),
    due_at_ms   INTEGER NOT NULL,
    told_at_ms  INTEGER,
    PRIMARY KEY (workshop_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_due ON notice (due_at_ms) WHERE told_at_ms IS NULL;

-- Mutes, by the number of the question on which they were decided: an anonymous asker by tag, a named one by account.
CREATE TABLE mute (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    number      INTEGER NOT NULL,
    tag         BLOB    CHECK (length(tag) = 32),
    account_id  INTEGER,
    PRIMARY KEY (workshop_id, number),
    CHECK ((tag IS NULL) <> (account_id IS NULL))
) STRICT, WITHOUT ROWID;

-- Which other questions the card of a waiting question shows as asking the same: a card that shows words of another
-- question is drawn anew when those change or are destroyed.
CREATE TABLE alike (
    workshop_id INTEGER NOT NULL,
    number      INTEGER NOT NULL,           -- whose card
    other       INTEGER NOT NULL,
    place       INTEGER NOT NULL,           -- 1 is the likest
    PRIMARY KEY (workshop_id, number, other),
    FOREIGN KEY (workshop_id, number) REFERENCES question (workshop_id, number),
    FOREIGN KEY (workshop_id, other) REFERENCES question (workshop_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX alike_to ON alike (workshop_id, other);

-- Notices are messages, too.
CREATE TABLE new_view (
    workshop_id  INTEGER NOT NULL REFERENCES workshop (id),
    kind         TEXT    NOT NULL CHECK (kind IN ('panel', 'board', 'card', 'post', 'reply', 'fact', 'notice')),
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
