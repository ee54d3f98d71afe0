-- The fair order no longer knows who asked: a question brings a voter of its own, whoever asked it, and who presses
-- Support is kept by tag, the asker too. Numbers are drawn among the fifty lowest unused ones.

-- The press of named askers on their own question was a mark beside their account. Nobody may write their tag here, so the
-- mark goes, and they may press again. The columns stay, empty: migrations only add.
UPDATE view SET change = change + 1
WHERE kind = 'post' AND wanted = 1
  AND EXISTS (SELECT 1 FROM question q
              WHERE q.workshop_id = view.workshop_id AND q.number = view.subject AND q.asker_supports = 1);
UPDATE question SET supports = max(supports - asker_supports, 0) WHERE asker_supports = 1;
UPDATE question SET asker_supports = 0, start_level = NULL;

-- Nobody is charged for a question with fewer than three supporters, askers are never charged as such, and cards of anonymous questions go
-- out in no rounds.
DELETE FROM charge_of_asker;
DELETE FROM charge WHERE step IN (SELECT step FROM charge GROUP BY step HAVING count(*) < 3);
UPDATE question SET round = 1 WHERE asker = 'anonymous';

-- The first number above all that were given, and the unused ones below it, with commas between: fewer than fifty.
ALTER TABLE workshop ADD COLUMN next_number INTEGER NOT NULL DEFAULT 1 CHECK (next_number > 0);
ALTER TABLE workshop ADD COLUMN unused_numbers TEXT NOT NULL DEFAULT '';
UPDATE workshop
SET next_number = 1 + coalesce((SELECT max(number) FROM question WHERE workshop_id = workshop.id), 0);
UPDATE workshop
SET unused_numbers = coalesce(
    (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < workshop.next_number)
     SELECT group_concat(i, ',') FROM n
     WHERE i < workshop.next_number
       AND NOT EXISTS (SELECT 1 FROM question q WHERE q.workshop_id = workshop.id AND q.number = i)), '')
WHERE intake <> 'closed';

-- What can be brought to the stage, and who carries something from their start, are found without reading all the rest.
CREATE INDEX question_of_state ON question (workshop_id, state, seen);
CREATE INDEX participant_started ON participant (workshop_id, tag) WHERE level > 0;
