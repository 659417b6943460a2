"""The calendar: months and years, gone through by keyboard, what is on a day opened, planned and moved."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from safari.words import speak
from ui.safaris.day_delegate import entries
from ui.safaris.month_model import CELL, MonthModel
from ui.safaris.new_safari import NewSafari
from ui.widgets import dates
from ui.widgets.dates import first_weekday, month_name, weekday_name

Key, Held = Qt.Key, Qt.KeyboardModifier
Ctrl, Shift, Alt = Held.ControlModifier, Held.ShiftModifier, Held.AltModifier
TODAY = date(2026, 11, 2)


@pytest.fixture(autouse=True)
def weeks_from_monday(monkeypatch):
    """A system that speaks British English, wherever the tests run."""
    monkeypatch.setattr(dates, "_system", lambda: QLocale("en_GB"))


@pytest.fixture
def calendar(overview, press):
    press(Key.Key_3, Alt)
    overview.view.go(TODAY)
    overview.take_focus()
    return overview.view


@pytest.fixture
def asked(monkeypatch):
    """The days for which a new safari was asked for; nobody answers."""
    days: list[date | None] = []

    def ask(_parent, _library, day=None, *_more):
        days.append(day)
        return ""

    monkeypatch.setattr(NewSafari, "ask", ask)
    return days


@pytest.fixture
def spoken():
    yield speak
    speak("en")


def at(table, day):
    """The middle of the upper part of a day, and of the first safari on it, in the widget that takes the mouse."""
    index = table.month.index_of(day)
    rect = table.visualRect(index)
    shown = entries(rect.toRectF(), index.data(CELL))
    return rect.center() + QPoint(0, 30), shown[0][1].center().toPoint() if shown else None


def click(table, place):
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def said(table, day):
    return table.month.index_of(day).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_day_says_what_is_on_it(calendar):
    table = calendar.month
    assert calendar.heading.text() == "November 2026"
    assert said(table, date(2026, 11, 19)) == (
        "Thursday 19 November 2026; 08:00 Breakfast with claims customers, Planned"
    )
    assert said(table, TODAY) == "Monday 2 November 2026; today"
    assert said(table, date(2026, 12, 3)).endswith("Breakfast with fleet owners, Planned"), "of the next month"
    spoken = QAccessible.queryAccessibleInterface(table)
    names = [spoken.child(number).text(QAccessible.Text.Name) for number in range(spoken.childCount())]
    assert "Monday 26 October 2026" in names
    assert table.accessibleName() == "November 2026"


def test_the_model_is_sound(qtmodeltester, dressed_app):
    for small in (False, True):
        qtmodeltester.check(MonthModel(TODAY, small=small))


@pytest.mark.parametrize(
    ("key", "held", "day"),
    [
        (Key.Key_Right, (), date(2026, 11, 3)),
        (Key.Key_Left, (), date(2026, 11, 1)),
        (Key.Key_Up, (), date(2026, 10, 26)),
        (Key.Key_Down, (), date(2026, 11, 9)),
        (Key.Key_PageDown, (), date(2026, 12, 2)),
        (Key.Key_PageUp, (), date(2026, 10, 2)),
        (Key.Key_PageDown, (Ctrl,), date(2027, 11, 2)),
        (Key.Key_PageUp, (Shift,), date(2025, 11, 2)),
        (Key.Key_End, (), date(2026, 11, 8)),
        (Key.Key_End, (Ctrl,), date(2026, 11, 30)),
        (Key.Key_Home, (Ctrl,), date(2026, 11, 1)),
    ],
)
def test_keys_go_through_days_months_and_years(calendar, press, key, held, day):
    for span in ("month", "year"):
        calendar.go(TODAY)
        calendar.span.choose(span)
        calendar.take_focus()
        press(key, *held)
        assert calendar.day == day
        assert calendar._table.hasFocus()
        assert calendar._table.day == day


def test_t_goes_to_today_and_home_to_the_first_day_of_the_week(calendar, press, write):
    press(Key.Key_PageDown, times=14)
    press(Key.Key_Right, times=3)
    press(Key.Key_Home)
    assert calendar.day.weekday() == 0
    write("t")
    assert calendar.day == TODAY
    calendar.go(date(2030, 1, 1))
    calendar.today.click()
    assert calendar.day == TODAY


def test_a_new_day_is_today_when_one_comes_back(calendar, overview, fjellvik, monkeypatch):
    overview.hide()
    monkeypatch.setattr(fjellvik.journal, "clock", lambda: datetime(2026, 11, 3, 8, 0, tzinfo=UTC))
    overview.show()
    assert said(calendar.month, date(2026, 11, 3)) == "Tuesday 3 November 2026; today"
    assert said(calendar.month, TODAY) == "Monday 2 November 2026"


def test_alt_and_an_arrow_are_no_way_through_the_calendar(calendar, press):
    press(Key.Key_Left, Alt)
    assert calendar.day == TODAY


def test_months_end_where_they_end_and_the_calendar_where_it_ends(calendar, press):
    calendar.go(date(2027, 1, 31))
    press(Key.Key_PageDown)
    assert calendar.day == date(2027, 2, 28)
    calendar.go(date(2028, 2, 29))
    press(Key.Key_PageDown, Ctrl)
    assert calendar.day == date(2029, 2, 28)
    calendar.go(date(2199, 12, 25))
    press(Key.Key_Down)
    press(Key.Key_PageDown, Ctrl)
    assert calendar.day == date(2199, 12, 31)
    calendar.go(date(2000, 1, 1))
    press(Key.Key_Left)
    assert calendar.day == date(2000, 1, 1)


def test_enter_opens_what_is_on_a_day(calendar, overview, several, press):
    calendar.go(date(2026, 11, 19))
    press(Key.Key_Return)
    room = overview.window().stack.currentWidget()
    assert room.frame.uid == several["claims"].uid
    room.show_list()
    assert overview.view is calendar
    assert calendar.day == date(2026, 11, 19)
    assert calendar.month.hasFocus()


def test_enter_on_an_empty_day_plans_one_there(calendar, press, asked):
    press(Key.Key_Right)
    press(Key.Key_Return)
    assert asked == [date(2026, 11, 3)]


def test_the_new_safari_has_the_day_one_stood_at(fjellvik, dressed_app, qtbot):
    dialog = NewSafari(None, fjellvik)
    qtbot.addWidget(dialog)
    dialog._note_day(date(2026, 11, 3), "")
    assert dialog.day.text() == "3 November 2026"


def test_several_on_a_day_are_chosen_from_a_menu(calendar, overview, planned_safari, press):
    second = planned_safari("A & B meet", date(2026, 11, 19), hour=13)
    calendar.go(date(2026, 11, 19))
    press(Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "08:00 Breakfast with claims customers",
        "13:00 A && B meet",
        "New safari on 19 November 2026",
    ]
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert overview.window().stack.currentWidget().frame.uid == second.uid


def test_more_than_three_on_a_day_are_counted(calendar, planned_safari):
    day = date(2026, 11, 19)
    for number in range(4):
        planned_safari(f"Number {number}", day, hour=9 + number)
    table = calendar.month
    index = table.month.index_of(day)
    cell, rect = index.data(CELL), table.visualRect(index).toRectF()
    assert len(cell.rows) == 5
    shown = [row.title for row, _box in entries(rect, cell)]
    assert shown == ["Breakfast with claims customers", "Number 0", "Number 1"]
    click(table, table.visualRect(index).topRight() + QPoint(-12, 12))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert len([action for action in menu.actions() if action.text()]) == 6
    menu.close()


def test_ctrl_shift_and_an_arrow_move_a_safari_to_another_day(calendar, overview, several, fjellvik, press):
    calendar.go(date(2026, 11, 19))
    press(Key.Key_Down, Ctrl, Shift)
    assert fjellvik.plans.safari(several["claims"].uid).day == date(2026, 11, 26)
    assert calendar.day == date(2026, 11, 26)
    assert calendar.month.hasFocus()
    toast = overview.window().toasts.toast
    assert toast.sentence == "Breakfast with claims customers: 26 November 2026"
    toast.way.click()
    assert fjellvik.plans.safari(several["claims"].uid).day == date(2026, 11, 19)


def test_of_several_on_a_day_none_is_moved_by_guessing(calendar, overview, planned_safari, fjellvik, press):
    planned_safari("Another", date(2026, 11, 19))
    calendar.go(date(2026, 11, 19))
    before = fjellvik.plans.safaris()
    press(Key.Key_Right, Ctrl, Shift)
    assert overview.window().toasts.toast.sentence.startswith("Several safaris are on this day.")
    assert fjellvik.plans.safaris() == before


def test_a_safari_is_carried_to_another_day(calendar, several, carry, fjellvik):
    table = calendar.month
    _middle, entry = at(table, date(2026, 11, 19))
    there, _none = at(table, date(2026, 11, 13))
    carry((table.viewport(), entry), (table.viewport(), there))
    assert fjellvik.plans.safari(several["claims"].uid).day == date(2026, 11, 13)
    assert fjellvik.undo() == "Day changed"


def test_one_without_a_day_is_carried_to_one(calendar, several, carry, fjellvik):
    slips = calendar.dayless.slips
    assert calendar.dayless.count.text() == "No day yet: 1"
    there, _none = at(calendar.month, date(2026, 11, 13))
    carry((slips.viewport(), QPoint(40, 15)), (calendar.month.viewport(), there), hold=True)
    assert calendar.month.delegate.aimed == date(2026, 11, 13)
    place = slips.viewport().mapFromGlobal(calendar.month.viewport().mapToGlobal(there))
    QTest.mouseRelease(slips.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert fjellvik.plans.safari(several["idea"].uid).day == date(2026, 11, 13)
    assert calendar.month.delegate.aimed is None
    assert not calendar.dayless.isVisible(), "none is left without a day"
    assert calendar.month.hasFocus()


def test_tab_goes_through_all_of_it_in_reading_order(calendar, overview, press):
    overview.switch.setFocus()
    passed = []
    for _each in range(9):
        passed.append(overview.window().focusWidget())
        press(Key.Key_Tab)
    bar = [calendar.back, calendar.on, calendar.today, calendar.span]
    assert passed == [overview.switch, overview.wall, overview.new, *bar, calendar.dayless.slips, calendar.month]


def test_what_has_no_day_opens_from_its_strip(calendar, overview, several, press):
    press(Key.Key_Backtab)
    assert calendar.dayless.slips.hasFocus()
    assert calendar.current() == several["idea"].uid
    press(Key.Key_Return)
    assert overview.window().stack.currentWidget().frame.uid == several["idea"].uid


def test_the_mouse_goes_to_a_day_opens_what_is_on_it_and_plans_with_two_clicks(calendar, overview, several, asked):
    table = calendar.month
    middle, _none = at(table, date(2026, 11, 24))
    click(table, middle)
    assert calendar.day == date(2026, 11, 24)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert asked == [date(2026, 11, 24)]
    _middle, entry = at(table, date(2026, 11, 19))
    click(table, entry)
    assert overview.window().stack.currentWidget().frame.uid == several["claims"].uid


def test_the_year_marks_its_days_and_a_month_leads_into_it(calendar, press):
    calendar.span.choose("year")
    assert calendar.heading.text() == "2026"
    year = calendar.year
    november = year.tables[10]
    assert said(november, date(2026, 11, 19)).endswith("Breakfast with claims customers, Planned")
    assert november.month.index_of(date(2026, 12, 1)).data() is None, "a small month has its own days alone"
    calendar.on.click()
    assert calendar.heading.text() == "2027"
    year.months[4].name.click()
    assert (calendar.heading.text(), calendar.day) == ("May 2027", date(2027, 5, 1))
    assert calendar.month.hasFocus()


def test_tab_comes_to_the_name_of_the_month_one_is_in(calendar, press):
    calendar.span.choose("year")
    calendar.take_focus()
    press(Key.Key_Right, times=4)
    press(Key.Key_Backtab)
    assert calendar.year.months[10].name.hasFocus()
    press(Key.Key_Return)
    assert (calendar.span.key, calendar.day) == ("month", date(2026, 11, 6))
    assert calendar.month.hasFocus()


def test_one_tab_leads_into_the_year_and_the_next_one_out(calendar, press):
    calendar.span.choose("year")
    calendar.take_focus()
    press(Key.Key_Tab)
    assert not any(table.hasFocus() for table in calendar.year.tables)
    press(Key.Key_Backtab)
    assert calendar.year.tables[10].hasFocus()


def test_month_or_year_is_remembered(calendar, open_window, fjellvik):
    calendar.span.choose("year")
    again = open_window(fjellvik, "safaris")
    again.go("safaris")
    view = again.stack.currentWidget().overview.view
    assert view.span.key == "year"
    assert view.year.isVisible()


def test_small_windows_and_large_letters_still_show_what_is_on_a_day(calendar, overview, look):
    overview.window().resize(1100, 700)
    look.set_text_size(1.5)
    QApplication.processEvents()
    calendar.go(date(2026, 11, 19))
    _middle, entry = at(calendar.month, date(2026, 11, 19))
    assert calendar.month.viewport().rect().contains(entry)
    calendar.span.choose("year")
    QApplication.processEvents()
    assert calendar.year.horizontalScrollBar().maximum() == 0


def test_the_calendar_follows_what_happens(calendar, several, fjellvik):
    fjellvik.plans.edit(several["claims"].uid, title="Renamed")
    assert "Renamed" in said(calendar.month, date(2026, 11, 19))
    fjellvik.undo()
    assert "Renamed" not in said(calendar.month, date(2026, 11, 19))


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ("November", "Monday", "Mon", "M")),
        ("nb", ("November", "Mandag", "Man", "M")),
        ("da", ("November", "Mandag", "Man", "M")),
        ("el", ("Νοέμβριος", "Δευτέρα", "Δευ", "Δ")),
    ],
)
def test_months_and_weekdays_by_name(spoken, language, names):
    spoken(language)
    assert (month_name(11), weekday_name(0), weekday_name(0, "short"), weekday_name(0, "letter")) == names


def test_weeks_begin_as_they_do_where_one_is(spoken, monkeypatch, dressed_app):
    assert first_weekday() == 0
    monkeypatch.setattr(dates, "_system", lambda: QLocale("en_US"))
    assert first_weekday() == 6
    model = MonthModel(TODAY)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Sun"
    assert model.index(0, 0).data(CELL).day == date(2026, 11, 1)
    spoken("nb")
    assert first_weekday() == 0, "the program speaks another language than the system"


def test_a_slip_opens_only_where_the_mouse_went_down_and_up_on_it(calendar):
    slips, opened, left = calendar.dayless.slips, list[str](), Qt.MouseButton.LeftButton
    slips.opened.connect(opened.append)
    QTest.mouseRelease(slips.viewport(), left, pos=QPoint(40, 15))
    assert opened == []
    QTest.mouseClick(slips.viewport(), left, pos=QPoint(40, 15))
    assert len(opened) == 1
