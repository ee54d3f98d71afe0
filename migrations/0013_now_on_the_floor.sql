-- One announcement more: the floor is told in a line of its own what is on the stage now.
CREATE TABLE new_notice (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    number      INTEGER NOT NULL CHECK (number > 0),
    kind        TEXT    NOT NULL CHECK (kind IN ('topic ends soon', 'topic ends', 'speaker ends soon', 'speaker ends',
                                                 'workshop closes', 'floor is shut', 'on the stage')),
    subject     INTEGER NOT NULL,             -- the topic's, the speaker's or the question's number, else 0
    place       TEXT    NOT NULL CHECK (place IN ('floor', 'desk')),
    due_at_ms   INTEGER NOT NULL,
    told_at_ms  INTEGER,
    PRIMARY KEY (workshop_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO new_notice SELECT workshop_id, number, kind, subject, place, due_at_ms, told_at_ms FROM notice;
DROP TABLE notice;
ALTER TABLE new_notice RENAME TO notice;
CREATE INDEX notice_due ON notice (due_at_ms) WHERE told_at_ms IS NULL;
