"""Choosing a note: searched as one types, chosen by key or click."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from safari.run.note import Kind, Note
from ui.story.note_picker import NotePicker
from ui.story.note_rows import Choosable, NoteRows

WORDS = ("Elleve ganger.", "Κάθε φορά άλλη φωνή.", "Ich rief elf Mal an.", "Åtte uker.", "Ninth.", "Tenth call.")


@pytest.fixture
def rows():
    when = datetime(2026, 11, 19, tzinfo=UTC)
    notes = [
        Note(str(n), "s", None, Kind.OUCH, text, when + timedelta(minutes=n), said_by="c", feeling=-2)
        for n, text in enumerate(WORDS)
    ]
    return [Choosable(note, "Ingrid, 67", language="nb") for note in notes]


@pytest.fixture
def picker(qtbot, rows):
    made = NotePicker("Quotes to choose from")
    made.show_notes(rows, "2")
    made.resize(420, 400)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_model_is_sound(qtmodeltester, qapp, rows):
    model = NoteRows(qapp)
    model.show(rows, "")
    qtmodeltester.check(model)


def test_a_row_says_itself_to_a_reader(picker):
    spoken = picker.rows.data(picker.rows.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Ouch, Ingrid, 67, feeling minus 2, Elleve ganger."


@pytest.mark.parametrize(
    ("typed", "found"), [("elleve", 1), ("atte", 1), ("φωνη", 1), ("ingrid e", 2), ("xyz", 0), ("", 6)]
)
def test_search_folds_accents_and_case(picker, typed, found):
    picker.search.setText(typed)
    assert picker.rows.rowCount() == found
    assert picker.list.isVisible() == bool(found)


def test_enter_takes_the_first_found(picker, qtbot):
    picker.search.setText("tenth")
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert picked.args == ["5"]


def test_enter_without_a_search_takes_nothing(picker, qtbot):
    with qtbot.assertNotEmitted(picker.picked):
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)


def test_down_goes_into_the_list(picker, qtbot):
    picker.search.setFocus()
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    qtbot.keyClick(picker.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClick(picker.list, Qt.Key.Key_Return)
    assert picked.args == ["1"]


def test_a_click_takes_a_row(picker, qtbot):
    rect = picker.list.visualRect(picker.rows.index(1))
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert picked.args == ["1"]


def test_few_notes_need_no_search(picker, rows):
    picker.show_notes(rows[:3])
    assert not picker.search.isVisible()
    picker.show_notes([], none="Nobody said anything.")
    assert picker._none.text() == "Nobody said anything."
