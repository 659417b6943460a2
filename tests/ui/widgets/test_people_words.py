"""People's own words stay as they are: no markup in a tooltip, no key on a button; the window keeps its keys."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

import ui
from ui.plan.date_field import DateField
from ui.plan.person_button import PersonButton
from ui.plan.segment_field import SegmentField
from ui.story.face_point import FacePoint
from ui.widgets.boxes import column
from ui.widgets.button import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.chip import Chip
from ui.widgets.number_field import NumberField
from ui.widgets.people_words import tip
from ui.widgets.text_field import TextField


@pytest.mark.parametrize("make", [Button, Chip, CheckBox])
def test_an_and_in_a_name_is_no_key(make, qtbot):
    button = make("R&D Director")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    button.setText("Q&A")
    assert button.shortcut().isEmpty()
    assert button.text() == button.accessibleName() == "Q&A" or isinstance(button, CheckBox)


def test_a_person_called_with_an_and_has_no_key(qtbot):
    button = PersonButton(customer=False)
    qtbot.addWidget(button)
    button.show_person("R&D Director")
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("R&D Director", "R&D Director"),
        ("5 < 6", "<qt>5 &lt; 6</qt>"),
        ("<img src='file:///etc/passwd'>\nx", "<qt>&lt;img src=&#x27;file:///etc/passwd&#x27;&gt;<br>x</qt>"),
        ("&lt;b>", "<qt>&amp;lt;b&gt;</qt>"),
        ("", ""),
    ],
)
def test_a_tooltip_shows_words_letter_for_letter(words, shown):
    assert tip(words) == shown


def test_every_tooltip_of_the_program_is_a_sentence_of_its_own_or_escaped():
    told = []
    for path in Path(ui.__path__[0]).rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                names = {"setToolTip": 0, "setTabToolTip": 1}
                if call.func.attr in names and not _is_safe(call.args[names[call.func.attr]]):
                    told.append(f"{path.name}:{call.lineno}")
    assert not told, "give ui.widgets.people_words.tip the words of people"


def _is_safe(words: ast.expr) -> bool:
    if isinstance(words, ast.IfExp):
        return _is_safe(words.body) and _is_safe(words.orelse)
    if isinstance(words, ast.Call):
        return isinstance(words.func, ast.Name) and words.func.id in {"_", "tip"}
    return isinstance(words, ast.Constant)


def _inner(field) -> QLineEdit:
    return field if isinstance(field, QLineEdit) else field.lineEdit()


@pytest.fixture(params=[TextField, NumberField, DateField, SegmentField])
def field(request, qtbot):
    made = SegmentField(print, print) if request.param is SegmentField else request.param()
    qtbot.addWidget(made)
    return made


def test_ctrl_e_is_the_windows_in_every_field(field):
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    event.accept()  # what Qt's own line does with it on Linux
    _inner(field).event(event)
    assert not event.isAccepted()


@pytest.mark.parametrize("make", [NumberField, DateField])
def test_words_stay_in_place_when_the_keyboard_comes_to_their_field(make, dressed_app, qtbot):
    around, field, other = QWidget(), make(), TextField()
    around.setLayout(column(field, other))
    qtbot.addWidget(around)
    around.show()
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    left = []
    for focused in (other, field):
        focused.setFocus()
        _inner(field).deselect()
        dressed_app.processEvents()
        picture = field.grab().toImage()
        across, down = range(6, 100), range(10, picture.height() - 10)
        left.append(min(x for x in across for y in down if picture.pixelColor(x, y).lightness() < 150))
    assert left[0] == pytest.approx(left[1], abs=2)


def test_the_line_within_a_field_has_its_name(field):
    field.setAccessibleName("Segment")
    assert _inner(field).accessibleName() == "Segment"


def test_the_point_of_a_picture_is_a_slider_for_readers(qtbot):
    point = FacePoint()
    qtbot.addWidget(point)
    point.show_point(0.25, 0.5)
    reader = QAccessible.queryAccessibleInterface(point)
    assert reader.role() == QAccessible.Role.Slider
    assert reader.valueInterface().currentValue() == 25
    assert reader.text(QAccessible.Text.Description) == "25 % from the left, 50 % from the top"
    qtbot.keyClick(point, Qt.Key.Key_Right)
    assert reader.valueInterface().currentValue() == 27
