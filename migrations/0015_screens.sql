-- Screens that are on. The link is shown again to moderators who ask for it, so what it ends with is kept as it is: it
-- opens nothing but what everybody on the floor sees.
CREATE TABLE screen (
    workshop_id INTEGER NOT NULL PRIMARY KEY REFERENCES workshop (id),
    token       TEXT    NOT NULL UNIQUE CHECK (length(token) = 32)
) STRICT;
