"""Recordings on a safari: their order, their verdicts, their marks, and whether they may be played."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from safari.people.consent import Answer, Given, How, Use
from safari.recordings.recording import Waveform
from safari.run.note import Kind, Note
from safari.yes_no import YesNo

TODAY = date(2026, 11, 22)


@pytest.fixture
def ingrid(library):
    return library.people.add_customer("Ingrid, 67").uid


def titles(library, safari):
    return [one.title for one in library.recordings.of_safari(safari)]


def test_calls_are_listened_to_in_the_order_somebody_chose(library, safari, called):
    first, _second, third = (called(f"Call {name}.", title=name) for name in ("one", "two", "three"))
    library.recordings.move(third.uid, -1)
    assert titles(library, safari) == ["one", "three", "two"]
    library.recordings.move(first.uid, -1)
    library.recordings.move(first.uid, 9)
    assert titles(library, safari) == ["three", "two", "one"]
    assert library.undo() == "Order of the calls changed"
    assert titles(library, safari) == ["one", "three", "two"]


def test_a_verdict_is_kept_and_taken_back(library, called):
    call = called()
    edited = library.recordings.edit(call.uid, avoidable=YesNo.YES, owner=" Claims \n", need="One person\nwho answers")
    assert library.recordings.recording(call.uid) == edited
    assert (edited.avoidable, edited.owner, edited.need) == (YesNo.YES, "Claims", "One person\nwho answers")
    assert library.undo() == "Recording changed"
    assert library.recordings.recording(call.uid) == call
    assert library.recordings.edit(call.uid, title=" ").title == call.title


def test_a_recording_taken_in_is_taken_back_with_one_undo_and_put_forth_again(library, safari, called):
    call = called(waveform=Waveform(50, b"\x00\x09"))
    sound = library.recordings.sound(call.uid)
    library.undo()
    assert library.recordings.of_safari(safari) == []
    library.redo()
    assert library.recordings.of_safari(safari) == [call]
    assert library.recordings.sound(call.uid) == sound
    assert library.recordings.waveform(call.uid) == Waveform(50, b"\x00\x09")


def test_a_waveform_is_kept_by_the_bytes_it_is_of(library, called):
    call = called()
    assert library.recordings.waveform(call.uid) is None
    library.recordings.keep_waveform(call.blob, Waveform(20, b"\x01"))
    library.recordings.keep_waveform(call.blob, Waveform(50, b"\x02\x03"))
    library.recordings.keep_waveform("of nothing", Waveform(50, b"\x02\x03"))
    assert library.recordings.waveform(call.uid) == Waveform(50, b"\x02\x03")


def test_marks_stand_in_order_and_once(library, called):
    call = called()
    author = library.people.add_leader("Astrid Holm").uid
    late = library.recordings.mark(call.uid, author, 9_000)
    early = library.recordings.mark(call.uid, None, 100)
    assert library.recordings.mark(call.uid, author, 9_000) == late
    assert library.recordings.marks(call.uid) == [early, late]
    library.recordings.unmark(early.uid)
    assert library.recordings.marks(call.uid) == [late]


def test_the_note_made_from_a_mark_takes_its_place_and_undo_brings_the_mark_back(library, safari, called):
    call = called()
    author = library.people.add_leader("Astrid Holm").uid
    other = library.people.add_leader("Jonas Vik").uid
    mark = library.recordings.mark(call.uid, author, 1_200)
    theirs = library.recordings.mark(call.uid, other, 1_200)
    later = library.recordings.mark(call.uid, author, 1_300)
    written = Note("", safari, author, Kind.OUCH, "Nine times", library.journal.clock())
    library.notes.keep(written)
    assert len(library.recordings.marks(call.uid)) == 3
    about = Note("", safari, author, Kind.OUCH, "Ten", library.journal.clock(), recording=call.uid, moment=1_200)
    kept = library.notes.keep(about)
    assert library.recordings.marks(call.uid) == [theirs, later]
    assert library.recordings.playable(kept) == (call, 1_200)
    assert library.recordings.playable(written) is None
    assert library.undo() == "Note kept"
    assert {one.uid for one in library.recordings.marks(call.uid)} == {mark.uid, theirs.uid, later.uid}


def test_a_recording_goes_with_all_of_it_but_its_notes_and_undo_brings_all_back(library, safari, called):
    call = called()
    library.recordings.mark(call.uid, None, 500)
    said = library.transcripts.read(b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ingrid>Hello\n")
    transcript = library.transcripts.take_in(call.uid, said)
    about = Note("", safari, None, Kind.QUOTE, "Hello", library.journal.clock(), recording=call.uid, moment=1_000)
    kept = library.notes.keep(about)
    library.recordings.remove(call.uid)
    assert library.recordings.of_safari(safari) == []
    assert library.recordings.playable(library.notes.standing(kept.uid)) is None
    assert library.notes.standing(kept.uid).text == "Hello"
    assert library.undo() == "Recording removed"
    assert library.recordings.of_safari(safari) == [call]
    assert [one.moment for one in library.recordings.marks(call.uid)] == [500]
    assert library.transcripts.of_recording(call.uid) == transcript
    assert [one.text for one in library.transcripts.lines(transcript.uid)] == ["Hello"]
    assert library.recordings.playable(library.notes.standing(kept.uid)) == (call, 1_000)
    assert [one.problems for one in library.check()] == [()] * 5


def test_a_call_of_nobody_is_played_with_a_reminder(library, called):
    playing = library.recordings.may_play(called(), TODAY)
    assert playing.may
    assert playing.sentence == "Nobody is named for this call. Play it only if you may lawfully do so."


ANSWERS = {
    "not asked": (None, None, "Ingrid, 67 was not asked about this: sound recording."),
    "asked": (Answer.ASKED, None, "Ingrid, 67 was asked and has not answered: sound recording."),
    "refused": (Answer.NO, None, "Ingrid, 67 said no to this: sound recording."),
    "ended": (Answer.YES, TODAY - timedelta(1), "What Ingrid, 67 agreed to has expired: sound recording."),
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_without_a_yes_that_holds_nothing_is_played(library, called, ingrid, answer):
    said, until, sentence = ANSWERS[answer]
    if said:
        given = Given(said, How.SPOKEN, TODAY - timedelta(30), until=until)
        library.people.answer(ingrid, [Use.AUDIO, Use.NOTES], given)
    playing = library.recordings.may_play(called(customer=ingrid), TODAY)
    assert (playing.may, playing.sentence) == (False, sentence)
    assert playing.remedy


def test_a_yes_lets_it_play_until_it_is_taken_back(library, called, ingrid):
    call = called(customer=ingrid)
    library.people.answer(ingrid, [Use.AUDIO], Given(Answer.YES, How.WRITTEN, TODAY - timedelta(30)))
    assert library.recordings.may_play(call, TODAY).may
    assert library.recordings.may_play(call, TODAY).sentence == ""
    library.people.withdraw(ingrid, [Use.AUDIO], TODAY)
    assert library.recordings.may_play(call, TODAY).sentence.startswith("Ingrid, 67 has withdrawn")


def test_a_minors_own_yes_plays_nothing(library, called, ingrid):
    library.people.edit_customer(ingrid, minor=True)
    library.people.answer(ingrid, [Use.AUDIO], Given(Answer.YES, How.SPOKEN, TODAY))
    playing = library.recordings.may_play(called(customer=ingrid), TODAY)
    assert not playing.may
    assert "no parent has agreed" in playing.sentence


def test_a_customer_who_is_heard_stays_in_the_library(library, called, ingrid):
    called(customer=ingrid)
    with pytest.raises(Exception, match="is on a safari, in notes or in a story"):
        library.people.remove_customer(ingrid)
