"""Each state a debrief and the telling after it can be in: every control has a name of its own, Tab comes to each."""

from __future__ import annotations

from collections import Counter

import pytest

from safari.library import Library
from tests.journeys import board, looking
from tests.journeys import breakfast as the
from tests.journeys import debriefing as our
from tests.journeys.person import name_of
from tests.journeys.test_every_screen import wrong_with
from ui.theme import theme

FOLDED = "Below the board"


@pytest.fixture
def program(start, tmp_path):
    """A debrief that was closed, and its story, begun."""
    library = Library.open(our.lay_down(tmp_path / "four.safari"))
    safari = our.make_sense(library)
    our.begin_story(library, safari, "nb")
    library.closing.reopen(safari)
    library.close()
    return start(tmp_path / "four.safari")


@pytest.mark.parametrize("text", [1.0, 1.5])
@pytest.mark.parametrize(("size", "look"), [((1440, 900), "light"), ((1100, 700), "dark")])
def test_every_state_is_whole(program, person, size, look, text):
    theme().choose(look)
    theme().set_text_size(text)
    program.window.resize(*size)
    wrong = [
        f"{state}: {what}"
        for state in (*states_of_the_debrief(person), *states_of_telling(person))
        for what in (*wrong_with(person), *twins(person))
    ]
    assert wrong == []


def twins(person):
    """Controls in sight that a reader calls by the same name, though they do different things."""
    names = Counter(name_of(each) for each in looking.controls(person.front))
    return [f"{many} controls are called {name!r}" for name, many in names.items() if many > 1]


def test_in_a_narrow_window_tab_comes_to_the_board_before_what_is_below_it(program, person):
    program.window.resize(1100, 700)
    go_to_debrief(person)
    names = [name_of(each) for each in person.walk()]
    places = [names.index(name) for name in ("Start the clock", "Not sorted yet", FOLDED, the.INGRID)]
    assert places == sorted(places)


def go_to_debrief(person):
    person.press("Ctrl+2", "Return", "Alt+4")
    person.waits(lambda: person.sees(f"{our.ON_RECORD} notes from 4 leaders"))
    person.rests()


def to_sense(person):
    """Where the debrief is folded, to the tab with its sense; whether it is."""
    if any(name_of(each) == FOLDED for each in person.controls()):
        person.tab_to(FOLDED)
        person.press("Right")


def states_of_the_debrief(person):
    """From before the clock was started to after the end; each is told before it is looked at."""
    go_to_debrief(person)
    yield "the debrief"
    person.tab_to("Start the clock")
    person.press("Return")
    person.tab_to("All steps")
    person.press("Space")
    yield "the clock and all steps"
    person.press("Space")
    person.tab_to("New theme")
    person.press("Return")
    yield "a theme is named"
    person.press("Escape")
    board.stand_on(person, the.HERO)
    person.press("Space")
    yield "a card is picked"
    person.press("Escape")
    person.tab_to("As a table")
    person.press("Return")
    yield "the curve as a table"
    person.press("Ctrl+Shift+T")
    to_sense(person)
    yield "sense"
    person.tab_to(f"Write for {our.ERIK}")
    person.press("Return")
    yield "a leader writes"
    person.tab_to("Done")
    person.press("Return")
    person.tab_to(f"Change: {the.PROMISE}")
    person.press("Return")
    yield "a commitment is open"
    person.tab_to("Close the debrief")
    person.press("Return")
    yield "the debrief is over"
    yield from a_word_is_changed(person)


def a_word_is_changed(person):
    board.stand_on(person, the.HERO)
    person.press("Return")
    person.choose("Change the words…")
    person.waits(lambda: name_of(person.at) == "The words of the note")
    yield "the words of a note"
    person.tab_to("The words of the note")
    person.press("Ctrl+End")
    person.write(" Alltid.")
    person.fill("The debrief is closed: a customer’s words change only with a reason. Why do they change?", "Hørt")
    person.press("Return")
    person.waits(lambda: person.sees("Because: Hørt"))
    yield "the words of a note, changed"
    go_to_debrief(person)
    to_sense(person)
    yield "the debrief with a word that was changed"


def states_of_telling(person):
    person.press("Alt+5")
    person.tab_to("Tell")
    person.press("Return")
    person.waits(lambda: person.sees("Before it is told"))
    yield "before it is told"
    person.fill("To whom", "Ledergruppen")
    person.press("Return")
    person.waits(lambda: person.sees("Told so far"))
    yield "told"


@pytest.mark.parametrize("text", [1.0, 1.5])
@pytest.mark.parametrize("size", [(1440, 900), (1100, 700)])
def test_the_wall_is_chosen_in_a_whole_dialog(program, person, size, text):
    theme().set_text_size(text)
    program.window.resize(*size)
    person.press("Ctrl+2")
    person.tab_to("Wall of stories…")
    wrong: list[str] = []

    def look():
        wrong.extend((*wrong_with(person), *twins(person)))
        person.press("Escape")

    person.in_dialog(lambda: person.press("Return"), look)
    assert wrong == []


@pytest.mark.parametrize("text", [1.0, 1.5])
def test_in_a_low_window_an_empty_theme_leaves_the_board_whole(program, person, text):
    theme().set_text_size(text)
    program.window.resize(1100, 700)
    go_to_debrief(person)
    person.tab_to("New theme")
    person.press("Return", "Return")
    person.rests()
    for view in board.columns(person):
        whole = view.parentWidget()
        assert whole is not None
        inside = whole.parentWidget()
        assert inside is not None
        seen = inside.parentWidget()
        assert seen is not None
        assert whole.height() <= seen.height(), name_of(view)
