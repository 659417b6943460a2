"""A day is typed as people write it; what is no day is said, and nothing is changed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from safari.errors import SafariError
from safari.words import speak
from ui.plan.date_field import DateField
from ui.widgets.boxes import column
from ui.widgets.dates import long_day, short_day
from ui.widgets.number_field import NumberField
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.text_field import TextField
from ui.widgets.toast import ToastArea

STOOD, NOW = date(2026, 12, 19), date(2026, 11, 20)


@pytest.fixture
def around(dressed_app, qtbot):
    area = ScrollArea()
    qtbot.addWidget(area)
    return area


@pytest.fixture
def field(around, qtbot):
    made = DateField(STOOD, name="By when", written=short_day, since=lambda: NOW)
    other = TextField(name="Another")
    other.setObjectName("other")
    around.body.addLayout(column(made, other))
    around.show()
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    other.setFocus()
    made.setFocus()
    return made


def said(field):
    area = field.window().findChild(ToastArea)
    return area.toast.sentence if area is not None and area.toast is not None else ""


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("15.1.2027", date(2027, 1, 15)),
        ("15/1/2027", date(2027, 1, 15)),
        ("2027-01-15", date(2027, 1, 15)),
        ("15 Jan 2027", date(2027, 1, 15)),
        ("15 January 2027", date(2027, 1, 15)),
        ("15.1.", date(2027, 1, 15)),
    ],
)
def test_a_day_typed_over_the_one_that_stands_becomes_that_day(field, qtbot, typed, wanted):
    heard = []
    field.changed.connect(lambda day, _sitting: heard.append(day))
    qtbot.keyClicks(field, typed)
    assert field.day() == wanted
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == [wanted]
    assert field.text() == short_day(wanted)
    assert said(field) == ""


@pytest.mark.parametrize("typed", ["32.13.2026", "soon", ""])
def test_what_is_no_day_is_said_and_changes_nothing(field, qtbot, typed):
    heard = []
    field.changed.connect(lambda day, _sitting: heard.append(day))
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, typed)
    field.window().findChild(TextField, "other").setFocus()
    assert heard == []
    assert "Write it like 19 November 2026 or 19.11.2026." in said(field)
    assert "characters" not in said(field)
    assert not field.kept.settle(), "it is not left unsaid when somebody leaves"
    with pytest.raises(SafariError):
        field.day()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.day() == STOOD


@pytest.mark.parametrize("language", ["en", "nb", "da", "el"])
def test_every_day_as_it_is_shown_is_read_again(language, dressed_app, qtbot):
    speak(language)
    try:
        for written in (short_day, long_day):
            field = DateField(STOOD, written=written)
            qtbot.addWidget(field)
            for month in range(1, 13):
                field.set_day(date(2027, month, 28))
                assert field.text() == written(date(2027, month, 28))
                assert field.day() == date(2027, month, 28)
    finally:
        speak("en")


def test_up_and_down_are_a_day_on_and_back_within_one_sitting(field, qtbot):
    heard = []
    field.changed.connect(lambda day, sitting: heard.append((day, sitting)))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(field, key)
    assert [day.day for day, _sitting in heard] == [20, 21, 20]
    assert len({sitting for _day, sitting in heard} - {""}) == 1


def test_a_number_that_refuses_a_letter_does_not_speak_of_32767_characters(around, qtbot):
    number = NumberField(7)
    around.body.addWidget(number)
    around.show()
    number.lineEdit().selectAll()
    qtbot.keyClicks(number.lineEdit(), "x12")
    assert number.value() == 12
    assert said(number) == ""
