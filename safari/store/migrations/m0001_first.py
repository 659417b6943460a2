"""The first library: programme, people, safaris, notes, stories, and the journal of it all."""

STATEMENTS = """\
-- Customer Safari keeps a whole programme in this file. `seq` numbers rows, `uid` names a record for ever (UUIDv7).
-- Days are YYYY-MM-DD, times HH:MM:SS, moments ISO 8601 with offset, yes/no 1/0, lists JSON.
CREATE TABLE programme ( -- whose programme this is: one row
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    organisation TEXT NOT NULL,
    name TEXT NOT NULL,      -- the line under it: "Closer to customers, 2026"
    language TEXT NOT NULL   -- the programme's own: en, nb, da, el
) STRICT;

CREATE TABLE segments ( -- groups of customers
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE touchpoints ( -- places in the customer's journey
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL -- order along the journey
) STRICT;

CREATE TABLE leaders ( -- executives who go on safari
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL
) STRICT;

CREATE TABLE customers ( -- people met, by alias; who they really are stands in identities
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    alias TEXT NOT NULL,
    segment TEXT REFERENCES segments(uid),
    language TEXT NOT NULL,  -- BCP 47
    who TEXT NOT NULL,       -- a line or two about them, without their name
    since TEXT NOT NULL      -- "Customer since 1998"
) STRICT;

CREATE TABLE identities ( -- who a customer really is: kept apart, shown in People alone
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL REFERENCES customers(uid),
    real_name TEXT NOT NULL,
    contact TEXT NOT NULL
) STRICT;

CREATE TABLE consents ( -- every answer a customer ever gave; the latest for each use counts
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    customer TEXT NOT NULL REFERENCES customers(uid),
    use TEXT NOT NULL CHECK (use IN ('notes', 'anonymous_quote', 'named_quote', 'photo', 'audio', 'outside')),
    answer TEXT NOT NULL CHECK (answer IN ('asked', 'yes', 'no')),
    how TEXT NOT NULL CHECK (how IN ('written', 'spoken', 'recorded')),
    given_on TEXT NOT NULL,
    taken_by TEXT NOT NULL,
    until TEXT,              -- last day it holds; none: no end agreed
    language TEXT NOT NULL,
    withdrawn_on TEXT
) STRICT;

CREATE INDEX consents_of_customer ON consents(customer);

CREATE TABLE safaris ( -- immersion sessions
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    format TEXT NOT NULL,    -- key of a format file
    title TEXT NOT NULL,
    day TEXT,
    starts TEXT,
    place TEXT NOT NULL,
    feel TEXT NOT NULL,      -- what leaders should feel
    learn TEXT NOT NULL,     -- what leaders should learn
    segment TEXT REFERENCES segments(uid),
    stage TEXT NOT NULL CHECK (stage IN ('idea', 'planned', 'run', 'told')),
    needs TEXT NOT NULL      -- JSON list: uses its customers must have agreed to (see consents.use)
) STRICT;

CREATE TABLE safari_touchpoints ( -- what a safari is about
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    touchpoint TEXT NOT NULL REFERENCES touchpoints(uid),
    UNIQUE (safari, touchpoint)
) STRICT;

CREATE TABLE questions ( -- worth asking on the day
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    asked INTEGER NOT NULL CHECK (asked IN (0, 1))
) STRICT;

CREATE INDEX questions_of_safari ON questions(safari);

CREATE TABLE agenda_steps (
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    position INTEGER NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    title TEXT NOT NULL,
    short TEXT NOT NULL,     -- its name where there is little room
    led_by TEXT NOT NULL,
    main INTEGER NOT NULL CHECK (main IN (0, 1)) -- the heart of the agenda
) STRICT;

CREATE INDEX agenda_of_safari ON agenda_steps(safari);

CREATE TABLE checklist_items (
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    when_due TEXT NOT NULL CHECK (when_due IN ('before', 'day', 'after')),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    done INTEGER NOT NULL CHECK (done IN (0, 1))
) STRICT;

CREATE INDEX checklist_of_safari ON checklist_items(safari);

CREATE TABLE participants ( -- a leader or a customer on a safari
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    leader TEXT REFERENCES leaders(uid),
    customer TEXT REFERENCES customers(uid),
    beside TEXT REFERENCES customers(uid), -- the customer a leader sits beside
    position INTEGER NOT NULL,
    CHECK ((leader IS NULL) <> (customer IS NULL)),
    UNIQUE (safari, leader),
    UNIQUE (safari, customer)
) STRICT;

CREATE INDEX participants_by_leader ON participants(leader);

CREATE INDEX participants_by_customer ON participants(customer);

CREATE TABLE notes ( -- what was jotted down
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    author TEXT REFERENCES leaders(uid),
    kind TEXT NOT NULL CHECK (kind IN ('quote', 'saw', 'ouch', 'aha', 'idea', 'question')),
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    said_by TEXT REFERENCES customers(uid),
    feeling INTEGER CHECK (feeling BETWEEN -3 AND 3),
    touchpoint TEXT REFERENCES touchpoints(uid),
    tags TEXT NOT NULL,      -- JSON list
    language TEXT NOT NULL,
    off_record INTEGER NOT NULL CHECK (off_record IN (0, 1)),
    folded TEXT NOT NULL,    -- text and tags as they are searched; empty off the record
    facets TEXT NOT NULL     -- what it can be filtered by, as words; empty off the record
) STRICT;

CREATE INDEX notes_of_safari ON notes(safari, seq);

CREATE INDEX notes_by_customer ON notes(said_by) WHERE said_by IS NOT NULL;

CREATE INDEX notes_on_record ON notes(seq) WHERE off_record = 0;

CREATE VIRTUAL TABLE notes_index USING fts5( -- external content: the words stay in notes
    folded, facets, content='notes', content_rowid='seq', tokenize="unicode61 remove_diacritics 0",
    prefix='1 2 3 4 5 6', detail=column, columnsize=0 -- as one types: no ranking, no phrases, every beginning at once
);

INSERT INTO notes_index(notes_index, rank) VALUES ('secure-delete', 1);

INSERT INTO notes_index(notes_index, rank) VALUES ('automerge', 0);

INSERT INTO notes_index(notes_index, rank) VALUES ('crisismerge', 64);

CREATE TRIGGER notes_added AFTER INSERT ON notes BEGIN
    INSERT INTO notes_index(rowid, folded, facets) VALUES (new.seq, new.folded, new.facets);
END;

CREATE TRIGGER notes_removed AFTER DELETE ON notes BEGIN
    INSERT INTO notes_index(notes_index, rowid, folded, facets) VALUES ('delete', old.seq, old.folded, old.facets);
END;

CREATE TRIGGER notes_edited AFTER UPDATE OF folded, facets ON notes BEGIN
    INSERT INTO notes_index(notes_index, rowid, folded, facets) VALUES ('delete', old.seq, old.folded, old.facets);
    INSERT INTO notes_index(rowid, folded, facets) VALUES (new.seq, new.folded, new.facets);
END;

CREATE TABLE blobs ( -- pictures by content: SHA-256 of the bytes, never changed
    seq INTEGER PRIMARY KEY,
    hash TEXT UNIQUE NOT NULL,
    type TEXT NOT NULL,      -- media type
    size INTEGER NOT NULL
) STRICT;

CREATE TABLE blob_pieces (
    hash TEXT NOT NULL REFERENCES blobs(hash),
    piece INTEGER NOT NULL,
    bytes BLOB NOT NULL,     -- at most 256 KiB
    PRIMARY KEY (hash, piece)
) STRICT, WITHOUT ROWID;

CREATE TABLE photos ( -- pictures that are part of a note
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    note TEXT NOT NULL REFERENCES notes(uid),
    blob TEXT NOT NULL REFERENCES blobs(hash),
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    caption TEXT NOT NULL
) STRICT;

CREATE INDEX photos_of_note ON photos(note);

CREATE TABLE drafts ( -- what is being typed and not kept yet; outside the journal
    safari TEXT NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    chips TEXT NOT NULL,     -- JSON: what was chosen beside the text
    at TEXT NOT NULL,
    PRIMARY KEY (safari, author)
) STRICT;

CREATE TABLE stories ( -- one customer: heart, brain, ask
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    language TEXT NOT NULL,  -- of the page: en, nb, da, el
    customer TEXT REFERENCES customers(uid),
    hero TEXT REFERENCES notes(uid),
    hero_text TEXT NOT NULL,
    who TEXT NOT NULL,
    since TEXT NOT NULL,
    occasion TEXT NOT NULL,
    photo TEXT REFERENCES photos(uid),
    face_x REAL NOT NULL,
    face_y REAL NOT NULL,
    named INTEGER NOT NULL CHECK (named IN (0, 1)),
    curve_note TEXT NOT NULL,
    figure TEXT NOT NULL,    -- the one number as printed
    customers INTEGER,       -- how many customers it counts
    source TEXT NOT NULL,
    why TEXT NOT NULL,
    ask TEXT NOT NULL,
    leader TEXT REFERENCES leaders(uid),
    leader_words TEXT NOT NULL,
    leader_role TEXT NOT NULL
) STRICT;

CREATE INDEX stories_of_safari ON stories(safari);

CREATE TABLE moments ( -- at most three a story
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    story TEXT NOT NULL REFERENCES stories(uid),
    position INTEGER NOT NULL,
    note TEXT REFERENCES notes(uid),
    title TEXT NOT NULL,
    when_said TEXT NOT NULL,
    text TEXT NOT NULL,
    feeling INTEGER CHECK (feeling BETWEEN -3 AND 3)
) STRICT;

CREATE INDEX moments_of_story ON moments(story);

CREATE TABLE curve_stops ( -- the feeling curve, in journey order
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    story TEXT NOT NULL REFERENCES stories(uid),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    feeling INTEGER NOT NULL CHECK (feeling BETWEEN -3 AND 3),
    when_felt TEXT NOT NULL,
    moment TEXT REFERENCES moments(uid),
    note TEXT REFERENCES notes(uid) -- whose feeling it is; none: typed by hand
) STRICT;

CREATE INDEX curve_of_story ON curve_stops(story);

CREATE TABLE promises ( -- what leaders promised in a story
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    story TEXT NOT NULL REFERENCES stories(uid),
    position INTEGER NOT NULL,
    what TEXT NOT NULL,
    owner TEXT REFERENCES leaders(uid),
    due TEXT
) STRICT;

CREATE INDEX promises_of_story ON promises(story);

CREATE TABLE revisions ( -- the journal: every change ever made, each with what stood before and after
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    intention TEXT NOT NULL, -- revisions of one intention are undone together
    undoes TEXT,             -- the intention this one takes back
    of_table TEXT NOT NULL,
    record TEXT NOT NULL,    -- uid of the record
    parent TEXT,             -- the record's revision before this one
    before TEXT,             -- JSON of the changed fields; none: the record was born
    after TEXT,              -- JSON of the changed fields; none: the record was removed
    author TEXT NOT NULL,
    device TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX revisions_of_record ON revisions(record, seq)
"""
