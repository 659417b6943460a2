"""The People room over time and at length: only what changed is read, and one is found again where one stood."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from safari.people.consent import Answer, How, Standing, Use
from safari.people.consent_words import standing_word
from safari.people.desk import Given
from ui.people.customer_table import AT_ONCE, CARE
from ui.people.deeds import CUSTOMERS, TOUCHPOINTS
from ui.people.table import LEAST, PADDING
from ui.theme import colour, font, theme
from ui.widgets.focus_ring import FocusRing

WIDE = 814  # px of the table's viewport in a window of 1440


def reads(monkeypatch, people) -> list[str]:
    """What is read of everybody from now on."""
    read: list[str] = []

    def noted(name, asked):
        def ask(*most):
            read.append(name)
            return asked(*most)

        return ask

    for name in ("coverage", "customers_by_end", "consent_ends"):
        monkeypatch.setattr(people, name, noted(name, getattr(people, name)))
    return read


def test_only_what_changed_is_read_again(make_room, people, library, monkeypatch):
    room = make_room()
    read = reads(monkeypatch, library.people)
    library.people.edit_leader(people["Astrid"].uid, name="Astrid Holm", role="CEO")
    assert read == ["coverage"]
    read.clear()
    library.people.withdraw(people["Ingrid, 67"].uid, [Use.NOTES], library.journal.clock().date())
    assert read == ["consent_ends"]
    room.tabs.setCurrentIndex(CUSTOMERS)
    read.clear()
    library.people.edit_customer(people["Ingrid, 67"].uid, alias="Ingrid, 68")
    assert read == [], "of the table only her row is read"
    assert room.customers.people.rows[0].customer.alias == "Nikos, 41"
    assert room.customers.people.rows[1].customer.alias == "Ingrid, 68"
    read.clear()
    library.journey.called("First call")
    assert read == []
    assert room.tabs._counts[TOUCHPOINTS] == 1


def test_after_midnight_the_days_have_gone_on(make_room, people, library):
    room = make_room()
    before = library.journal.clock()
    library.journal.clock = lambda: before + timedelta(days=1)
    room.refresh()
    assert [row.coverage.days for row in room.leaders.people.rows] == [None, 259, 159]


def test_one_stands_again_where_one_stood(make_room, people):
    room = make_room()
    room.arrive(people["Nikos, 41"].uid, "")
    where = room.standing()
    again = make_room()
    again.arrive(*where)
    assert again.tabs.currentIndex() == CUSTOMERS
    assert again.customers.chosen_uid == people["Nikos, 41"].uid


def test_in_a_narrow_window_the_button_one_comes_to_is_in_sight(make_room, people, qtbot):
    room = make_room((1040, 600))
    room.arrive(people["Nikos, 41"].uid, "")
    qtbot.keyClick(room.customers, Qt.Key.Key_Return)
    button = room.panel.card.buttons["consent"]
    assert button.hasFocus()
    QApplication.processEvents()
    assert button.visibleRegion().boundingRect() == button.rect()


def test_the_row_that_the_keyboard_is_on_has_a_ring(make_room, people, qtbot, monkeypatch):
    monkeypatch.setattr(FocusRing, "by_keyboard", True)
    room = make_room()
    room.leaders.setFocus()
    qtbot.keyClick(room.leaders, Qt.Key.Key_Down)
    place = room.leaders.visualRect(room.leaders.currentIndex())
    image: QImage = room.leaders.viewport().grab().toImage()
    assert image.pixelColor(place.topLeft() + QPoint(20, 1)) == colour("accent")
    room.tabs.setFocus()
    image = room.leaders.viewport().grab().toImage()
    assert image.pixelColor(place.topLeft() + QPoint(20, 1)) != colour("accent")


def test_where_all_of_them_come_at_once_nothing_follows(make_room, people, library):
    with library.journal.intention("many"):
        for uid in [one.uid for one in library.people.customers() if one.alias == "Sofie, 33"]:
            library.people.remove_customer(uid)
        for number in range(AT_ONCE - 2):
            added = library.people.add_customer(f"Guest {number:03}")
            given = Given(Answer.YES, How.SPOKEN, date(2026, 1, 1), until=date(2027, 7, 1))
            library.people.answer(added.uid, [Use.NOTES], given)
    room = make_room()
    room.tabs.setCurrentIndex(CUSTOMERS)
    QApplication.processEvents()
    assert len(room.customers.people.rows) == AT_ONCE


def test_of_very_many_customers_those_whose_consent_ends_first_come_at_once(make_room, people, library, qtbot):
    with library.journal.intention("many"):
        for number in range(AT_ONCE + 50):
            added = library.people.add_customer(f"Guest {number:03}")
            end = date(2027, 7, 1) + timedelta(number)
            library.people.answer(added.uid, [Use.NOTES], Given(Answer.YES, How.SPOKEN, date(2026, 1, 1), until=end))
    last = added.uid
    room = make_room()
    room.tabs.setCurrentIndex(CUSTOMERS)
    table = room.customers
    assert len(table.people.rows) == AT_ONCE
    chosen = table.chosen_uid
    qtbot.waitUntil(lambda: len(table.people.rows) == AT_ONCE + 53)
    assert table.chosen_uid == chosen
    ends = [row.until or date.max for row in table.people.rows]
    assert ends == sorted(ends)
    assert len({row.uid for row in table.people.rows}) == AT_ONCE + 53
    again = make_room()
    again.arrive(last, "")
    assert again.customers.chosen_uid == last


@pytest.fixture
def text_size():
    yield theme().set_text_size
    theme().set_text_size(1.0)


@pytest.mark.parametrize("size", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("standing", [one for one in Standing if one is not Standing.NOT_ASKED])
def test_each_word_of_how_a_consent_stands_has_room(make_room, people, text_size, size, standing):
    text_size(size)
    room = make_room()
    table = room.customers
    words = standing_word(standing)
    needed = QFontMetricsF(font("label" if standing in CARE else "meta")).horizontalAdvance(words)
    assert needed + 2 * PADDING <= min(table.columnWidth(column) for column in range(2, 6))
    widths = sum(column.width for column in table.people.columns)
    assert widths + LEAST <= WIDE, "on a desk their segment has room beside it"
    painted = QImage(table.columnWidth(2), 40, QImage.Format.Format_ARGB32)
    painted.fill(Qt.GlobalColor.white)
    painter = QPainter(painted)
    row = SimpleNamespace(standing=lambda _uses: standing)
    cell = QRectF(painted.rect()).adjusted(PADDING, 0, -PADDING, 0)
    room.customers.people.columns[2].paint(painter, cell, row)
    painter.end()
    inked = [x for x in range(painted.width()) if any(painted.pixelColor(x, y) != "white" for y in range(40))]
    assert inked[-1] - inked[0] > 0.85 * needed or standing is Standing.AGREED
    assert PADDING <= inked[0] <= inked[-1] < painted.width() - PADDING, "it keeps off the word in the next column"
