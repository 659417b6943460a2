"""The breakfast before its day, with the mouse: people moved around the table, cards across the board, days opened."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTabBar

from safari.plan.safari import Stage
from tests.journeys import breakfast as the
from tests.journeys.person import name_of

SAID = Qt.ItemDataRole.AccessibleTextRole
BELOW_NUMBER = 40  # px: the first line of a day
TITLE = "Breakfast with claims customers"
DAY = (date.today().replace(day=1) + timedelta(days=32)).replace(day=10)  # of next month


@pytest.fixture
def program(start, person, tmp_path):
    """All safaris; there is one, next month."""
    program = start(the.lay_plan(tmp_path / "fjellvik.safari", DAY))
    person.click("Safaris")
    return program


def test_people_are_moved_around_the_table(program, person):
    person.click_row(TITLE, of="Safaris")

    def move():
        person.click("Seat everyone")
        assert person.sees("Every rule holds")
        before = seats(person)
        leader, other = seats(person)[0], seats(person)[1]
        person.drag(middle(person, leader), middle(person, other))
        assert seats(person) == [other, leader, *before[2:]]
        assert person.sees("1 rule does not hold")  # two leaders side by side; who sits together is who sits there
        person.click("Undo")
        assert (seats(person), person.sees("Every rule holds")) == (before, True)
        choose_tab(person, "Round table")
        assert person.sees("Every rule holds")
        person.click("Close")

    person.in_dialog(lambda: person.click("Seating plan"), move)
    [safari] = program.library.plans.safaris()
    assert safari.table_shape == "round"
    assert len(program.library.guests.seating(safari.uid).guests) == len(the.LEADERS) + len(the.CUSTOMERS)


def test_a_card_is_dragged_across_the_board(program, person):
    choose_tab(person, "Board")
    person.drag(row_of(person, "Planned"), said(person, "Nothing is ready."))
    assert program.toast == f"{TITLE}: Ready"
    assert program.library.plans.safaris()[0].stage is Stage.READY
    assert person.sees("Nothing is planned.")
    person.drag(row_of(person, "Ready"), said(person, "Nothing is told yet."))
    assert "There is no story to tell yet." in program.toast
    assert program.library.plans.safaris()[0].stage is Stage.READY
    view, place = row_of(person, "Ready")
    person.click_at(view, place)
    assert person.sees("Why we go")


def test_a_day_of_the_calendar_is_opened(program, person):
    choose_tab(person, "Calendar")
    view, place = day_of(person, DAY)
    person.click_at(view, place)
    assert person.sees("Why we go")
    person.click("Back to all safaris")
    later = DAY + timedelta(days=3)
    person.drag(day_of(person, DAY), day_of(person, later))
    assert program.library.plans.safaris()[0].day == later
    empty = day_of(person, DAY)
    person.in_dialog(lambda: person.double_click_at(*empty), lambda: another(person))
    assert {safari.day for safari in program.library.plans.safaris()} == {DAY, later}


def another(person):
    """The day is there already."""
    assert f"{DAY.day} " in next(text for text in person.read() if str(DAY.year) in text)
    person.click("Plan it")


def seats(person):
    """Who sits around the table, in the order of the chairs: "Chair 1: Astrid Holm, leader, between …"."""
    chairs = sorted((int(name.split()[1][:-1]), name) for name in map(name_of, person.controls()) if "Chair " in name)
    return [name.split(": ")[1].partition(", leader")[0].partition(", customer")[0] for _chair, name in chairs]


def middle(person, name):
    """The middle of whoever sits around the table."""
    found = next(each for each in person.controls() if f": {name}, " in name_of(each))
    return found, found.rect().center()


def choose_tab(person, words):
    """Click on a tab."""
    for bar in person.front.findChildren(QTabBar):
        for place in range(bar.count()):
            if bar.isVisible() and bar.tabText(place) == words:
                person.click_at(bar, bar.tabRect(place).center())
                return
    raise AssertionError(f"there is no tab {words!r}")


def row_of(person, name):
    """The first row of a list, where one takes hold of it."""
    [view] = [each for each in views(person) if name_of(each) == name]
    return view.viewport(), view.visualRect(view.model().index(0, 0)).center()


def day_of(person, day):
    """A day of the calendar in sight, where a safari stands on it."""
    words = f"{day.day} {day:%B %Y}"
    for view in views(person):
        model = view.model()
        for index in (model.index(row, column) for row in range(model.rowCount()) for column in range(7)):
            if words in str(index.data(SAID)).partition(";")[0]:
                cell = view.visualRect(index)
                return view.viewport(), QPoint(cell.center().x(), cell.top() + BELOW_NUMBER)
    raise AssertionError(f"{words} is not in sight")


def views(person):
    return [each for each in person.front.findChildren(QAbstractItemView) if each.isVisible()]


def said(person, words):
    """The middle of these words."""
    [label] = [each for each in person.front.findChildren(QLabel) if each.isVisible() and each.text() == words]
    return label, label.rect().center()
