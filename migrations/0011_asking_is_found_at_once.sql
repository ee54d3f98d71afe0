-- What asking looks for is found without reading through all that is there: a channel's workshop, closed ones too, and whether
-- somebody is muted.
CREATE INDEX workshop_of_floor ON workshop (floor_id);
CREATE INDEX workshop_of_desk ON workshop (desk_id);
CREATE INDEX mute_of_tag ON mute (workshop_id, tag) WHERE tag IS NOT NULL;
CREATE INDEX mute_of_account ON mute (workshop_id, account_id) WHERE account_id IS NOT NULL;
CREATE INDEX pending_support_of_tag ON pending_support (workshop_id, tag);
