"""How each customer felt: the curve below the board is changed by mouse and by keys, and read as a table."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from safari.people.consent import Use

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def pane(debrief):
    """The pane of the curve."""
    return debrief.panes["curve"]


@pytest.fixture
def felt(breakfast):
    """Ingrid's feelings as they stand in the library, along the journey."""
    return lambda: [
        (point.touchpoint.name, point.feeling)
        for point in breakfast.library.debriefs.points(breakfast.uid, breakfast.customers["Ingrid, 67"])
    ]


NOTED = [("Pipe bursts", -1), ("First call", -2), ("Survey", 1), ("Dry floor", 2)]


def test_it_shows_whoever_has_most_of_a_curve_and_chips_choose(pane):
    assert pane.title.text() == "How Ingrid felt"
    assert [(stop.name, stop.feeling) for stop in pane.curve.stops] == NOTED
    chips = {chip.text(): chip for chip in pane.chips.values()}
    assert [word for word, chip in chips.items() if chip.isChecked()] == ["Ingrid, 67"]
    chips["Nikos, 41"].click()
    assert pane.title.text() == "How Nikos felt"
    assert [(stop.name, stop.feeling) for stop in pane.curve.stops] == [("First call", -3)]
    assert not chips["Ingrid, 67"].isChecked()


def test_the_line_never_goes_beyond_a_point(pane):
    image = pane.curve.grab().toImage()
    ratio = image.devicePixelRatio()
    plot = pane.curve.plot
    lowest = round((plot.level(-2) + 4) * ratio)
    ink = [
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 3)
        for y in range(lowest, round((plot.level(-3)) * ratio))
        if abs(x / ratio - plot.points[1][0]) > 20 and x / ratio > 40
    ]
    assert "#24211c" not in ink


def test_keys_pick_a_point_and_change_its_feeling(pane, press, felt):
    pane.curve.setFocus()
    press(Key.Key_Right)
    press(Key.Key_Down)
    assert felt()[1] == ("First call", -3)
    press(Key.Key_Down)
    assert felt()[1] == ("First call", -3)
    press(Key.Key_End)
    press(Key.Key_Up)
    assert felt()[3] == ("Dry floor", 3)


def test_keys_at_one_point_are_one_undo_and_the_curve_follows(pane, press, felt, breakfast):
    pane.curve.setFocus()
    press(Key.Key_Up, times=3)
    assert felt()[0] == ("Pipe bursts", 2)
    press(Key.Key_Right)
    press(Key.Key_Up)
    breakfast.library.undo()
    assert felt() == [("Pipe bursts", 2), *NOTED[1:]]
    breakfast.library.undo()
    assert felt() == NOTED
    assert pane.curve.stops[0].feeling == -1


def test_delete_gives_a_point_back_to_the_notes(pane, press, felt):
    pane.curve.setFocus()
    press(Key.Key_Up, times=2)
    press(Key.Key_Delete)
    assert felt() == NOTED


