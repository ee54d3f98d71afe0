-- When the bot began a session with Discord's gateway: Discord allows a thousand a day, and a program that is started again
-- and again must not use them up. Nothing here tells of a person.
CREATE TABLE identify (
    at_ms INTEGER NOT NULL
) STRICT;
