"""What is pasted from somewhere and holds characters nobody sees: they stay out, and the window says so."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

TURN = "1 character that nobody sees was left out (turn of the reading direction)."


@pytest.fixture
def program(start, person, breakfast):
    """The window at the plan of the breakfast, and a clipboard that is empty afterwards."""
    started = start(breakfast)
    person.press("Ctrl+2", "Return", "Alt+1")
    yield started
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("field", ["Place", "Title", "Leaders should feel"])
def test_a_field_of_the_plan(program, person, field):
    person.tab_to(field)
    QGuiApplication.clipboard().setText("Ber\u202egen")
    person.press("Ctrl+A", "Ctrl+V")
    at = person.at
    assert (at.text() if hasattr(at, "text") else at.toPlainText()) == "Bergen"
    assert program.toast == TURN


def test_a_step_of_the_agenda_where_it_stands(program, person):
    person.tab_to("Agenda")
    person.press("Down", "Return")
    QGuiApplication.clipboard().setText("A \u2066week in their life")
    person.press("Ctrl+A", "Ctrl+V")
    assert program.toast == TURN
    person.press("Return")
    [safari] = program.library.plans.safaris()
    assert "A week in their life" in [step.title for step in program.library.plans.agenda(safari.uid)]


def test_the_search(program, person):
    person.press("Ctrl+F")
    QGuiApplication.clipboard().setText("elleve\u202e " * 1000)
    person.press("Ctrl+V")
    assert program.toast.endswith("left out (turn of the reading direction).")
    assert "\u202e" not in person.at.text()
    QGuiApplication.clipboard().setText("elleve " * 1000)
    person.press("Ctrl+A", "Ctrl+V")
    assert program.toast == "200 characters fit here. What is beyond was left out."
