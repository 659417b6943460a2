"""Listening to calls by keyboard alone: real speech in four languages with its transcript, from the file to a quote."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtWidgets import QFileDialog

from safari.people.consent import Answer, How, Use
from safari.run.note import Kind
from safari.yes_no import YesNo
from tests.journeys import day
from tests.journeys.phone_calls import INGRID, JENS, LENGTH, NIKOS, SOFIE
from tests.journeys.trips import TRIPS

CALLS = next(trip for trip in TRIPS if trip.key == "calls")
SECRET = "The agent is her neighbour."


@pytest.fixture
def on_disk(spoken, tmp_path, monkeypatch):
    """Puts calls and their transcripts on the person's disk; these files are chosen."""
    for program in ("espeak-ng", "ffmpeg"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not here: no speech can be made")

    def put(*calls):
        files = []
        for call in calls:
            stem = tmp_path / call.alias.partition(",")[0]
            sound = shutil.copy(spoken(*call.said, language=call.language, suffix=call.suffix), f"{stem}.{call.suffix}")
            words = stem.with_suffix(f".{call.words}")
            words.write_text(call.transcript(), encoding="utf-8")
            files += [str(sound), str(words)]
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: (files, ""))

    return put


@pytest.mark.slow
@pytest.mark.parametrize("calls", [(SOFIE, NIKOS), (INGRID, JENS)], ids=["english and greek", "norwegian and danish"])
def test_calls_are_listened_to_by_keyboard(start, person, on_disk, calls):
    on_disk(*calls)
    program = day.begin(start, person, CALLS)
    person.tab_to("Take in calls…")
    person.press("Return")
    person.waits(lambda: person.sees("Call 1 of 2"))
    for call in calls:
        listen(person, call)
        quote(person, call)
        judge(person, call)
        person.press("Ctrl+G")
    day.jot_off_the_record(person, SECRET)
    day.finish(person, program)
    for call in calls:
        day.finds(person, call.last_words, call.alias)
        day.finds_nothing(person, call.number)
    day.finds_nothing(person, "neighbour")
    library = day.reopened(program)
    stands(library, calls)
    library.close()


def listen(person, call):
    """Whose call it is, and that it may be played; then played, marked, held."""
    person.waits(lambda: person.sees("Whose call is it?"))
    person.fill("Whose call is it?", call.alias)
    person.press("Return")
    person.waits(lambda: person.sees("Yes, spoken"))
    person.tab_to("Yes, spoken")
    person.press("Return")
    person.waits(lambda: not person.sees("Yes, spoken"))
    person.press("F9")
    person.waits(lambda: person.sees("0:01"))
    person.press("F8")
    person.waits(lambda: person.sees("Marked at 0:0"))
    person.press("F9", "F7")


def quote(person, call):
    """The words of the second line, up to the number: without it, as they may leave."""
    person.tab_to("What is said in the call")
    person.press("Down", "Down", "Right")
    person.press("Shift+Right", times=len(call.said[1].split()) - 1)
    person.press("Return")
    person.waits(lambda: person.sees("[") and not person.sees(call.number))
    person.press("Return")
    day.kept(person)


def judge(person, call):
    """Could it have been avoided, whose process is it, what did they really need."""
    person.press("Ctrl+Shift+A")
    person.waits(lambda: person.sees("Avoidable: yes"))
    person.fill("Whose process is it?", "Claims")
    person.press("Ctrl+Shift+N")
    person.write("A name to ask for")
    person.press("Escape")
    day.kept(person)


def stands(library, calls):
    """Both calls with their words, their consent, marks and verdicts; the quotes tell no number."""
    [safari] = library.plans.safaris()
    recordings = library.recordings.of_safari(safari.uid)
    for call, recording in zip(calls, recordings, strict=True):
        assert library.people.called(customer=recording.customer) == call.alias
        given = library.people.agreement(recording.customer).answers[Use.AUDIO]
        assert (given.answer, given.how) == (Answer.YES, How.SPOKEN)
        assert len(library.recordings.marks(recording.uid)) == 1
        assert (recording.avoidable, recording.owner, recording.need) == (YesNo.YES, "Claims", "A name to ask for")
        [note] = [one for one in day.notes(library) if one.recording == recording.uid and not one.off_record]
        assert (note.kind, note.said_by, note.moment) == (Kind.QUOTE, recording.customer, LENGTH)
        assert call.number not in note.text
        assert call.last_words in note.text
        words = library.transcripts.lines(library.transcripts.of_recording(recording.uid).uid)
        assert tuple(line.text for line in words) == call.said
    assert [note.text for note in day.notes(library) if note.off_record] == [SECRET]
