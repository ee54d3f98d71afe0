-- What an anonymous asker changed of a question that others know: they see it with the next slot. Until then everything but the
-- asker's own views reads the question as it is; so this is a table of its own, and no query can forget it.
CREATE TABLE pending_change (
    workshop_id INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    revision    INTEGER NOT NULL,            -- of the question that was changed
    text        TEXT,                        -- the new words; NULL: it is withdrawn
    PRIMARY KEY (workshop_id, number),
    FOREIGN KEY (workshop_id, number) REFERENCES question (workshop_id, number)
) STRICT, WITHOUT ROWID;

-- Where the words go or nobody is behind them any more, nothing of them waits.
CREATE TRIGGER pending_change_of_nobody AFTER UPDATE OF text, tag ON question
WHEN NEW.text IS NULL OR NEW.tag IS NOT OLD.tag BEGIN
    DELETE FROM pending_change WHERE workshop_id = NEW.workshop_id AND number = NEW.number;
END;

-- What waits for its slot, and what one person asked, is found without reading all the rest. A question that was withdrawn
-- before its slot stays hidden for ever.
CREATE INDEX question_hidden ON question (workshop_id, number) WHERE seen = 0 AND state <> 'withdrawn';
CREATE INDEX question_of_tag ON question (workshop_id, tag) WHERE tag IS NOT NULL;
CREATE INDEX question_of_account ON question (workshop_id, account_id) WHERE account_id IS NOT NULL;
