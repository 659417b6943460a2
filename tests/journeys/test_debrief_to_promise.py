"""From a card to a promise, by keyboard alone: an issue, a commitment, the end of the debrief, its minutes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from safari.clock import now
from safari.plan.safari import Stage
from tests.journeys import breakfast as the
from ui.debrief.card_table import CardTable

NARROW = (1100, 700)


@pytest.fixture
def program(start, person, breakfast):
    """The debrief of the breakfast is open."""
    program = start(breakfast)
    go_to_debrief(person)
    return program


def go_to_debrief(person):
    person.press("Ctrl+2", "Return", "Alt+4")
    person.waits(lambda: person.sees("11 notes"))
    person.rests()


def stand_on(person, words):
    """Go to the board, and down it to the card with these words."""
    for _step in range(60):
        if isinstance(person.at, CardTable):
            break
        person.press("Tab")
    person.press("Home")
    for _card in the.KEPT:
        row = person.at.cards.rows[person.at.currentIndex().row()]
        if row.note.text == words:
            return
        person.press("Down")
    raise AssertionError(f"no card says {words!r}")


def test_from_a_card_to_the_minutes(program, person, saved):
    person.tab_to("Start the clock")
    person.press("Return")
    assert any(words.startswith("Step 1 of 7") for words in person.read())
    bear(person)
    [safari] = program.library.plans.safaris()
    desk = program.library.follow_through
    [issue], [commitment] = desk.issues(safari.uid), desk.commitments(safari.uid)
    hero = next(note.uid for note in program.library.notes.of_safari(safari.uid) if note.text == the.HERO)
    assert desk.notes_behind(safari.uid) == {issue.uid: [hero], commitment.uid: [hero]}
    assert commitment.issue == issue.uid
    assert commitment.due == now().date() + timedelta(days=30)
    promise_and_close(person)
    assert program.library.plans.safari(safari.uid).stage is Stage.DEBRIEFED
    story = program.library.stories.of_safari(safari.uid)
    [promise] = program.library.stories.promises(story.uid)
    assert (promise.what, promise.commitment) == (the.PROMISE, commitment.uid)
    save(person, program)
    read_back(saved)


def bear(person):
    """An issue and a commitment of one card, each from its menu, with somebody to do it and a day."""
    stand_on(person, the.HERO)
    person.press("Return")
    person.choose("Make an issue of it")
    person.write("Nobody who answers knows what was said before")
    person.press("Return")
    person.set_to("Who owns it", "Erik Dahl")
    stand_on(person, the.HERO)
    person.press("Return")
    person.choose("Make a commitment of it")
    person.write(the.PROMISE)
    person.press("Return")
    person.set_to("Who owns it", "Jonas Bakke")
    person.tab_to("Set a day")
    person.press("Return")
    person.set_to("The issue it answers", "Nobody who answers knows what was said before")


def promise_and_close(person):
    person.tab_to("Promise it in the story")
    person.press("Return")
    assert person.sees("Stands in the story")
    person.tab_to("Close the debrief")
    person.press("Return")
    assert any(words.startswith("Closed on") for words in person.read())


def save(person, program):
    person.tab_to("Save as…")
    person.press("Return")
    person.choose("Minutes as PDF or text…")
    person.waits(lambda: program.toast.startswith("Saved: Minutes"))


def read_back(saved):
    """What somebody reads who gets the minutes: what was agreed to, and nothing else."""
    [file] = saved.iterdir()
    text = the.words_of(file)
    shown = ("Minutes of the debrief", "Astrid Holm, CFO", the.INGRID, the.HERO, the.PROMISE, "Jonas Bakke, COO")
    assert [words for words in shown if words not in text] == []
    hidden = (the.REAL_NAME, "Xzqw", the.SECRET, "taket")
    assert [words for words in hidden if words in text] == []


def test_a_word_that_is_changed_afterwards_says_what_it_was(program, person):
    person.tab_to("Close the debrief")
    person.press("Return")
    stand_on(person, the.HERO)
    person.press("Return")
    person.choose("Change the words…")
    person.waits(lambda: person.at.accessibleName() == "The words of the note")
    person.press("Ctrl+End")
    person.write(" Hver gang.")
    person.tab_to("The debrief is closed: a customer’s words change only with a reason. Why do they change?")
    person.write("Hørt igjen på opptaket")
    person.press("Return")
    person.waits(lambda: person.sees(f"Said first: «{the.HERO}»"))
    assert person.sees("Because: Hørt igjen på opptaket")
    person.press("Ctrl+Z")
    person.waits(lambda: not person.sees("Said first"))
    assert the.HERO in [note.text for note in the.jotted(program)]


def test_in_a_narrow_window_it_goes_the_same_way(start, person, breakfast):
    program = start(breakfast, NARROW)
    go_to_debrief(person)
    bear(person)
    promise_and_close(person)
    [safari] = program.library.plans.safaris()
    assert len(program.library.follow_through.promised(safari.uid)) == 1
