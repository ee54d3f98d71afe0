-- In which language a workshop speaks where everybody reads.
ALTER TABLE workshop ADD COLUMN language TEXT NOT NULL DEFAULT 'en';

-- The language that somebody chose for what they alone read, by their tag; it goes with all tags when the workshop closes.
CREATE TABLE chosen_language (
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    tag         BLOB    NOT NULL CHECK (length(tag) = 32),
    language    TEXT    NOT NULL,
    PRIMARY KEY (workshop_id, tag)
) STRICT, WITHOUT ROWID;
