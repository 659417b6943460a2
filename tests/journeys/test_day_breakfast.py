"""A breakfast by keyboard alone: planned, timed, counted, jotted, finished, and in the file afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from safari.run.note import Kind
from tests.journeys import day
from tests.journeys.trips import BREAKFAST

SECRET = "Her husband must not know what the roof cost."
QUOTES = ("They asked again", "I knew it by heart", "Nobody wrote it down")
PASTED = "“They asked again”\n“I knew it by heart”\n\n“Nobody wrote it down”\n"


@pytest.fixture
def trip():
    """Today, and it begins now."""
    return replace(BREAKFAST, days_ahead=0, starts=f"{datetime.now():%H:%M}")


def test_a_breakfast_by_keyboard(start, person, trip):
    program = day.begin(start, person, trip)
    measure(person)
    ask(person, trip)
    jot(person)
    close_a_step(person)
    day.finish(person, program)
    look_up(person)
    library = day.reopened(program)
    stands(library)
    library.close()


def measure(person):
    """A wait timed, a word counted, how long we talk."""
    person.press("Ctrl+T")
    person.waits(lambda: person.sees("Stop"))
    person.tab_to("What is being timed?")
    person.write("On hold")
    person.press("Return", "Alt+1")
    person.write("Sorry")
    person.press("Return")
    person.waits(lambda: person.sees("“Sorry”"))
    person.press("Alt+1", "Alt+1", "Alt+1", "Alt+Shift+1", "F4")
    person.waits(lambda: person.sees("We are talking"))
    person.press("F4", "Ctrl+T")
    person.waits(lambda: person.sees("We talked"))
    person.tab_to("More about Sorry")
    person.press("Return")
    person.choose("Write down")
    person.press("Escape")
    day.kept(person)


def ask(person, trip):
    """The first question is asked; the note after it hangs on it."""
    person.press("Ctrl+Return")
    person.waits(lambda: any(words.startswith("1 of ") for words in person.read()))
    day.jot(person, f'"Eleven times. Every time I began again @{trip.customers[0].alias[:3]}⏎↓↓')


def jot(person):
    """Somebody who was not invited says something; several quotes come at once; one thing is off the record."""
    day.jot(person, "!Never rang back @Petter⇥#waiting⏎")
    day.paste(person, PASTED)
    assert person.sees("3 quotes. Keep them as 3 notes?")
    person.press("Return")
    day.kept(person)
    day.jot_off_the_record(person, SECRET)


def close_a_step(person):
    person.press("F10")
    person.waits(lambda: any(words.startswith("Over: ") for words in person.read()))
    day.kept(person)


def look_up(person):
    day.finds(person, "eleven times", "Eleven times. Every time I began again", "Ingrid, 67")
    day.finds_nothing(person, "roof cost")


def stands(library):
    """What was done stands in the file, and nothing else."""
    [safari] = library.plans.safaris()
    found = day.notes(library)
    texts = [note.text for note in found]
    assert texts[0].startswith("On hold 0:0")
    assert texts[1].startswith("“Sorry”: 2 times at ")
    assert texts[2:] == ["Eleven times. Every time I began again", "Never rang back", *QUOTES, SECRET]
    assert [note.text for note in found if note.off_record] == [SECRET]
    assert [one.uid for one in library.plans.questions(safari.uid) if one.asked] == [found[2].question]
    assert (found[2].kind, found[2].feeling, day.said(library, found[2])) == (Kind.QUOTE, -1, "Ingrid, 67")
    assert (day.said(library, found[3]), found[3].tags) == ("Petter", ("waiting",))
    assert library.counting.running(safari.uid, found[0].author) is None
    [counted] = library.counting.counted(safari.uid)
    assert (len(counted.moments), counted.tally.note) == (2, found[1].uid)
    [talk] = library.counting.talks(safari.uid)
    assert talk.ended is not None
    assert [one.closed is not None for one in library.counting.step_times(safari.uid)] == [True]
