-- The first tables. A shipped file never changes; later ones only add.
-- Ids of Discord are stored as signed 64-bit numbers, times as milliseconds since 1970 (UTC) in …_at_ms.
-- A tag stands for a person in one workshop (HMAC under a key that is not in here). No row, and no join of rows,
-- holds both a tag and an account id; tables with tags are ordered by their keys and know no time.

CREATE TABLE workshop (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id           INTEGER NOT NULL,
    floor_id           INTEGER NOT NULL,
    desk_id            INTEGER NOT NULL CHECK (desk_id <> floor_id),
    moderator_role_id  INTEGER NOT NULL,
    title              TEXT    NOT NULL,
    pack               TEXT,
    identity           TEXT    NOT NULL CHECK (identity IN ('open_or_anonymous', 'anonymous_only', 'named_only')),
    intake             TEXT    NOT NULL CHECK (intake IN ('open', 'paused', 'closed')),
    opened_at_ms       INTEGER NOT NULL,
    ends_at_ms         INTEGER,
    closed_at_ms       INTEGER,
    stage_revision     INTEGER NOT NULL DEFAULT 0,
    stage_changed_by   INTEGER,
    participants       INTEGER,              -- how many took part, counted when it closed
    key_name           TEXT    NOT NULL,     -- the key's file, drawn at random
    key_check          BLOB    NOT NULL CHECK (length(key_check) = 32),
    CHECK ((intake = 'closed') = (closed_at_ms IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX workshop_running_floor ON workshop (floor_id) WHERE intake <> 'closed';
CREATE UNIQUE INDEX workshop_running_desk  ON workshop (desk_id)  WHERE intake <> 'closed';

CREATE TABLE question (
    workshop_id    INTEGER NOT NULL REFERENCES workshop (id),
    number         INTEGER NOT NULL CHECK (number > 0),
    revision       INTEGER NOT NULL,
    asker          TEXT    NOT NULL CHECK (asker IN ('anonymous', 'named', 'room')),
    tag            BLOB    CHECK (tag IS NULL OR (asker = 'anonymous' AND length(tag) = 32)),
    account_id     INTEGER CHECK ((account_id IS NOT NULL) = (asker = 'named')),
    shown_name     TEXT    CHECK ((shown_name IS NOT NULL) = (asker = 'named')),
    kind           TEXT    NOT NULL CHECK (kind IN ('question', 'comment', 'statement')),
    state          TEXT    NOT NULL CHECK (state IN ('waiting', 'open', 'on the stage', 'answered', 'declined', 'merged',
                                                     'withdrawn', 'deferred', 'filed', 'unanswered')),
    reason         TEXT    CHECK (reason IN ('duplicate', 'off-topic', 'abuse', 'exposes a person', 'not a question', 'no time')),
    merged_into    INTEGER,
    text           TEXT,                     -- NULL: destroyed
    edited         INTEGER NOT NULL CHECK (edited IN (0, 1)),
    answer         TEXT,
    supports       INTEGER NOT NULL CHECK (supports >= 0),
    asker_supports INTEGER NOT NULL DEFAULT 0 CHECK (asker_supports IN (0, 1) AND (asker_supports = 0 OR asker = 'named')),
    asked_at_ms    INTEGER NOT NULL CHECK (asked_at_ms % 60000 = 0),
    seen           INTEGER NOT NULL CHECK (seen IN (0, 1)),              -- 0: its slot has not come
    waited         INTEGER NOT NULL DEFAULT 0 CHECK (waited IN (0, 1)),  -- 1: it let one slot pass, being alone
    changed_by     INTEGER,                  -- the moderator who changed it last; NULL: the asker
    PRIMARY KEY (workshop_id, number),
    CHECK ((reason IS NOT NULL) = (state = 'declined')),
    CHECK ((merged_into IS NOT NULL) = (state = 'merged'))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX question_on_stage ON question (workshop_id) WHERE state = 'on the stage';

CREATE TABLE support (
    workshop_id INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    tag         BLOB    NOT NULL CHECK (length(tag) = 32),
    PRIMARY KEY (workshop_id, number, tag),
    FOREIGN KEY (workshop_id, number) REFERENCES question (workshop_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE participant (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    tag         BLOB    NOT NULL CHECK (length(tag) = 32),
    PRIMARY KEY (workshop_id, tag)
) STRICT, WITHOUT ROWID;

-- What moderators decided, each with what takes it back. Decisions of one step are taken back together.
CREATE TABLE decision (
    id                 INTEGER PRIMARY KEY,
    workshop_id        INTEGER NOT NULL,
    number             INTEGER NOT NULL,
    step               INTEGER NOT NULL,     -- the id of the step's first decision
    kind               TEXT    NOT NULL CHECK (kind IN ('approve', 'decline', 'merge', 'edit', 'stage', 'answered', 'answer',
                                                        'defer', 'file')),
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
CREATE INDEX decision_of_question ON decision (workshop_id, number, id);
CREATE INDEX decision_of_step ON decision (step);

-- Hands are raised in public, so they are kept by account.
CREATE TABLE hand (
    id           INTEGER PRIMARY KEY,
    workshop_id  INTEGER NOT NULL REFERENCES workshop (id),
    account_id   INTEGER NOT NULL,
    shown_name   TEXT    NOT NULL,
    note         TEXT,
    raised_at_ms INTEGER NOT NULL,
    UNIQUE (workshop_id, account_id)
) STRICT;

-- Facts shown on the floor, in order.
CREATE TABLE fact_shown (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    number      INTEGER NOT NULL,
    fact        TEXT    NOT NULL,
    shown_at_ms INTEGER NOT NULL,
    PRIMARY KEY (workshop_id, number)
) STRICT, WITHOUT ROWID;

-- Public messages are views of the tables above. A view is stale while change > drawn.
CREATE TABLE view (
    workshop_id  INTEGER NOT NULL REFERENCES workshop (id),
    kind         TEXT    NOT NULL CHECK (kind IN ('panel', 'board', 'card', 'post', 'reply', 'fact')),
    subject      INTEGER NOT NULL,           -- the question's or the fact's number, else 0
    channel_id   INTEGER NOT NULL,
    wanted       INTEGER NOT NULL CHECK (wanted IN (0, 1)),
    message_id   INTEGER,
    posted_at_ms INTEGER,
    generation   INTEGER NOT NULL DEFAULT 1, -- a new one whenever it is to be posted again
    change       INTEGER NOT NULL DEFAULT 1,
    drawn        INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (workshop_id, kind, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_stale ON view (workshop_id, kind, subject) WHERE change > drawn;
CREATE INDEX view_by_message ON view (channel_id, message_id);

-- Messages of the bot that are to be deleted.
CREATE TABLE doomed (
    channel_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    PRIMARY KEY (channel_id, message_id)
) STRICT, WITHOUT ROWID;

-- What was registered with Discord last, so that it is registered again only when it changed.
CREATE TABLE registered (
    application_id INTEGER PRIMARY KEY,
    digest         TEXT NOT NULL
) STRICT;
