"""A tally became a note of somebody who withdrew: Run says so in the place of its name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from safari.people.consent import Answer, Given, How, Use

HELD = "Withheld: Ingrid, 67 has withdrawn consent."


@pytest.fixture
def ingrid(run):
    """Who agreed that her words are noted."""
    customer = run.library.people.customer_called("Ingrid, 67").uid
    given = Given(Answer.YES, How.SPOKEN, run.clocks().date())
    run.library.people.answer(customer, (Use.NOTES,), given)
    return customer


@pytest.fixture
def row(run, ingrid, qtbot):
    """What was counted of Ingrid."""
    counting = run.library.counting
    tally = counting.begin_tally(run.safari, "My poor Bjarne")
    counting.count(tally.uid, run.clocks())
    note = counting.write_down(tally.uid, run.astrid, run.clocks(), "en")
    run.library.notes.edit(note.uid, said_by=ingrid)
    qtbot.waitUntil(lambda: bool(run.tallies.rows) and bool(run.tallies.rows[0].counted.tally.note))
    return run.tallies.rows[0]


def names(row):
    shown = (row.name, row.plus, row.others)
    return " ".join((row.name.text(), row.name.toolTip(), *(one.accessibleName() for one in shown)))


def test_a_tally_of_hers_says_that_its_name_is_withheld(run, row, ingrid, write, qtbot):
    assert "My poor Bjarne" in names(row)
    run.library.people.withdraw(ingrid, (Use.NOTES,), run.clocks().date())
    qtbot.waitUntil(lambda: row.name.text() == HELD)
    assert "Bjarne" not in names(row)
    assert row.figure.text() == "1"
    row.name.setFocus()
    write("Something else")
    run.day.line.setFocus()
    assert run.tallies.settle()
    assert [one.tally.name for one in run.library.counting.counted(run.safari)] == ["My poor Bjarne"]


def test_once_she_agrees_again_it_has_its_name(run, row, ingrid, qtbot):
    today = run.clocks().date()
    run.library.people.withdraw(ingrid, (Use.NOTES,), today)
    qtbot.waitUntil(lambda: row.name.text() == HELD)
    assert run.library.undo()
    qtbot.waitUntil(lambda: row.name.text() == "“My poor Bjarne”")
    assert not row.name.isReadOnly()


def offered(row, qtbot):
    """What the menu of a tally offers."""
    found: list[str] = []

    def look():
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        found.extend(one.text() for one in menu.actions())
        menu.close()

    qtbot.mouseClick(row.others, Qt.MouseButton.LeftButton)
    look()
    return found


def test_withheld_it_is_not_written_down_anew(run, row, ingrid, qtbot):
    (note,) = run.library.notes.of_safari(run.safari)
    run.library.notes.edit(note.uid, text="She wept.")
    qtbot.waitUntil(lambda: run.day.sitting.model.row_of(note.uid).note.text == "She wept.")
    assert offered(row, qtbot) == ["Write down anew", "One less", "Remove"]
    run.library.people.withdraw(ingrid, (Use.NOTES,), run.clocks().date())
    qtbot.waitUntil(lambda: row.name.text() == HELD)
    assert offered(row, qtbot) == ["One less", "Remove"]
    row.write_down.emit()  # a menu that stood open before
    qtbot.waitUntil(lambda: HELD in run.day.messages.sentence)
    assert [one.text for one in run.library.notes.of_safari(run.safari)] == ["She wept."]
    assert row.name.text() == HELD
