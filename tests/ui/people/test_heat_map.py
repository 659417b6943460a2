"""Whom leaders met, quarter by quarter, and what stands around it: by eye, by keyboard and for a reader."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel

from safari.plan.format import called, formats
from ui.people.deeds import CUSTOMERS
from ui.people.heat import SHADES
from ui.theme import colour

AHEAD = date(2026, 11, 19)  # a Thursday, two days on
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def words_on(widget):
    QApplication.processEvents()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def titles(table):
    return [table.people.headerData(one, Qt.Orientation.Horizontal) for one in range(table.people.columnCount())]


def met(room, name):
    row = next(one for one in room.leaders.people.rows if one.coverage.leader.name == name)
    return row.coverage.met


@pytest.fixture
def breakfast(library, hold):
    """Plans a breakfast on a day, with Mette beside Ingrid."""
    kind = called("breakfast", formats()[0])

    def plan(people, day, *, run=False):
        safari = library.plans.plan(kind, "Breakfast about bills", day=day)
        if run:
            hold(library, safari)
        seat = library.guests.invite(safari.uid, leader=people["Mette"].uid)
        library.guests.invite(safari.uid, customer=people["Ingrid, 67"].uid, reason="She offered")
        library.guests.pair(seat.uid, people["Ingrid, 67"].uid)
        return safari

    return plan


def test_the_columns_are_the_last_eight_quarters_and_move_on_with_the_year(make_room, people, library):
    room = make_room()
    quarters = [f"Q{number} {year}" for year in (2025, 2026) for number in (1, 2, 3, 4)]
    assert titles(room.leaders) == ["Leader", *quarters, "A day a year", "Days since"]
    before = library.journal.clock()
    library.journal.clock = lambda: before + timedelta(days=60)
    room.refresh()
    assert titles(room.leaders)[1:9] == [*quarters[1:], "Q1 2027"]
    assert met(room, "Astrid") == (0, 0, 0, 1, 0, 0, 0, 0)


def test_a_cell_is_the_greener_the_more_customers_were_met(make_room, people, breakfast, library):
    for day in (date(2026, 10, 1), date(2026, 10, 8), date(2026, 10, 15), date(2026, 7, 1), date(2026, 7, 2)):
        breakfast(people, day, run=True)
    library.people.edit_leader(people["Mette"].uid, joined=date(2025, 10, 1))
    room = make_room()
    assert met(room, "Mette") == (None, None, None, 0, 0, 1, 2, 3)
    image: QImage = room.grab().toImage()
    row = room.leaders.people.row_of(people["Mette"].uid)
    grounds = []
    for column in range(1, 9):
        cell = room.leaders.visualRect(room.leaders.people.index(row, column))
        place = room.leaders.viewport().mapTo(room, cell.center())
        grounds.append(image.pixelColor(place.x() - 18, place.y()))
    nobody, one, two, three = (colour(ground) for ground, _ink in SHADES)
    assert grounds == [*[colour("paper")] * 3, nobody, nobody, one, two, three]


def test_arrows_go_through_rows_and_cells_and_a_reader_hears_them(make_room, people, qtbot):
    room = make_room()
    room.leaders.setFocus()
    qtbot.keyClick(room.leaders, Qt.Key.Key_Down)
    assert room.leaders.chosen_uid == people["Astrid"].uid
    said = room.leaders.currentIndex().data(SPOKEN)
    assert said == "Astrid, CFO. 258 days since they met a customer. 1 customer in two years. 2 of 7.5 hours this year"
    for _step in range(5):
        qtbot.keyClick(room.leaders, Qt.Key.Key_Right)
    assert room.leaders.currentIndex().data(SPOKEN) == "Q1 2026: 1"
    assert room.leaders.people.index(0, 0).data(SPOKEN).startswith("Petros, Sales. never met a customer.")


def test_the_next_time_is_named_and_its_brief_is_one_press_away(make_room, people, breakfast, window):
    safari = breakfast(people, AHEAD)
    room = make_room()
    room.leaders.choose(people["Mette"].uid)
    words = words_on(room.panel)
    assert "Thursday, beside Ingrid, 67 Breakfast about bills" in words
    assert "2 of 7.5 hours" in words
    room.panel.card.buttons["brief"].click()
    assert window.went == [("safaris", safari.uid, "brief")]
    room.leaders.choose(people["Petros"].uid)
    assert "brief" not in room.panel.card.buttons


def test_what_surprised_them_is_in_their_own_words(make_room, people, breakfast, library):
    story = library.stories.begin(breakfast(people, date(2026, 6, 12), run=True).uid)
    library.stories.edit(story.uid, leader=people["Mette"].uid, leader_words="We pay in nineteen days.", language="nb")
    room = make_room()
    room.leaders.choose(people["Mette"].uid)
    assert "«We pay in nineteen days.» What surprised them" in words_on(room.panel)


def test_who_joined_lately_and_met_nobody_is_named_below_the_card(make_room, people, library):
    room = make_room()
    assert "joined in" not in words_on(room.panel)
    library.people.edit_leader(people["Petros"].uid, joined=date(2026, 9, 7))
    assert "Petros joined in September and has not met a customer yet." in words_on(room.panel)
    assert met(room, "Petros") == (None,) * 7 + (0,)
    room.tabs.setCurrentIndex(CUSTOMERS)
    assert "joined in" not in words_on(room.panel)


def test_below_stand_those_whose_consent_ends_first_and_the_way_to_all(make_room, people, qtbot):
    room = make_room()
    agreed = room.leaders_page.agreed
    assert agreed.isVisible()
    assert [one.customer.alias for one in agreed.table.people.rows] == ["Nikos, 41", "Ingrid, 67"]
    assert agreed.all.text() == "All 3"
    assert not agreed.table.selectionModel().hasSelection()
    agreed.table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(agreed.table, Qt.Key.Key_Down)
    qtbot.keyClick(agreed.table, Qt.Key.Key_Return)
    assert room.tabs.currentIndex() == CUSTOMERS
    assert room.customers.chosen_uid == people["Ingrid, 67"].uid
    room.tabs.setCurrentIndex(0)
    agreed.all.click()
    assert room.tabs.currentIndex() == CUSTOMERS
    assert room.customers.hasFocus()


def test_in_a_low_window_leaders_keep_their_rows(make_room, people, library):
    for number in range(20):
        library.people.add_leader(f"Leader {number}")
    room = make_room((1384, 640))
    QApplication.processEvents()
    page = room.leaders_page
    assert page.table.height() >= page.table.height_for(4)
    assert not page.agreed.isVisible() or page.agreed.geometry().bottom() <= page.height()
    room.resize(1384, 870)
    QApplication.processEvents()
    assert page.agreed.isVisible()
    assert page.agreed.geometry().bottom() <= page.height()


def test_the_first_year_goes_where_room_is_scarce_and_names_stay(make_room, people, look):
    look.set_text_size(1.5)
    room = make_room((960, 800))
    QApplication.processEvents()
    shown = [one for one in range(1, 9) if not room.leaders.isColumnHidden(one)]
    assert shown == [5, 6, 7, 8]
    assert room.leaders.columnWidth(0) > 140
