"""What the day itself brings: stopwatches, counts, recordings and what is said in them, cases, calls, rounds."""

STATEMENTS = """\
-- Whatever is timed keeps three clocks: `began` is the time of day, `boot` names the run of this computer and `steady`
-- is milliseconds on its steady clock then, which goes on while it sleeps and knows no clock that is set. `ended` and
-- `lasted` (milliseconds) come with the end.
CREATE TABLE stopwatches ( -- how long somebody waited
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    author TEXT REFERENCES leaders(uid),
    label TEXT NOT NULL,     -- what is timed: "on hold"
    began TEXT NOT NULL,
    boot TEXT NOT NULL,
    steady INTEGER NOT NULL,
    ended TEXT,
    lasted INTEGER CHECK (lasted >= 0),
    note TEXT REFERENCES notes(uid) -- the note it became
) STRICT;

CREATE INDEX stopwatches_of_safari ON stopwatches(safari);

CREATE INDEX stopwatches_by_note ON stopwatches(note) WHERE note IS NOT NULL;

CREATE TABLE tallies ( -- what is counted
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    note TEXT REFERENCES notes(uid) -- the observation it became
) STRICT;

CREATE INDEX tallies_of_safari ON tallies(safari);

CREATE INDEX tallies_by_note ON tallies(note) WHERE note IS NOT NULL;

CREATE TABLE ticks ( -- one of what is counted
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    tally TEXT NOT NULL REFERENCES tallies(uid),
    at TEXT NOT NULL
) STRICT;

CREATE INDEX ticks_of_tally ON ticks(tally);

CREATE TABLE talks ( -- a leader talked
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    began TEXT NOT NULL,
    boot TEXT NOT NULL,
    steady INTEGER NOT NULL,
    ended TEXT,
    lasted INTEGER CHECK (lasted >= 0)
) STRICT;

CREATE INDEX talks_of_safari ON talks(safari);

CREATE TABLE step_times ( -- how a step of the agenda really went; the plan stays as it is
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    step TEXT UNIQUE NOT NULL REFERENCES agenda_steps(uid),
    extra INTEGER NOT NULL CHECK (extra BETWEEN 0 AND 1440), -- minutes longer
    closed TEXT,             -- the moment it was closed by hand
    began TEXT               -- the moment it was begun by hand: the first one, before its time
) STRICT;

CREATE INDEX step_times_of_safari ON step_times(safari);

CREATE TABLE recordings ( -- calls to listen to
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    customer TEXT REFERENCES customers(uid), -- who is heard
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    called_on TEXT,          -- the day of the call
    blob TEXT NOT NULL REFERENCES blobs(hash),
    lasts INTEGER NOT NULL CHECK (lasts > 0), -- milliseconds
    avoidable TEXT NOT NULL CHECK (avoidable IN ('', 'yes', 'no')),
    owner TEXT NOT NULL,     -- whose process
    need TEXT NOT NULL       -- what they really needed
) STRICT;

CREATE INDEX recordings_of_safari ON recordings(safari);

CREATE INDEX recordings_by_customer ON recordings(customer) WHERE customer IS NOT NULL;

CREATE TABLE waveforms ( -- how loud a recording is, worked out once; outside the journal
    seq INTEGER PRIMARY KEY,
    hash TEXT UNIQUE NOT NULL REFERENCES blobs(hash),
    step INTEGER NOT NULL CHECK (step > 0), -- milliseconds a peak stands for
    peaks BLOB NOT NULL      -- loudest of each step, one byte each, 0 to 255
) STRICT;

CREATE TABLE transcripts ( -- what is said in a recording
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    recording TEXT UNIQUE NOT NULL REFERENCES recordings(uid),
    language TEXT NOT NULL,  -- BCP 47, empty: unknown
    ours TEXT NOT NULL       -- JSON list: the speakers who are us
) STRICT;

CREATE TABLE transcript_lines ( -- its words, never changed; outside the journal
    transcript TEXT NOT NULL,
    line INTEGER NOT NULL,
    starts INTEGER NOT NULL, -- milliseconds into the recording
    ends INTEGER NOT NULL,
    speaker TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (transcript, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE masks ( -- words of a transcript that would tell who it is
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    transcript TEXT NOT NULL REFERENCES transcripts(uid),
    line INTEGER NOT NULL,
    starts INTEGER NOT NULL, -- first character
    ends INTEGER NOT NULL,   -- behind the last
    what TEXT NOT NULL CHECK (what IN ('name', 'phone', 'email', 'id', 'card', 'account', 'other')),
    hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)) -- 0: a person said it may be shown
) STRICT;

CREATE INDEX masks_of_transcript ON masks(transcript);

CREATE TABLE marks ( -- moments of a recording that have no note yet
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    recording TEXT NOT NULL REFERENCES recordings(uid),
    author TEXT REFERENCES leaders(uid),
    moment INTEGER NOT NULL CHECK (moment >= 0) -- milliseconds
) STRICT;

CREATE INDEX marks_of_recording ON marks(recording);

-- the question that it answers
ALTER TABLE notes ADD COLUMN question TEXT REFERENCES questions(uid);

-- where it was, in a day in the customer's life
ALTER TABLE notes ADD COLUMN place TEXT NOT NULL DEFAULT '';

-- the call in which it was said
ALTER TABLE notes ADD COLUMN recording TEXT REFERENCES recordings(uid);

-- and when in it, in milliseconds
ALTER TABLE notes ADD COLUMN moment INTEGER CHECK (moment >= 0);

CREATE INDEX notes_by_question ON notes(question) WHERE question IS NOT NULL;

CREATE INDEX notes_by_recording ON notes(recording) WHERE recording IS NOT NULL;

-- what is erased by itself after a while
CREATE INDEX notes_off_record ON notes(at) WHERE off_record = 1;

CREATE TABLE memos ( -- spoken notes
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    note TEXT NOT NULL REFERENCES notes(uid),
    blob TEXT NOT NULL REFERENCES blobs(hash),
    lasts INTEGER NOT NULL CHECK (lasts > 0) -- milliseconds
) STRICT;

CREATE INDEX memos_of_note ON memos(note);

CREATE TABLE spoken ( -- said into the microphone and no note yet, a second a piece; outside the journal
    memo TEXT NOT NULL,
    piece INTEGER NOT NULL CHECK (piece >= 0),
    safari TEXT NOT NULL,
    author TEXT NOT NULL,    -- empty: whoever leads the programme
    said_by TEXT NOT NULL,   -- the customer who is heard, empty: the author alone
    off_record INTEGER NOT NULL CHECK (off_record IN (0, 1)),
    at TEXT NOT NULL,        -- when it began
    rate INTEGER NOT NULL CHECK (rate > 0), -- samples a second
    pcm BLOB NOT NULL,       -- 16 bit, one channel
    PRIMARY KEY (memo, piece)
) STRICT;

CREATE TABLE cases ( -- what comes in on a day in customer service
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    author TEXT REFERENCES leaders(uid),
    position INTEGER NOT NULL,
    began TEXT NOT NULL,
    boot TEXT NOT NULL,
    steady INTEGER NOT NULL,
    ended TEXT,
    lasted INTEGER CHECK (lasted >= 0),
    channel TEXT NOT NULL CHECK (channel IN ('', 'phone', 'chat', 'email', 'counter', 'letter')),
    touchpoint TEXT REFERENCES touchpoints(uid),
    about TEXT NOT NULL,
    systems TEXT NOT NULL,   -- JSON list: systems opened for the answer
    handovers INTEGER NOT NULL CHECK (handovers >= 0),
    solved TEXT NOT NULL CHECK (solved IN ('', 'yes', 'no')),
    avoidable TEXT NOT NULL CHECK (avoidable IN ('', 'yes', 'no')),
    note TEXT REFERENCES notes(uid) -- the note it became
) STRICT;

CREATE INDEX cases_of_safari ON cases(safari);

CREATE INDEX cases_by_note ON cases(note) WHERE note IS NOT NULL;

CREATE TABLE loss_calls ( -- calls to customers who left
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    customer TEXT NOT NULL REFERENCES customers(uid),
    called TEXT,             -- the moment
    outcome TEXT NOT NULL CHECK (outcome IN ('', 'reached', 'no_answer', 'declined', 'later')),
    reasons TEXT NOT NULL,   -- JSON list: why they left, two at most
    note TEXT REFERENCES notes(uid), -- the one verbatim
    follow_up TEXT NOT NULL CHECK (follow_up IN ('', 'yes', 'no')),
    UNIQUE (safari, customer)
) STRICT;

CREATE INDEX loss_calls_by_customer ON loss_calls(customer);

CREATE INDEX loss_calls_by_note ON loss_calls(note) WHERE note IS NOT NULL;

CREATE TABLE rounds ( -- of an event
    seq INTEGER PRIMARY KEY,
    uid TEXT UNIQUE NOT NULL,
    safari TEXT NOT NULL REFERENCES safaris(uid),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    inner_ring TEXT NOT NULL, -- JSON list: participants who sit inside
    began TEXT,
    boot TEXT NOT NULL,
    steady INTEGER NOT NULL,
    ended TEXT
) STRICT;

CREATE INDEX rounds_of_safari ON rounds(safari);

-- what was removed is looked for without reading all that was ever written
CREATE INDEX revisions_of_removals ON revisions(of_table, seq) WHERE after IS NULL;

CREATE TABLE off_record_due ( -- off the record, and found old enough to be erased; outside the journal
    what TEXT PRIMARY KEY,   -- uid of a note; safari and author of a draft
    seen TEXT NOT NULL       -- the day it was found so
) STRICT;

CREATE TABLE sittings ( -- at which safaris somebody sits and writes; outside the journal, gone when they leave
    safari TEXT NOT NULL,
    author TEXT NOT NULL,
    began TEXT NOT NULL,
    PRIMARY KEY (safari, author)
) STRICT
"""
