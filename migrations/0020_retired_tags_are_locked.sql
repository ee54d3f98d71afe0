-- Tags that were somebody's who deleted their data, each locked away under the workshop's key: until the last piece has gone,
-- questions and supports still carry them, and nobody without the key is to know which. The start moves what stands in retired.
CREATE TABLE retired_tag (
    id          INTEGER PRIMARY KEY,                -- drawn at random, so that no order tells who deleted first
    workshop_id INTEGER NOT NULL REFERENCES workshop (id),
    locked      BLOB    NOT NULL CHECK (length(locked) = 72)
) STRICT;
CREATE INDEX retired_tag_of_workshop ON retired_tag (workshop_id);
