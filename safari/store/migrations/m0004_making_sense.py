"""What leaders make of it: themes, stars, the debrief, issues and commitments; and what was told to whom.

Letters that became ideographs or kana only by folding (a Kangxi radical, half-width katakana) are set apart in the
search from here on; notes kept before are folded once more.
"""

from __future__ import annotations

from safari.text import searchable

FUNCTIONS = (searchable,)  # as it is today, not as it was: the index holds what today's searches look for

STATEMENTS = """\
CREATE TABLE themes ( -- notes that belong together, a column of the debrief's board
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    position INTEGER NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE INDEX themes_of_safari ON themes(safari);

CREATE TABLE cards ( -- where a note stands on the board; without one it is not sorted yet
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    note TEXT UNIQUE NOT NULL REFERENCES notes(uid),
    theme TEXT NOT NULL REFERENCES themes(uid),
    position INTEGER NOT NULL
) STRICT;

CREATE INDEX cards_of_theme ON cards(theme);

CREATE TABLE stars ( -- a leader says: this one
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    note TEXT NOT NULL REFERENCES notes(uid),
    leader TEXT REFERENCES leaders(uid), -- none: whoever leads the programme
    UNIQUE (note, leader)
) STRICT;

CREATE INDEX stars_by_leader ON stars(leader) WHERE leader IS NOT NULL;

CREATE TABLE sightings ( -- notes of several authors about the same moment share its name
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    note TEXT UNIQUE NOT NULL REFERENCES notes(uid),
    moment TEXT NOT NULL
) STRICT;

CREATE INDEX sightings_of_moment ON sightings(moment);

CREATE TABLE feelings ( -- how a customer felt at a touchpoint, where a person says otherwise than the notes
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    customer TEXT NOT NULL REFERENCES customers(uid),
    touchpoint TEXT NOT NULL REFERENCES touchpoints(uid),
    feeling INTEGER NOT NULL CHECK (feeling BETWEEN -3 AND 3),
    UNIQUE (safari, customer, touchpoint)
) STRICT;

CREATE INDEX feelings_by_customer ON feelings(customer);

CREATE TABLE debriefs ( -- the half hour after a safari
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT UNIQUE NOT NULL REFERENCES safaris(uid),
    began TEXT,              -- the moment its clock was started
    closed TEXT              -- from then on a customer's words change only with a reason
) STRICT;

CREATE TABLE findings ( -- what? so what? now what? line by line
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    part TEXT NOT NULL CHECK (part IN ('what', 'so_what', 'now_what')),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    certain INTEGER CHECK (certain IN (0, 1)) -- 1 a fact, 0 a guess; none: nobody said
) STRICT;

CREATE INDEX findings_of_safari ON findings(safari);

CREATE TABLE reflections ( -- what it did to a leader
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    leader TEXT NOT NULL REFERENCES leaders(uid),
    surprised TEXT NOT NULL,
    felt TEXT NOT NULL,
    will_do TEXT NOT NULL,
    UNIQUE (safari, leader)
) STRICT;

CREATE INDEX reflections_by_leader ON reflections(leader);

-- how a bet came out
ALTER TABLE participants ADD COLUMN outcome TEXT NOT NULL DEFAULT ''
    CHECK (outcome IN ('', 'right', 'wrong', 'surprised'));

CREATE TABLE issues ( -- a problem seen
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT REFERENCES safaris(uid), -- where it was seen first
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    owner TEXT REFERENCES leaders(uid),
    due TEXT
) STRICT;

CREATE INDEX issues_of_safari ON issues(safari) WHERE safari IS NOT NULL;

CREATE INDEX issues_by_owner ON issues(owner) WHERE owner IS NOT NULL;

CREATE TABLE commitments ( -- what a leader promised
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT REFERENCES safaris(uid),
    issue TEXT REFERENCES issues(uid), -- the issue it is an answer to
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    owner TEXT REFERENCES leaders(uid),
    due TEXT
) STRICT;

CREATE INDEX commitments_of_safari ON commitments(safari) WHERE safari IS NOT NULL;

CREATE INDEX commitments_of_issue ON commitments(issue) WHERE issue IS NOT NULL;

CREATE INDEX commitments_by_owner ON commitments(owner) WHERE owner IS NOT NULL;

CREATE TABLE evidence ( -- the notes that an issue or a commitment comes from
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    note TEXT NOT NULL REFERENCES notes(uid),
    issue TEXT REFERENCES issues(uid),
    commitment TEXT REFERENCES commitments(uid),
    CHECK ((issue IS NULL) <> (commitment IS NULL)),
    UNIQUE (note, issue),
    UNIQUE (note, commitment)
) STRICT;

CREATE INDEX evidence_of_issue ON evidence(issue) WHERE issue IS NOT NULL;

CREATE INDEX evidence_of_commitment ON evidence(commitment) WHERE commitment IS NOT NULL;

CREATE TABLE amendments ( -- a customer's words changed after the debrief was closed, and why
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    note TEXT NOT NULL REFERENCES notes(uid),
    reason TEXT NOT NULL,
    first_said TEXT NOT NULL, -- the words as they stood when the debrief was closed
    said_by TEXT REFERENCES customers(uid) -- whose words those were
) STRICT;

CREATE INDEX amendments_of_note ON amendments(note);

CREATE INDEX amendments_by_customer ON amendments(said_by) WHERE said_by IS NOT NULL;

-- the commitment that a promise of a story tells
ALTER TABLE promises ADD COLUMN commitment TEXT REFERENCES commitments(uid);

CREATE INDEX promises_by_commitment ON promises(commitment) WHERE commitment IS NOT NULL;

-- how sure the one number is
ALTER TABLE stories ADD COLUMN certainty TEXT NOT NULL DEFAULT ''
    CHECK (certainty IN ('', 'known', 'estimated', 'assumed'));

-- how much closer the picture is than it must be to fill its frame
ALTER TABLE stories ADD COLUMN zoom REAL NOT NULL DEFAULT 1.0 CHECK (zoom BETWEEN 1.0 AND 8.0);

CREATE TABLE tellings ( -- a story as it was told: frozen
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    story TEXT NOT NULL REFERENCES stories(uid),
    customer TEXT NOT NULL REFERENCES customers(uid),
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    told_by TEXT REFERENCES leaders(uid), -- none: whoever leads the programme
    audience TEXT NOT NULL,  -- to whom
    page TEXT NOT NULL,      -- the page as it was (JSON)
    consents TEXT NOT NULL,  -- what the customer agreed to then (JSON list of consents)
    UNIQUE (story, number)
) STRICT;

CREATE INDEX tellings_by_customer ON tellings(customer);

CREATE INDEX tellings_by_leader ON tellings(told_by) WHERE told_by IS NOT NULL;

CREATE TABLE handouts ( -- a file that a telling went out as, outside this program
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    telling TEXT NOT NULL REFERENCES tellings(uid),
    format TEXT NOT NULL,
    name TEXT NOT NULL,      -- of the file, without its folder
    at TEXT NOT NULL,
    recalled TEXT            -- the moment somebody said it was called back
) STRICT;

CREATE INDEX handouts_of_telling ON handouts(telling);

-- notes folded by an older program; the triggers keep the index beside them
UPDATE notes SET folded = searchable(folded) WHERE folded <> searchable(folded)
"""
