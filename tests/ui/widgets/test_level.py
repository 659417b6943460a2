"""What stands on one line looks as if it did: icons beside words, fields beside fields, words beside words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui.plan.date_field import DateField
from ui.plan.day_field import HourField
from ui.safaris.crumb import Crumb
from ui.theme import colour, theme
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.drop_down import DropDown
from ui.widgets.icon_label import IconLabel
from ui.widgets.number_field import NumberField
from ui.widgets.plain_text import PlainText
from ui.widgets.text_field import TextField
from ui.widgets.warning_list import Unsettled, WarningList

SIZES = pytest.mark.parametrize("size", [1.0, 1.15, 1.5])


def inked(widget: QWidget, ground: str) -> tuple[int, int]:
    """The first and the last row of pixels, in the window, that are not ground."""
    image = widget.grab().toImage()
    rows = [
        y for y in range(image.height()) if any(image.pixelColor(x, y).name() != ground for x in range(image.width()))
    ]
    top = widget.mapTo(widget.window(), QPoint(0, 0)).y()
    return top + rows[0], top + rows[-1]


def middle(span: tuple[int, int]) -> float:
    return (span[0] + span[1]) / 2


@SIZES
def test_the_icon_of_a_thing_to_settle_is_level_with_its_first_line_and_with_the_green_word(qtbot, size):
    theme().set_text_size(size)
    matters, page = WarningList(), QWidget()
    page.setLayout(column(matters, None))
    qtbot.addWidget(page)
    short, long = "There is no day yet.", "Four leaders, three customers. Jonas Bakke sits alone at the far end."
    matters.show_list(
        "Two things to settle", [Unsettled("a", "calendar", short, "x"), Unsettled("b", "people", long, "x")]
    )
    page.resize(round(352 * size), 600)
    page.show()
    qtbot.waitExposed(page)
    words = {one.text(): one for one in matters.findChildren(PlainText)}
    for icon, sentence, button in zip(
        matters.findChildren(IconLabel), (words[short], words[long]), matters.findChildren(Button), strict=True
    ):
        icon_middle = icon.mapTo(matters, icon.contentsRect().center()).y()
        first_line = sentence.mapTo(matters, sentence.contentsRect().topLeft()).y() + theme().line_height("small") / 2
        assert abs(icon_middle - first_line) <= 1
        assert abs(button.mapTo(matters, button.rect().center()).y() - first_line) <= 1
    assert words[long].height() > 2 * theme().line_height("small")


@SIZES
def test_the_first_word_of_a_breadcrumb_stands_on_the_line_of_the_others(qtbot, size):
    theme().set_text_size(size)
    crumb, rest = Crumb("Safaris", "Back"), PlainText("Safaris", "meta", "ink2", wrap=False)
    line = QWidget()
    qtbot.addWidget(line)
    line.setLayout(row(crumb, rest))
    line.show()
    qtbot.waitExposed(line)
    ground = line.grab().toImage().pixelColor(0, 0).name()
    assert inked(crumb, ground) == inked(rest, ground)


@SIZES
def test_all_fields_of_one_line_are_equally_high(dressed_app, qtbot, size):
    theme().set_text_size(size)
    fields = [TextField(), DateField(), HourField(print, print), NumberField(), DropDown([("a", "A")])]
    line = QWidget()
    qtbot.addWidget(line)
    line.setLayout(row(*fields))
    line.show()
    qtbot.waitExposed(line)
    assert {field.height() for field in fields} == {round(38 * size)}


def test_the_arrow_of_a_drop_down_grows_with_the_words(qtbot):
    drop_down = DropDown([("a", "A")], pill=True)
    qtbot.addWidget(drop_down)

    def arrow() -> int:
        drop_down.resize(drop_down.sizeHint())
        image = drop_down.grab().toImage()
        ink = colour("ink2").name()
        return len(
            {
                x
                for x in range(image.width() // 2, image.width())
                for y in range(4, image.height() - 4)
                if image.pixelColor(x, y).name() == ink
            }
        )

    before = arrow()
    theme().set_text_size(1.5)
    assert arrow() > before
