-- Premoderation that is switched on or off in the middle of a slot must not tell which anonymous questions were asked before
-- and which after: what nobody knows of yet waits, or is open, all alike when its slot comes.

-- 2: it was on since the last border; 1: in the slot before, whose lone question may still be hidden; 0: in neither.
ALTER TABLE workshop ADD COLUMN premoderated INTEGER NOT NULL DEFAULT 2 CHECK (premoderated BETWEEN 0 AND 2);
CREATE TRIGGER premoderated_again AFTER UPDATE OF premoderation ON workshop WHEN NEW.premoderation = 1 BEGIN
    UPDATE workshop SET premoderated = 2 WHERE id = NEW.id;
    UPDATE question SET state = 'waiting' WHERE workshop_id = NEW.id AND seen = 0 AND state IN ('open', 'filed');
END;