def test_a_point_is_dragged_and_lands_on_a_whole_feeling(pane, felt, breakfast):
    plot = pane.curve.plot
    x, y = (round(at) for at in plot.points[0])
    QTest.mousePress(pane.curve, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    QTest.mouseMove(pane.curve, QPoint(x, round(plot.level(1.2))))
    assert pane.curve.stops[0].feeling == 1
    assert felt() == NOTED
    QTest.mouseRelease(pane.curve, Qt.MouseButton.LeftButton, pos=QPoint(x, round(plot.level(2.8))))
    assert felt()[0] == ("Pipe bursts", 1)
    breakfast.library.undo()
    assert felt() == NOTED


def test_what_changes_during_a_drag_is_shown_after_it_and_the_drag_changes_its_own_point(pane, felt, breakfast):
    x, y = (round(at) for at in pane.curve.plot.points[2])
    level = round(pane.curve.plot.level(3))
    assert pane.curve.stops[2].name == "Survey"
    QTest.mousePress(pane.curve, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    QTest.mouseMove(pane.curve, QPoint(x, level))
    ingrid = breakfast.customers["Ingrid, 67"]
    breakfast.library.debriefs.feel(breakfast.uid, ingrid, breakfast.journey["Claim form"], -3)
    assert [stop.feeling for stop in pane.curve.stops] == [-1, -2, 3, 2]
    QTest.mouseRelease(pane.curve, Qt.MouseButton.LeftButton, pos=QPoint(x, level))
    after = [("Pipe bursts", -1), ("First call", -2), ("Claim form", -3), ("Survey", 3), ("Dry floor", 2)]
    assert felt() == after
    assert [(stop.name, stop.feeling) for stop in pane.curve.stops] == after
    assert pane.curve.stops[pane.curve.at].name == "Survey"


def test_what_changed_during_a_drag_that_came_to_nothing_is_shown_too(pane, felt, breakfast):
    x, y = (round(at) for at in pane.curve.plot.points[0])
    QTest.mousePress(pane.curve, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    ingrid = breakfast.customers["Ingrid, 67"]
    breakfast.library.debriefs.feel(breakfast.uid, ingrid, breakfast.journey["First call"], 3)
    QTest.mouseRelease(pane.curve, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    assert [(stop.name, stop.feeling) for stop in pane.curve.stops] == felt()


def test_a_curve_that_goes_while_a_point_is_dragged_takes_the_drag_along(pane, breakfast):
    library, nikos = breakfast.library, breakfast.customers["Nikos, 41"]
    x, y = (round(at) for at in pane.curve.plot.points[0])
    level = round(pane.curve.plot.level(2))
    QTest.mousePress(pane.curve, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    QTest.mouseMove(pane.curve, QPoint(x, level))
    library.people.withdraw(breakfast.customers["Ingrid, 67"], (Use.NOTES,), date(2026, 11, 20))
    QTest.mouseRelease(pane.curve, Qt.MouseButton.LeftButton, pos=QPoint(x, level))
    assert [(stop.name, stop.feeling) for stop in pane.curve.stops] == [("First call", -3)]
    assert [point.feeling for point in library.debriefs.points(breakfast.uid, nikos)] == [-3]


def test_a_point_at_hand_when_the_table_comes_goes_back_and_keys_work_again(pane, press, felt):
    plot = pane.curve.plot
    x, y = (round(at) for at in plot.points[0])
    pane.curve.setFocus()
    QTest.mousePress(pane.curve, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    QTest.mouseMove(pane.curve, QPoint(x, round(plot.level(3))))
    press(Key.Key_T, Held.ControlModifier, Held.ShiftModifier)
    press(Key.Key_T, Held.ControlModifier, Held.ShiftModifier)
    assert felt() == NOTED
    assert [(stop.name, stop.feeling) for stop in pane.curve.stops] == NOTED
    press(Key.Key_Up)
    assert felt()[0] == ("Pipe bursts", 0)


def test_far_from_a_point_nothing_is_taken_hold_of(pane, felt):
    QTest.mouseClick(pane.curve, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(pane.curve, QPoint(5, 90))
    assert felt() == NOTED


def test_a_touchpoint_nobody_noted_is_added(pane, felt, press):
    pane.add.click()
    (menu,) = [menu for menu in pane.findChildren(QMenu) if menu.isVisible()]
    assert [action.text() for action in menu.actions()] == ["Claim form"]
    menu.actions()[0].trigger()
    menu.close()
    assert felt()[2] == ("Claim form", 0)
    press(Key.Key_Down)
    assert felt()[2] == ("Claim form", -1)
    assert not pane.add.isVisible()


def test_the_table_behind_it_has_every_number_and_changes_them_too(pane, press, felt, debrief):
    debrief.setFocus()
    press(Key.Key_T, Held.ControlModifier, Held.ShiftModifier)
    table = pane.table
    assert table.isVisible()
    assert not pane.curve.isVisible()
    model = table.model()
    shown = [[model.index(row, place).data() for place in range(3)] for row in range(model.rowCount())]
    assert shown[1] == ["First call", "−2", "Number thirty-eight in the queue."]
    press(Key.Key_Down)
    press(Key.Key_Minus)
    assert felt()[1] == ("First call", -3)
    press(Key.Key_Plus, times=2)
    assert felt()[1] == ("First call", -1)
    press(Key.Key_Minus, times=2)
    assert "the notes have −2" in model.index(1, 2).data()
    assert pane.summary.text().startswith("Ingrid, 67 at 4 touchpoints: from −1 at Pipe bursts to +2 at Dry floor.")
    press(Key.Key_T, Held.ControlModifier, Held.ShiftModifier)
    assert pane.curve.isVisible()
    assert pane.curve.hasFocus()


def test_a_reader_hears_the_point_its_number_and_the_curve_in_words(pane, press):
    pane.curve.setFocus()
    press(Key.Key_Right)
    heard = QAccessible.queryAccessibleInterface(pane.curve)
    assert heard.role() == QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Name) == "How Ingrid felt: First call, feeling minus 2, point 2 of 4"
    assert heard.text(QAccessible.Text.Value) == "-2"
    assert "Lowest −2 at First call, highest +2 at Dry floor." in heard.text(QAccessible.Text.Description)


def test_with_the_consent_the_curve_goes(pane, breakfast):
    library, today = breakfast.library, date(2026, 11, 20)
    library.people.withdraw(breakfast.customers["Ingrid, 67"], (Use.NOTES,), today)
    assert pane.title.text() == "How Nikos felt"
    assert [chip.text() for chip in pane.chips.values()] == ["Nikos, 41"]
    library.people.withdraw(breakfast.customers["Nikos, 41"], (Use.NOTES,), today)
    assert pane.isHidden()


def test_where_the_disk_is_full_the_curve_goes_back(pane, press, full_disk, felt):
    pane.curve.setFocus()
    with full_disk():
        press(Key.Key_Up)
    assert felt() == NOTED
    assert pane.curve.stops[0].feeling == -1


def test_more_customers_than_fit_as_chips_are_a_list(pane, breakfast):
    for number in range(8):
        customer = breakfast.library.people.add_customer(f"Guest {number}").uid
        breakfast.library.guests.invite(breakfast.uid, customer=customer)
    assert pane.list.isVisible()
    assert pane.list.count() == 10
    pane.list.choose(customer)
    pane.list.activated.emit(pane.list.currentIndex())
    assert pane.title.text() == "How Guest 7 felt"
    assert pane.summary.isVisible()
