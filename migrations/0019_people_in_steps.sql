-- How many people took part is kept in steps of five, as the report tells it: beside votes, which are told exactly, an exact
-- number would tell whether one person more was there.
UPDATE workshop SET participants = CASE WHEN participants < 10 THEN 0 ELSE participants / 5 * 5 END
WHERE participants IS NOT NULL;
