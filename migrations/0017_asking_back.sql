-- What moderators asked an anonymous asker back, and what they answered: two rounds a question. It goes with the words.
CREATE TABLE ask_back (
    workshop_id INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    round       INTEGER NOT NULL CHECK (round IN (1, 2)),
    question    TEXT    NOT NULL,
    answer      TEXT,
    shown       INTEGER NOT NULL DEFAULT 0 CHECK (shown IN (0, 1)),  -- whether others see the answer already
    PRIMARY KEY (workshop_id, number, round),
    FOREIGN KEY (workshop_id, number) REFERENCES question (workshop_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX ask_back_to_show ON ask_back (workshop_id, number) WHERE answer IS NOT NULL AND shown = 0;
CREATE TRIGGER ask_back_of_no_words AFTER UPDATE OF text ON question WHEN NEW.text IS NULL BEGIN
    DELETE FROM ask_back WHERE workshop_id = NEW.workshop_id AND number = NEW.number;
END;
