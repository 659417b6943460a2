"""From the notes of the day to the page, by keyboard alone, in the real window."""

from __future__ import annotations

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from safari.plan.safari import Stage

ENTER, DOWN, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space
HERO = "I called eleven times. Every time I started from the beginning."


@pytest.fixture
def target(tmp_path, monkeypatch):
    """Where the person has the page saved."""
    folder = tmp_path / "saved"
    folder.mkdir()
    monkeypatch.setattr("ui.story.saving.ask_where", lambda *asked: folder / f"{asked[2].name}.pdf")
    return folder


def test_the_heart_by_keyboard(day, open_story, keyboard):
    open_story().editor.customer.head.setFocus()
    keyboard.press(ENTER)
    keyboard.tab_to("Whose page it is")
    keyboard.press(DOWN)
    assert day.written().customer == day.people.ingrid.uid

    keyboard.tab_to("The quote")
    keyboard.press(ENTER)
    keyboard.tab_to("Quotes to choose from")
    keyboard.press(ENTER)
    assert day.written().hero_text == HERO

    keyboard.tab_to("Three moments")
    keyboard.press(ENTER)
    keyboard.tab_to("Notes to tell a moment from")
    keyboard.press(ENTER, times=2)
    assert [moment.title for moment in day.library.stories.moments(day.written().uid)] == ["First call", ""]

    keyboard.tab_to("The feeling")
    keyboard.press(ENTER)
    keyboard.tab_to("Draw it from the notes")
    keyboard.press(ENTER)
    stops = day.library.stories.curve(day.written().uid)
    assert [(stop.name, stop.feeling) for stop in stops] == [
        ("First call", -2),
        ("Calls four to ten", -3),
        ("Marit calls back", 3),
    ]


def test_the_ask_and_the_page_by_keyboard(day, open_story, keyboard, target, qtbot):
    room = open_story()
    room.editor.invitation.button.setFocus()
    keyboard.press(ENTER)
    keyboard.tab_to("The ask and the promises")
    keyboard.press(SPACE)
    keyboard.write("One claim, one name.")
    keyboard.tab_to("Add a promise")
    keyboard.press(ENTER)
    keyboard.write("Έναν υπεύθυνο με όνομα")
    keyboard.tab_to("Who promises it")
    keyboard.press(DOWN, times=2)
    keyboard.tab_to("Set a day")
    keyboard.press(ENTER)

    keyboard.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    saved = target / "Ingrid, 67 - Breakfast with claims customers.pdf"
    qtbot.waitUntil(lambda: saved.exists() and not room.saving.is_busy, timeout=15_000)
    reader = PdfReader(saved)
    text = " ".join(reader.pages[0].extract_text().split())
    assert len(reader.pages) == 1
    shown = ("I called eleven times.", "Ingrid, 67", "One claim, one name.", "Έναν υπεύθυνο", "Jonas Bakke, COO")
    assert [words for words in shown if words not in text] == []
    assert [words for words in ("Xzqwhauge", "My husband", "Nikos") if words in text] == []
    assert day.library.plans.safari(day.safari.uid).stage is Stage.TOLD
    assert [one.name for one in target.iterdir()] == [saved.name]  # nothing left beside it


def test_every_control_of_every_part_has_a_name(day, open_story, photo):
    day.library.stories.begin_from_notes(day.safari.uid)
    day.library.stories.add_promise(day.written().uid, "One handler", due=day.safari.day)
    room = open_story()
    for section in room.editor.sections:
        room.editor.open(section)
        controls = [each for each in section.findChildren(QWidget) if each.isVisible() and _takes_keys(each)]
        assert [type(each).__name__ for each in controls if not each.accessibleName()] == [], section.head.text()


def _takes_keys(widget: QWidget) -> bool:
    """Whether Tab comes to it; the inside of a number field is not on its own."""
    inside = isinstance(widget.parent(), QAbstractSpinBox)
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not inside
