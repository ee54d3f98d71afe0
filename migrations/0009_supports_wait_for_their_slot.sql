-- What people pressed since the last slot: whether they support a question from the next slot on. Until then all that others
-- see, the fair order too, knows only `support`. Kept in no order of time, and no longer than to that slot.
CREATE TABLE pending_support (
    workshop_id INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    tag         BLOB    NOT NULL CHECK (length(tag) = 32),
    wanted      INTEGER NOT NULL CHECK (wanted IN (0, 1)), -- always another than `support` says
    PRIMARY KEY (workshop_id, number, tag),
    FOREIGN KEY (workshop_id, number) REFERENCES question (workshop_id, number)
) STRICT, WITHOUT ROWID;

-- Who supports what, and what each of them carries, is kept in memory. These move on by themselves with every change of it,
-- so that no statement can forget to say so.
ALTER TABLE question ADD COLUMN supporters_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE workshop ADD COLUMN starts_version     INTEGER NOT NULL DEFAULT 0;
ALTER TABLE workshop ADD COLUMN charges_version    INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER support_added AFTER INSERT ON support BEGIN
    UPDATE question SET supporters_version = supporters_version + 1
    WHERE workshop_id = NEW.workshop_id AND number = NEW.number;
END;
CREATE TRIGGER support_changed AFTER UPDATE ON support BEGIN
    UPDATE question SET supporters_version = supporters_version + 1
    WHERE workshop_id = NEW.workshop_id AND number IN (OLD.number, NEW.number);
END;
CREATE TRIGGER support_removed AFTER DELETE ON support
WHEN (SELECT intake FROM workshop WHERE id = OLD.workshop_id) <> 'closed' BEGIN
    UPDATE question SET supporters_version = supporters_version + 1
    WHERE workshop_id = OLD.workshop_id AND number = OLD.number;
END;

CREATE TRIGGER start_added AFTER INSERT ON participant WHEN NEW.level > 0 BEGIN
    UPDATE workshop SET starts_version = starts_version + 1 WHERE id = NEW.workshop_id;
END;
CREATE TRIGGER start_changed AFTER UPDATE OF tag, level ON participant
WHEN NEW.tag IS NOT OLD.tag OR NEW.level IS NOT OLD.level BEGIN
    UPDATE workshop SET starts_version = starts_version + 1 WHERE id = NEW.workshop_id;
END;
CREATE TRIGGER start_removed AFTER DELETE ON participant
WHEN OLD.level > 0 AND (SELECT intake FROM workshop WHERE id = OLD.workshop_id) <> 'closed' BEGIN
    UPDATE workshop SET starts_version = starts_version + 1 WHERE id = OLD.workshop_id;
END;
-- Charges come and go with their staging, which is read whenever the order is; what changes in one that stays is told here.
CREATE TRIGGER charge_changed AFTER UPDATE ON charge BEGIN
    UPDATE workshop SET charges_version = charges_version + 1
    WHERE id = (SELECT workshop_id FROM staging WHERE step = NEW.step);
END;
CREATE TRIGGER charge_removed AFTER DELETE ON charge
WHEN EXISTS (SELECT 1 FROM staging WHERE step = OLD.step) BEGIN
    UPDATE workshop SET charges_version = charges_version + 1
    WHERE id = (SELECT workshop_id FROM staging WHERE step = OLD.step);
END;
