"""What is said into the microphone is on disk while it is said, and becomes part of one note with one undo."""

from __future__ import annotations

import io
import wave
from datetime import UTC, datetime, timedelta

import pytest

from safari.library import Library
from safari.memos.spoken import Spoken
from safari.people.consent import Answer, Given, How, Use
from safari.plan.format import formats
from safari.run.note import Draft, Kind, Note

BEGIN = datetime(2026, 11, 5, 9, 0, tzinfo=UTC)
RATE = 16_000


@pytest.fixture
def clock(clock):
    clock.now = BEGIN
    return clock


@pytest.fixture
def library(library):
    """A library with a breakfast in it."""
    library.plans.plan(formats()[0][0], "Breakfast")
    return library


@pytest.fixture
def pcm(spoken):
    """Four seconds of speech at least, as samples."""
    from subprocess import run

    path = spoken("I saw her open the third letter, and then the fourth, and she did not read any of them.")
    said = ("-f", "s16le", "-ar", str(RATE), "-ac", "1", "-")
    return run(["ffmpeg", "-loglevel", "error", "-i", str(path), *said], check=True, capture_output=True).stdout


def said(library, *, off=False, said_by="", uid="a memo"):
    return Spoken(uid, library.plans.safaris()[0].uid, "", said_by, off, BEGIN, RATE)


def hear(library, spoken, pcm):
    for place in range(0, len(pcm), 2 * RATE):
        library.memos.hear(spoken, pcm[place : place + 2 * RATE])


def note(library, text="", **details):
    return Note("", library.plans.safaris()[0].uid, None, Kind.SAW, text, BEGIN, **details)


def on_disk(library):
    library.close()
    return b"".join(path.read_bytes() for path in library.path.parent.iterdir() if path.is_file())


def test_it_becomes_a_note_with_its_sound(library, pcm):
    hear(library, said(library), pcm)
    kept = library.memos.end("a memo", note(library))
    (memo,) = library.memos.of_note(kept.uid)
    seconds = len(pcm) // (2 * RATE)
    assert kept.text == f"Spoken note 0:{seconds:02}"
    assert memo.lasts == len(pcm) * 1000 // (2 * RATE)
    with wave.open(io.BytesIO(library.memos.sound(memo))) as wav:
        assert (wav.getframerate(), wav.getnchannels(), wav.getsampwidth()) == (RATE, 1, 2)
        assert wav.readframes(wav.getnframes()) == pcm
    assert library.database.value("SELECT count(*) FROM spoken") == 0
    assert [problem for verdict in library.check() for problem in verdict.problems] == []


def test_one_undo_takes_note_and_sound_back_and_a_redo_brings_both(library, pcm):
    hear(library, said(library), pcm)
    kept = library.memos.end("a memo", note(library))
    assert library.undo() == "Spoken note kept"
    assert library.notes.of_safari(kept.safari) == []
    assert library.memos.of_note(kept.uid) == []
    library.redo()
    (memo,) = library.memos.of_note(kept.uid)
    assert len(library.memos.sound(memo)) == len(pcm) + 44


def test_the_words_of_the_line_come_with_it_and_its_draft_goes(library, pcm):
    safari = library.plans.safaris()[0].uid
    library.drafts.keep(Draft(safari, "", "She keeps them all", "", BEGIN))
    hear(library, said(library), pcm)
    kept = library.memos.end("a memo", note(library, "She keeps them all"), of_line=True)
    assert kept.text == "She keeps them all"
    assert library.drafts.left() == []


def test_without_words_it_is_no_quote_of_the_customer(library, pcm):
    ingrid = library.people.add_customer("Ingrid, 67", language="el")
    library.edit_programme(language="nb")
    hear(library, said(library, said_by=ingrid.uid), pcm)
    kept = library.memos.end("a memo", note(library, said_by=ingrid.uid, language="el"))
    assert (kept.kind, kept.language, kept.said_by) == (Kind.SAW, "nb", ingrid.uid)
    assert kept.text.startswith("Talt notat 0:")


def test_what_is_too_short_to_be_heard_leaves_nothing(library):
    library.memos.hear(said(library), bytes(2_000))
    assert library.memos.end("a memo", note(library)) is None
    assert library.memos.end("never begun", note(library)) is None
    assert library.notes.of_safari(library.plans.safaris()[0].uid) == []
    assert library.database.value("SELECT count(*) FROM spoken") == 0


def test_what_a_crash_left_comes_back_as_a_note(library, clock, pcm):
    safari = library.plans.safaris()[0].uid
    hear(library, said(library, off=True), pcm)
    path = library.path
    library.close()
    again = Library.open(path, clock=clock)
    again.clear_unfinished()
    assert again.notes.left_open(safari).spoken == (len(pcm) * 1000 // (2 * RATE),)
    (kept,) = again.memos.bring_back(safari)
    assert (kept.off_record, kept.at) == (True, BEGIN)
    assert again.notes.left_open(safari).spoken == ()
    assert again.memos.bring_back(safari) == []
    again.close()


def test_off_the_record_it_is_erased_byte_for_byte(library, pcm):
    hear(library, said(library, off=True), pcm)
    kept = library.memos.end("a memo", note(library, "Her daughter", off_record=True))
    library.notes.erase(kept.uid)
    assert [problem for verdict in library.check() for problem in verdict.problems] == []
    found = on_disk(library)
    loud = len(pcm) // 2
    assert pcm[loud : loud + 64] not in found
    assert pcm[20_000:20_064] not in found


def test_the_samples_are_there_before(library, pcm):
    hear(library, said(library, off=True), pcm)
    library.memos.end("a memo", note(library, "Her daughter", off_record=True))
    assert pcm[20_000:20_064] in on_disk(library)


def test_off_the_record_and_never_brought_back_it_goes_after_a_week(library, clock, pcm):
    hear(library, said(library, off=True), pcm)
    for days in (8, 9):
        clock.now = BEGIN + timedelta(days=days)
        library.notes.erase_what_is_due()
    assert library.notes.left_open(library.plans.safaris()[0].uid).spoken == ()
    assert [problem for verdict in library.check() for problem in verdict.problems] == []
    assert pcm[20_000:20_064] not in on_disk(library)


def test_a_safari_on_which_something_was_said_is_not_removed(library, pcm):
    from safari.errors import SafariError

    safari = library.plans.safaris()[0].uid
    hear(library, said(library), pcm)
    with pytest.raises(SafariError):
        library.plans.remove(safari)


def test_the_consent_of_the_customer_decides_whether_it_plays(library, clock, pcm):
    ingrid = library.people.add_customer("Ingrid, 67")
    hear(library, said(library, said_by=ingrid.uid), pcm)
    of_ingrid = library.memos.end("a memo", note(library, said_by=ingrid.uid))
    today = clock().date()
    assert not library.memos.may_play(of_ingrid.uid, today).may
    library.people.answer(ingrid.uid, (Use.AUDIO,), Given(Answer.YES, How.SPOKEN, today))
    assert library.memos.may_play(of_ingrid.uid, today).may
    library.people.withdraw(ingrid.uid, (Use.AUDIO,), today)
    stopped = library.memos.may_play(of_ingrid.uid, today)
    assert not stopped.may
    assert "withdrawn" in stopped.sentence
    hear(library, said(library, uid="my own"), pcm)
    assert library.memos.may_play(library.memos.end("my own", note(library)).uid, today).may
