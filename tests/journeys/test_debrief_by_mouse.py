"""From four leaders' notes to a told page with the mouse: cards and a point of the curve are carried, words typed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint

from safari.clock import now
from safari.guests.participant import Outcome
from safari.plan.safari import Stage
from tests.journeys import board
from tests.journeys import breakfast as the
from tests.journeys import debriefing as our
from tests.journeys.test_breakfast_by_mouse import go_to_step
from ui.widgets.feeling_curve import FeelingCurve

NOBODY, LETTERS = "Ingen eier saken", "Brev til andre"
WHAT, SURPRISED = "Elleve samtaler, ni mennesker", "At hun unnskyldte seg"
AUDIENCE = "Ledergruppen"


@pytest.fixture
def library(tmp_path):
    return our.lay_down(tmp_path / "four.safari")


def test_with_the_mouse(start, person, library):
    program = start(library)
    go_to_debrief(person)
    sort_into_themes(person)
    give_stars(person)
    carry_a_point(person, program)
    make_sense(person)
    promise_and_close(person, program)
    person.click("Go on to Story")
    tell(person, program)
    path = program.library.path
    program.quit()
    again = start(path)
    made(again)


def go_to_debrief(person):
    person.click("Safaris")
    person.click_row(our.TITLE, of="Safaris")
    go_to_step(person, "Debrief")
    person.waits(lambda: person.sees(f"{our.ON_RECORD} notes from 4 leaders"))
    person.rests()


def sort_into_themes(person):
    person.click("New theme")
    person.write(NOBODY)
    person.press("Return")
    for words in (the.HERO, the.WATER):
        person.drag(board.place_of(person, words), board.column(person, NOBODY))
    assert board.stands(person) == {"Not sorted yet": our.ON_RECORD - 2, NOBODY: 2}
    person.right_click_at(*board.place_of(person, the.LETTER))
    person.pick("Move the card to")
    person.pick("A new theme")
    person.press("Return")
    person.click("More about “New theme”")
    person.pick("Rename")
    person.write(LETTERS)
    person.press("Return")
    assert board.stands(person) == {"Not sorted yet": our.ON_RECORD - 3, NOBODY: 2, LETTERS: 1}
    person.drag(board.place_of(person, the.LETTER), board.column(person, "Not sorted yet"))
    assert board.stands(person)[LETTERS] == 0
    person.press("Ctrl+Z")
    person.waits(lambda: board.stands(person)[LETTERS] == 1)


def give_stars(person):
    person.click_at(*board.star_of(person, the.WATER))
    person.click("Whose stars are given")
    person.click_row(f"Stars from {our.JONAS}")
    person.click_at(*board.star_of(person, the.WATER))
    first, _second = board.cards(board.columns(person)[1])
    assert the.WATER in first
    assert "2 stars" in first


def carry_a_point(person, program):
    """The first point is pulled up to where the last one stands."""
    curve = next(each for each in person.front.findChildren(FeelingCurve) if each.isVisible())
    first, *_others, last = (QPoint(round(x), round(y)) for x, y in curve.plot.points)
    person.drag((curve, first), (curve, QPoint(first.x(), last.y())))
    assert [stop.feeling for stop in curve.stops] == [3, -1, 3]
    person.click("As a table")
    assert person.sees("Ingrid, 67 at 3 touchpoints: from +3 at First call to +3 at Marit calls back.")
    person.click("As a curve")
    person.click(the.NIKOS)
    assert not curve.isVisible()
    person.click(the.INGRID)


def make_sense(person):
    person.click("What?")
    person.write(WHAT)
    person.click("Neither a fact nor a guess yet: press for a fact (Ctrl+G)")
    assert person.sees("1 fact")
    person.click(f"Write for {our.ASTRID}")
    person.write(SURPRISED)
    person.click("Done")
    assert person.sees("Jonas, Erik and Torunn have not written yet.")
    person.click(f"{our.ASTRID}: Surprised")


def promise_and_close(person, program):
    person.right_click_at(*board.place_of(person, the.HERO))
    person.pick("Make a commitment of it")
    person.write(the.PROMISE)
    person.press("Return")
    person.click("Who owns it")
    person.click_row(our.JONAS)
    person.click("Set a day")
    person.click("Promise it in the story")
    assert person.sees("Stands in the story")
    person.click("Close the debrief")
    assert program.toast == "The debrief is closed."


def tell(person, program):
    person.click("The customer")
    person.click("Whose page it is")
    person.click_row(the.INGRID)
    person.click("The quote")
    person.click_row(the.HERO)
    person.click("Three moments")
    person.click_row(the.WATER)
    person.click("The feeling")
    person.click("Draw it from the notes")
    person.click("One number")
    person.click(f"{our.WAITED} {our.WAIT}")
    person.click("Why it matters, in one sentence")
    person.write(the.WHY)
    person.click("The ask and the promises")
    person.click("What we ask for")
    person.write(the.ASK)
    person.click("Tell")
    person.waits(lambda: person.sees("Nothing stands out. Read the page aloud once, then tell it."))
    person.click("To whom")
    person.write(AUDIENCE)
    person.click("Tell this page")
    assert program.toast == "Told. Version 1 is kept as it is now."


def made(program):
    """All of it stands in the library, and on the told page."""
    library = program.library
    [safari] = library.plans.safaris()
    assert safari.stage is Stage.TOLD
    themes = {one.theme.name: [note.text for note in one.notes] for one in library.board.board(safari.uid).columns[1:]}
    assert themes == {NOBODY: [the.WATER, the.HERO], LETTERS: [the.LETTER]}
    [finding] = library.debriefs.findings(safari.uid)
    assert (finding.text, finding.certain) == (WHAT, True)
    [reflection] = library.debriefs.reflections(safari.uid).values()
    assert reflection.surprised == SURPRISED
    assert [bet.outcome for bet in library.debriefs.bets(safari.uid)] == [Outcome.SURPRISED]
    story = library.stories.of_safari(safari.uid)
    [telling] = library.tellings.of_story(story.uid)
    page = library.tellings.page(telling.uid)
    assert (telling.audience, page.hero.text, page.number.figure) == (AUDIENCE, the.HERO, our.WAITED)
    assert [point.feeling for point in page.curve] == [3, -1, 3]
    [promise] = page.promises
    assert (promise.what, promise.owner) == (the.PROMISE, "Jonas Bakke, COO")
    assert promise.due == now().date() + timedelta(days=30)
    assert [verdict for verdict in library.check() if verdict.problems] == []
