"""Run in small windows and with large text: what wraps, what gives way, what scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.widgets.key_sheet import KeyGroup, KeyTable
from ui.widgets.plain_text import PlainText


@pytest.fixture(params=[1.0, 1.25, 1.5])
def size(request):
    """A text size, from the beginning of the test."""
    theme().set_text_size(request.param)
    yield request.param
    theme().set_text_size(1.0)


@pytest.fixture
def resized(day, qtbot):
    """Make the window of Run another size, and wait until everything stands where it belongs."""

    def resize(width: int, height: int) -> None:
        day.window().resize(width, height)
        qtbot.waitUntil(lambda: day.size().toTuple() == (width, height))
        looks: list[list[QRect]] = []

        def stands() -> bool:
            qtbot.wait(20)
            looks.append([each.geometry() for each in day.findChildren(QWidget)])
            return looks[-4:] == [looks[-1]] * 4

        qtbot.waitUntil(stands)

    return resize


def test_the_chips_take_three_rows_at_most_and_none_is_scrolled_away(size, day, resized):
    day.line.insertPlainText("I called eleven times. ^-3")
    resized(1100, 700)
    chips = day.box.chips
    every = (*chips.kinds.values(), chips.photo, *chips.people.values(), chips.feeling, chips.add_tag)
    rows = {place(chip, day.box) for chip in every}
    assert len(rows) == (2 if size == 1.0 else 3)
    assert max(rows) + chips.photo.height() < day.box.height()
    assert day.timeline.geometry().bottom() <= day.box.geometry().top()
    assert not chips.visibleRegion().isEmpty()
    assert chips.visibleRegion().boundingRect().size() == chips.size()


def test_the_chips_go_back_to_their_rows_in_a_wide_window(size, day, resized):
    before = {chip: place(chip, day.box) for chip in day.box.chips.people.values()}
    resized(1100, 700)
    resized(1440, 900)
    assert {chip: place(chip, day.box) for chip in day.box.chips.people.values()} == before
    assert day.box.chips.photo.text() == "Photo"


def test_tags_and_their_chips_follow_into_the_narrow_window(day, hand, resized, qtbot):
    resized(1100, 700)
    hand.types("again #house")
    (tag,) = day.box.chips.tags.values()
    qtbot.waitUntil(tag.isVisible)
    assert place(tag, day.box) == place(day.box.chips.add_tag, day.box)
    assert tag.x() < day.box.chips.add_tag.x()


@pytest.mark.parametrize("height", [700, 725, 850, 875, 900])
def test_the_questions_scroll_only_where_there_is_more_to_see(size, day, resized, height):
    area = day.split.widget(1)
    for width in (1100, 1280, 1440):
        resized(width, height)
        inside = area.widget()
        last = max(part.geometry().bottom() for part in inside.children() if isinstance(part, QWidget))
        needed = last + 1 + inside.layout().contentsMargins().bottom()
        assert (area.verticalScrollBar().maximum() > 0) == (needed > area.viewport().height())


def test_a_key_and_what_it_does_stand_on_one_line(size, qtbot):
    table = KeyTable([KeyGroup("The line", (("Enter", "keep the note"), ("Esc", "back to the line")))])
    qtbot.addWidget(table)
    table.show()
    words = {text.text(): text for text in table.findChildren(PlainText)}
    key, deed = words["Enter"], words["keep the note"]
    assert place(key, table) == place(deed, table)
    assert theme().line_height(key.style_name) == theme().line_height(deed.style_name)
    assert key.font().pixelSize() == deed.font().pixelSize()


def place(widget: QWidget, around: QWidget) -> int:
    """How far below the top of `around` a widget stands."""
    return widget.mapTo(around, QPoint(0, 0)).y()
