"""How the Library room looks: quotation marks, rows of one line, filters that drop down, large letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from safari.run.note import Kind
from ui.theme import theme
from ui.widgets.avatar import Avatar


@pytest.fixture
def notes(keep, ingrid):
    keep("Jeg ventet ikke på penger.", ingrid, feeling=-2)
    keep("The hall was dark", None, Kind.SAW)


def words_on(widget):
    QApplication.processEvents()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def settle(room):
    room._pause.stop()
    room._settle()


def test_a_quote_nobody_is_named_for_stands_between_quotation_marks_too(make_room, keep):
    keep("Nobody rang back.", None)
    room = make_room()
    settle(room)
    room.list.choose_row(0)
    assert "“Nobody rang back.”" in words_on(room.chosen)


def test_a_quote_nobody_is_named_for_is_a_customers_not_named(make_room, keep):
    keep("Nobody rang back.", None)
    room = make_room()
    settle(room)
    room.list.choose_row(0)
    words = words_on(room.chosen)
    assert "A customer, not named" in words
    assert words.count("Quote") == 1
    assert "Written down by Astrid Holm" in words
    assert not room.chosen.findChildren(Avatar)
    assert "A customer, not named" in room.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_one_line_stands_in_the_middle_of_its_row(make_room, keep, ingrid):
    keep("Short.", ingrid)
    room = make_room()
    settle(room)
    row = room.list.visualRect(room.model.index(0, 0))
    image = room.list.viewport().grab(row).toImage()
    ground = image.pixelColor(2, 4).name()
    inked = [
        y
        for y in range(2, image.height() - 2)
        if any(image.pixelColor(x, y).name() != ground for x in range(50, image.width() - 20))
    ]
    above, below = inked[0], image.height() - inked[-1]
    assert abs(above - below) < 12


def test_every_feeling_is_in_sight_where_the_filters_drop_down(make_room, notes):
    room = make_room((1040, 670))
    group = next(one for one in room.facets.groups if one.facet is room.facets.feelings)
    group.button.click()
    QApplication.processEvents()
    popup = group.window()
    for chip in room.facets.feelings.chips.values():
        assert popup.rect().contains(chip.geometry().translated(chip.parentWidget().mapTo(popup, QPoint(0, 0))))


def test_in_large_letters_the_filters_drop_down_in_a_wider_window(make_room, notes):
    room = make_room((1384, 870))
    assert not room.narrow
    theme().set_text_size(1.5)
    try:
        QApplication.processEvents()
        assert room.narrow
    finally:
        theme().set_text_size(1.0)
    QApplication.processEvents()
    assert not room.narrow


def test_the_order_is_told_where_there_is_something_in_order(make_room, keep, ingrid):
    room = make_room()
    assert "Newest first" not in words_on(room)
    keep("Nobody rang back.", ingrid)
    assert "Newest first" in words_on(room)
