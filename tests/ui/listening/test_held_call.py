"""The call of a customer who withdrew: what is said in it is not read, quoted or given to somebody else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from safari.people.consent import Use

HELD = "Withheld: Sofie, 33 has withdrawn consent."


@pytest.fixture
def withdraw(calls):
    def withdrawn():
        calls.library.people.withdraw(calls.sofie.uid, [Use.NOTES], calls.library.journal.clock().date())

    return withdrawn


def test_its_transcript_goes_while_it_is_open_and_comes_back_with_a_new_yes(calls, heard, withdraw, open_run, qtbot):
    middle = open_run().listening.middle
    qtbot.waitUntil(lambda: len(middle.lines.rows) > 0)
    withdraw()
    qtbot.waitUntil(lambda: middle.page is middle.withheld)
    assert middle.withheld.sentence.text() == HELD
    assert not middle.lines.rows
    assert not middle.masks.isVisible()
    assert calls.library.undo()
    qtbot.waitUntil(lambda: middle.page is middle.transcript)
    assert len(middle.lines.rows) == 4


def test_it_is_so_when_run_opens(calls, heard, withdraw, open_run, qtbot):
    withdraw()
    run = open_run()
    qtbot.waitUntil(lambda: run.listening.call is not None)
    assert run.listening.middle.page is run.listening.middle.withheld
    assert "two times" not in str([one.text() for one in run.day.findChildren(QLabel)])


def test_words_picked_before_are_no_quote(calls, heard, withdraw, open_run, qtbot):
    run = open_run()
    view, lines = run.listening.middle.transcript, run.listening.middle.lines
    qtbot.waitUntil(lambda: len(lines.rows) > 0)
    view.setFocus()
    view.setCurrentIndex(lines.index(1))
    run.presses(Qt.Key.Key_Right)
    run.presses(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.words() is not None
    assert run.listening.middle.quote.isVisible()
    withdraw()
    run.listening.moments.quote()
    qtbot.waitUntil(lambda: run.listening.middle.page is run.listening.middle.withheld)
    assert run.day.sitting.jotting.text == ""
    assert not run.listening.middle.quote.isVisible()
