-- What happened in a workshop, told when it closed. The report outlives the rows that it was made of.
CREATE TABLE report (
    workshop_id INTEGER PRIMARY KEY REFERENCES workshop (id),
    made_at_ms  INTEGER NOT NULL,
    json        TEXT    NOT NULL             -- every other format is made from it; docs/report.schema.json says what is in it
) STRICT;
