"""What is known before the day: bets, seats, drivers, invitations, the wording of consent, formats of one's own."""

STATEMENTS = """\
-- Stages are ready and debriefed, too. Only the check changes, nothing on disk, so the table need not be written anew
-- (sqlite.org/lang_altertable.html, section 7).
PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = replace(sql, '(''idea'', ''planned'', ''run'', ''told'')',
    '(''idea'', ''planned'', ''ready'', ''run'', ''debriefed'', ''told'')')
WHERE type = 'table' AND name = 'safaris';

PRAGMA writable_schema = RESET;

ALTER TABLE programme ADD COLUMN sponsor TEXT REFERENCES leaders(uid);

-- who answers for what customers give us
ALTER TABLE programme ADD COLUMN responsible TEXT NOT NULL DEFAULT '';

-- their e-mail address: for questions about consent, and as whoever invites
ALTER TABLE programme ADD COLUMN contact TEXT NOT NULL DEFAULT '';

-- days before a customer is asked again
ALTER TABLE programme ADD COLUMN cool_down INTEGER NOT NULL DEFAULT 90
    CHECK (cool_down BETWEEN 0 AND 3650);

CREATE TABLE drivers ( -- business figures that the programme is tied to
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    name TEXT NOT NULL,      -- "Renewal after a claim"
    value TEXT NOT NULL,     -- where it stands, as people say it: "74 %"
    source TEXT NOT NULL     -- where that figure comes from
) STRICT;

ALTER TABLE leaders ADD COLUMN email TEXT NOT NULL DEFAULT '';

-- the day they became one; none: before the programme began
ALTER TABLE leaders ADD COLUMN joined TEXT;

-- wants no asking
ALTER TABLE customers ADD COLUMN opted_out INTEGER NOT NULL DEFAULT 0 CHECK (opted_out IN (0, 1));

-- a parent consents, too
ALTER TABLE customers ADD COLUMN minor INTEGER NOT NULL DEFAULT 0 CHECK (minor IN (0, 1));

-- the leader whose account they are
ALTER TABLE customers ADD COLUMN account_owner TEXT REFERENCES leaders(uid);

-- hash of the form it was given on
ALTER TABLE consents ADD COLUMN wording TEXT NOT NULL DEFAULT '';

-- whose consent ends first
CREATE INDEX consents_by_end ON consents(until) WHERE answer = 'yes' AND withdrawn_on IS NULL AND until IS NOT NULL;

CREATE TABLE consent_wordings ( -- every consent form ever handed out, word for word
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    hash TEXT UNIQUE NOT NULL, -- SHA-256 of the text
    language TEXT NOT NULL,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    first_used TEXT NOT NULL -- day
) STRICT;

-- how leaders and customers meet
ALTER TABLE safaris ADD COLUMN setting TEXT NOT NULL DEFAULT 'table'
    CHECK (setting IN ('table', 'ring', 'agent', 'recordings', 'visit', 'phone', 'chance'));

-- the one question
ALTER TABLE safaris ADD COLUMN focus TEXT NOT NULL DEFAULT '';

ALTER TABLE safaris ADD COLUMN driver TEXT REFERENCES drivers(uid);

ALTER TABLE safaris ADD COLUMN host TEXT NOT NULL DEFAULT '';

-- of its papers; none: the programme's
ALTER TABLE safaris ADD COLUMN language TEXT NOT NULL DEFAULT '';

-- IANA time zone; none: this computer's
ALTER TABLE safaris ADD COLUMN zone TEXT NOT NULL DEFAULT '';

-- the same for all safaris of one series
ALTER TABLE safaris ADD COLUMN series TEXT NOT NULL DEFAULT '';

ALTER TABLE safaris ADD COLUMN table_shape TEXT NOT NULL DEFAULT 'long' CHECK (table_shape IN ('long', 'round'));

-- due so long before or after
ALTER TABLE checklist_items ADD COLUMN days INTEGER CHECK (days BETWEEN 0 AND 365);

-- what a leader believes will be said
ALTER TABLE participants ADD COLUMN bet TEXT NOT NULL DEFAULT '';

-- who serves customers, and the leader sits beside
ALTER TABLE participants ADD COLUMN agent TEXT NOT NULL DEFAULT '';

-- why a guarded customer was asked all the same
ALTER TABLE participants ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- chair, clockwise
ALTER TABLE participants ADD COLUMN seat INTEGER CHECK (seat >= 0);

-- the day a leader's brief was made
ALTER TABLE participants ADD COLUMN briefed_on TEXT;

-- Whoever is taken out of the library again, by the hundred where a file of people is undone, is looked for wherever
-- they may stand: without these in every row, a million notes among them.
CREATE INDEX participants_beside ON participants(beside) WHERE beside IS NOT NULL;

CREATE INDEX customers_by_owner ON customers(account_owner) WHERE account_owner IS NOT NULL;

CREATE INDEX notes_by_author ON notes(author) WHERE author IS NOT NULL;

CREATE INDEX stories_by_customer ON stories(customer) WHERE customer IS NOT NULL;

CREATE INDEX stories_by_leader ON stories(leader) WHERE leader IS NOT NULL;

CREATE TABLE invitations ( -- what calendars were told
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL, -- the event's own, in every calendar
    safari TEXT UNIQUE NOT NULL REFERENCES safaris(uid),
    sequence INTEGER NOT NULL, -- rises with each change (RFC 5545, 3.8.7.4)
    content TEXT NOT NULL,   -- hash of what was said last
    told TEXT NOT NULL,      -- all of what was said last (JSON): it is called off as it was told
    cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1))
) STRICT;

CREATE TABLE formats ( -- kinds of safari of one's own
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    key TEXT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,      -- the format file (TOML), as it is shared
    UNIQUE (key, language)
) STRICT
"""
