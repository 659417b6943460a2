"""What a field does not take: characters nobody sees, and more than fits. Each is told where the person looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from ui.plan.segment_field import SegmentField
from ui.widgets.growing_text import GrowingText
from ui.widgets.labelled import Labelled
from ui.widgets.text_field import Line, TextField
from ui.widgets.toast import Toast

TURN = "1 character that nobody sees was left out (turn of the reading direction)."


@pytest.fixture
def window(qtbot):
    """A window to put fields into."""
    window = QWidget()
    window.resize(500, 300)
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.show()
    return window


def told(window: QWidget) -> str:
    toasts = [toast for toast in window.findChildren(Toast) if toast.isVisible()]
    return toasts[-1].sentence if toasts else ""


@pytest.fixture
def clipboard(qapp):
    """The clipboard, empty again afterwards."""
    yield QApplication.clipboard()
    QApplication.clipboard().clear()


def pasted_into(line: QWidget | None, clipboard, text: str) -> str:
    assert isinstance(line, Line)
    clipboard.setText(text)
    line.paste()
    return line.text()


def test_a_line_leaves_out_what_nobody_sees_and_says_so(window, clipboard):
    line = TextField()
    window.layout().addWidget(line)
    assert pasted_into(line, clipboard, "Ingrid\u202e, 67") == "Ingrid, 67"
    assert told(window) == TURN
    assert line.cursorPosition() == len("Ingrid, 67")


def test_the_cursor_stays_where_it_was_typed_behind_an_emoji(window, clipboard):
    line = TextField("\U0001f600ab")
    window.layout().addWidget(line)
    line.setCursorPosition(3)
    assert pasted_into(line, clipboard, "x\0y") == "\U0001f600axyb"
    line.insert("!")
    assert line.text() == "\U0001f600axy!b"


def test_composed_words_are_looked_at_too(window):
    line, area = TextField(), GrowingText()
    for field in (line, area):
        window.layout().addWidget(field)
        composed = QInputMethodEvent()
        composed.setCommitString("a\u2066b")
        QApplication.sendEvent(field, composed)
        assert field.text() == "ab"
        assert told(window) == TURN


def test_half_an_emoji_is_left_to_wait_for_its_other_half(qtbot):
    line = TextField(limit=3)
    qtbot.addWidget(line)
    line.insert("ab\U0001f600")  # cut in the middle of it; Python sees "ab" alone
    assert line.cursorPosition() == 3


def test_a_line_says_what_is_beyond_its_end(window, clipboard):
    line = TextField(limit=10)
    window.layout().addWidget(line)
    assert pasted_into(line, clipboard, "x" * 1_000_000) == "x" * 10
    assert told(window) == "10 characters fit here. What is beyond was left out."


def test_several_lines_say_it_as_well(window):
    area = GrowingText()
    window.layout().addWidget(area)
    data = QMimeData()
    data.setText("a\u202eb\nc")
    area.insertFromMimeData(data)
    assert area.text() == "ab\nc"
    assert told(window) == TURN


def test_in_a_dialog_it_is_said_under_the_field(qtbot, clipboard):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    labelled = Labelled("Name", TextField())
    QVBoxLayout(dialog).addWidget(labelled)
    dialog.show()
    pasted_into(labelled.field, clipboard, "\u202eAstrid")
    assert labelled.field.accessibleDescription() == TURN
    assert told(dialog) == ""


def test_a_drop_down_that_is_typed_in_says_it(window, clipboard):
    field = SegmentField(lambda _name, _sitting: None, lambda _sentence: None)
    window.layout().addWidget(field)
    assert pasted_into(field.lineEdit(), clipboard, "Young\0 families") == "Young families"
    assert "control code" in told(window)


def test_what_everybody_sees_is_left_alone(window, clipboard, qtbot):
    line = TextField()
    window.layout().addWidget(line)
    line.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClicks(line, "Nikos ")
    words = "Γιατί \u200fא\u200d \U0001f468\u200d\U0001f469"
    assert pasted_into(line, clipboard, words) == f"Nikos {words}"
    assert told(window) == ""
    line.undo()
    assert line.text().startswith("Nikos")
