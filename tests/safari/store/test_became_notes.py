"""Erasing a note for good takes the words with it that it was made of: a stopwatch's, a tally's, a case's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from safari.cases.case import Channel
from safari.counting.timing import Instant
from safari.library import Library
from safari.loss_calls.loss_call import Outcome
from safari.plan.format import formats
from safari.run.note import Kind, Note
from safari.steady import Reading
from safari.store import blobs
from safari.store.tables import CASES, MEMOS, RECORDINGS, STOPWATCHES, TALLIES, TICKS

BEGIN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
WORDS = b"zyxwvut"


def after(seconds: float) -> Instant:
    return Instant(BEGIN + timedelta(seconds=seconds), Reading("boot", int(seconds * 1000)))


@pytest.fixture
def library(tmp_path):
    made = Library.create(tmp_path / "a.safari", "Fjellvik Insurance", clock=lambda: BEGIN)
    made.plans.plan(formats()[0][0], "Breakfast")
    yield made
    made.close()


@pytest.fixture
def safari(library):
    return library.plans.safaris()[0].uid


@pytest.fixture
def stopped(library, safari):
    """A stopwatch that was named, and the note it became."""
    watch = library.counting.start_or_stop(safari, None, after(0), "en")
    library.counting.name_stopwatch(watch.uid, "her daughter zyxwvut is on hold")
    return library.counting.start_or_stop(safari, None, after(60), "en")


@pytest.fixture
def tally(library, safari):
    made = library.counting.begin_tally(safari, "Names zyxwvut")
    for second in range(3):
        library.counting.count(made.uid, after(second).at)
    return made


@pytest.fixture
def case(library, safari):
    made = library.cases.start(safari, None, after(0))
    library.cases.edit(made.uid, about="Marte zyxwvut rang again", systems=("List of zyxwvut",), channel=Channel.PHONE)
    return library.cases.stop(made.uid, after(200))


def erase(library: Library, note: Note) -> tuple[int, int]:
    library.notes.edit(note.uid, off_record=True)
    return library.notes.erase(note.uid)


def on_disk(library: Library) -> bytes:
    """Every byte of the library and what lies beside it; what it checks itself is in order."""
    assert [problem for verdict in library.check() for problem in verdict.problems] == []
    library.close()
    return b"".join(path.read_bytes() for path in library.path.parent.iterdir() if path.is_file())


def test_a_stopwatch_goes_with_its_note(library, stopped):
    erase(library, stopped)
    assert STOPWATCHES.find(library.database) == []
    assert WORDS not in on_disk(library)


def test_a_tally_goes_with_its_counts(library, tally):
    erase(library, library.counting.write_down(tally.uid, None, after(4).at, "en"))
    assert library.counting.counted(tally.safari) == []
    assert TICKS.find(library.database) == []
    assert WORDS not in on_disk(library)


def test_a_tally_that_stands_in_another_note_by_now_stays(library, tally):
    first = library.counting.write_down(tally.uid, None, after(4).at, "en")
    library.notes.edit(first.uid, text="Changed by hand")
    second = library.counting.write_down(tally.uid, None, after(5).at, "en")
    erase(library, first)
    assert TALLIES.standing(library.database, tally.uid).note == second.uid


def test_a_case_keeps_its_figures_and_loses_its_words(library, case):
    erase(library, library.cases.make_note(case.uid, "en"))
    standing = CASES.standing(library.database, case.uid)
    assert (standing.about, standing.systems, standing.note) == ("", (), None)
    assert (standing.lasted, standing.channel) == (200_000, Channel.PHONE)
    assert WORDS not in on_disk(library)


def test_a_case_that_was_removed_leaves_no_words_in_the_journal(library, case):
    note = library.cases.make_note(case.uid, "en")
    library.cases.remove(case.uid)
    erase(library, note)
    assert WORDS not in on_disk(library)


def test_no_undo_speaks_of_what_went(library, stopped, case):
    library.cases.start(stopped.safari, None, after(300))
    erase(library, library.cases.make_note(case.uid, "en"))
    erase(library, stopped)
    assert library.undo() == "Case started"
    assert CASES.get(library.database, case.uid) is not None
    assert STOPWATCHES.find(library.database) == []
    assert WORDS not in on_disk(library)


def test_a_loss_call_keeps_its_outcome(library, safari):
    ingrid = library.people.add_customer("Ingrid, 67")
    note = library.notes.keep(Note("", safari, None, Kind.QUOTE, "zyxwvut", BEGIN, said_by=ingrid.uid))
    changes = {"outcome": Outcome.REACHED, "reasons": ("Price",), "note": note.uid}
    library.loss_calls.press(safari, ingrid.uid, lambda _call: changes)
    erase(library, note)
    call = library.loss_calls.of_safari(safari)[ingrid.uid]
    assert (call.outcome, call.reasons, call.note) == (Outcome.REACHED, ("Price",), None)
    assert WORDS not in on_disk(library)


def test_sound_that_is_also_a_recording_stays(library, safari):
    from safari.recordings.recording import Recording
    from safari.run.note import Memo

    note = library.notes.keep(Note("", safari, None, Kind.SAW, "Listen", BEGIN, off_record=True))
    with library.journal.intention("Taken in") as change:
        digest = blobs.put(library.database, b"the same sound", "audio/mp4")
        change.add(RECORDINGS, Recording("r", safari, None, 0, "Call", digest, 1000))
        change.add(MEMOS, Memo("m", note.uid, digest, 1000))
    library.notes.erase(note.uid)
    assert MEMOS.find(library.database) == []
    assert blobs.get(library.database, digest) == b"the same sound"
