"""The drawn table: everyone seated with one button, moved by mouse and by keyboard, undone, read out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from safari.guests.seating import Shape
from safari.plan.format import called, formats
from ui.plan.reason import Reason
from ui.plan.seating import SeatingPlan
from ui.plan.seating_guest import GuestButton
from ui.widgets.plain_text import PlainText

Key = Qt.Key
LEADERS = ("Astrid Holm", "Jonas Bakke", "Eleni Papadaki")
ALIASES = ("Ingrid, 67", "Sofie, 33", "Nikos, 41")


@pytest.fixture
def six(fjellvik, breakfast):
    """Three leaders beside three customers."""
    for name, alias in zip(LEADERS, ALIASES, strict=True):
        leader = fjellvik.guests.invite_leader(breakfast.uid, name)
        fjellvik.guests.invite_customer(breakfast.uid, alias, beside=leader.uid)
    return breakfast


class AtTheTable:
    """Somebody who works with the seating plan."""

    def __init__(self, dialog, library, safari):
        self.dialog, self.library, self.safari = dialog, library, safari

    def order(self):
        return [guest.name for guest in self.library.guests.seating(self.safari).guests]

    def button(self, name):
        return next(one for one in self.dialog.table._in_order() if one.text() == name)

    def press(self, *keys):
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.dialog, key)
            QApplication.processEvents()

    def drag(self, name, to):
        start, end = self.button(name), self.button(to)
        press = start.circle().center().toPoint()
        way = end.mapTo(self.dialog.table, end.circle().center().toPoint())
        QTest.mousePress(start, Qt.MouseButton.LeftButton, pos=press)
        for place in (start.mapToParent(press) + QPoint(20, 4), way):
            QTest.mouseMove(start, start.mapFromParent(place))
            QApplication.processEvents()
        QTest.mouseRelease(start, Qt.MouseButton.LeftButton, pos=start.mapFromParent(way))
        QApplication.processEvents()

    @property
    def at(self):
        """Who has the keyboard."""
        focused = QApplication.focusWidget()
        assert isinstance(focused, GuestButton)
        return focused

    def read(self):
        """All sentences in sight."""
        QApplication.processEvents()
        return [one.text() for one in self.dialog.findChildren(PlainText) if one.isVisible()]


@pytest.fixture
def at_the_table(dressed_app, fjellvik, six, qtbot):
    dialog = SeatingPlan(None, fjellvik, six.uid)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    QApplication.processEvents()
    return AtTheTable(dialog, fjellvik, six.uid)


@pytest.fixture
def seated(at_the_table):
    """Everyone has a chair."""
    at_the_table.press(Key.Key_Return)  # the filled button has the keyboard
    assert len(at_the_table.order()) == 6
    return at_the_table


def test_one_key_seats_everyone_and_says_that_every_rule_holds(seated):
    assert "Every rule holds" in seated.read()
    kinds = [name in LEADERS for name in seated.order()]
    assert kinds in ([True, False] * 3, [False, True] * 3)


def test_before_that_nobody_has_a_chair_and_it_says_so(at_the_table):
    assert "Nobody has a chair yet" in at_the_table.read()
    assert "No chair yet" in at_the_table.read()
    assert at_the_table.button("Ingrid, 67").accessibleName() == "Ingrid, 67, customer, no chair yet"


def test_dragging_onto_a_chair_changes_places_and_words_say_which_rule_breaks(seated):
    before = seated.order()
    seated.drag(before[0], before[1])
    after = seated.order()
    assert (after[0], after[1]) == (before[1], before[0])
    assert "1 rule does not hold" in seated.read()
    assert any("sit side by side, with no customer between them." in words for words in seated.read())
    wrong = [one for one in seated.dialog.table._in_order() if one.wrong]
    assert wrong
    assert all(one.accessibleDescription() == one.wrong for one in wrong)


def test_dropped_beside_the_table_everything_stays(seated):
    before = seated.order()
    guest = seated.button(before[0])
    QTest.mousePress(guest, Qt.MouseButton.LeftButton, pos=guest.circle().center().toPoint())
    for place in (QPoint(40, 10), QPoint(2, 2)):
        QTest.mouseMove(guest, guest.mapFromParent(place))
    QTest.mouseRelease(guest, Qt.MouseButton.LeftButton, pos=guest.mapFromParent(QPoint(2, 2)))
    assert seated.order() == before
    assert not guest.held


def test_by_keyboard_somebody_is_picked_up_carried_and_put_down(seated):
    before = seated.order()
    table = seated.dialog.table
    table.begin()
    seated.press(Key.Key_Home)
    assert seated.at is seated.button(before[0])
    seated.press(Key.Key_Space)
    assert seated.button(before[0]).held
    seated.press(Key.Key_Down)
    target = seated.at
    assert target.is_target
    other = target.text()
    seated.press(Key.Key_Space)
    after = seated.order()
    assert after.index(other) == 0
    assert after.index(before[0]) == before.index(other)
    assert seated.at is seated.button(before[0])  # the keyboard stays with who was carried


def test_esc_puts_back_and_only_then_closes(seated):
    before = seated.order()
    seated.dialog.table.begin()
    seated.press(Key.Key_Home, Key.Key_Space, Key.Key_Down, Key.Key_Escape)
    assert seated.dialog.isVisible()
    assert seated.order() == before
    assert seated.at is seated.button(before[0])
    seated.press(Key.Key_Escape)
    assert not seated.dialog.isVisible()


def test_arrows_go_all_around_the_table(seated):
    for shape in Shape:
        seated.library.guests.shape_table(seated.safari, shape)
        seated.dialog.refresh()
        seated.dialog.table.begin()
        seated.press(Key.Key_Home)
        met = {seated.at.text()}
        ways = (Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Down, Key.Key_Right, Key.Key_Up, Key.Key_Left)
        for _turn in range(4):
            for way in ways:
                seated.press(way)
                met.add(seated.at.text())
        assert met == {*LEADERS, *ALIASES}


def test_tab_comes_to_the_table_once(seated):
    stops = [one for one in seated.dialog.table._in_order() if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1


def test_undo_takes_back_what_was_done_here_and_no_more(seated):
    before = seated.order()
    seated.drag(before[0], before[3])
    QTest.keyClick(seated.dialog, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert seated.order() == before
    seated.dialog.do_again()
    assert seated.order() != before
    seated.dialog.undo.click()
    seated.dialog.undo.click()
    assert seated.order() == []
    assert not seated.dialog.undo.isVisible()
    seated.dialog.take_back()
    assert len(seated.library.guests.participants(seated.safari)) == 6  # the invitations stay


def test_a_late_guest_sits_down_with_enter_or_where_they_are_put(seated):
    before = seated.order()
    seated.library.guests.invite_customer(seated.safari, "Olga, 49")
    seated.library.guests.invite_customer(seated.safari, "Tom, 52")
    seated.dialog.refresh()
    seated.button("Olga, 49").setFocus()
    seated.press(Key.Key_Return)
    assert seated.order() == [*before, "Olga, 49"]
    seated.drag("Tom, 52", before[1])
    assert seated.order() == [before[0], "Tom, 52", *before[1:], "Olga, 49"]


def test_another_shape_keeps_the_neighbours(seated):
    before = seated.order()
    seated.dialog.shape.setFocus()
    seated.press(Key.Key_Right)
    assert seated.library.guests.seating(seated.safari).shape is Shape.ROUND
    assert seated.order() == before
    assert seated.dialog.table._table.is_round


def test_a_chair_is_read_out_with_its_neighbours(seated):
    first, second, *_others, last = seated.order()
    assert seated.button(first).accessibleName() == f"Chair 1: {first}, leader, between {second} and {last}"


def test_a_screen_reader_can_pick_up_and_put_down(seated):
    before = seated.order()
    seated.button(before[0]).click()
    assert seated.button(before[0]).held
    seated.button(before[2]).click()
    assert seated.order()[2] == before[0]


def test_who_leads_through_the_day_has_no_chair(seated):
    seated.library.plans.edit(seated.safari, host="Marit Lie")
    seated.dialog.refresh()
    assert "Marit Lie leads through the day and has no chair here." in seated.read()


def test_a_full_disk_is_told_in_the_dialog(seated, full_disk):
    before = seated.order()
    with full_disk():
        seated.drag(before[0], before[1])
    assert seated.order() == before
    assert seated.dialog.wrong.isVisible()
    seated.drag(before[0], before[1])
    assert not seated.dialog.wrong.isVisible()


@pytest.fixture
def everyone(dressed_app, fjellvik, breakfast, qtbot):
    """The guests of a full table, as they are shown."""

    def shown(count, shape):
        for number in range(count):
            fjellvik.guests.invite_leader(breakfast.uid, f"Leader with a long name {number}")
            fjellvik.guests.invite_customer(breakfast.uid, f"Customer {number}")
        fjellvik.guests.shape_table(breakfast.uid, shape)
        fjellvik.guests.take_seats(breakfast.uid)
        dialog = SeatingPlan(None, fjellvik, breakfast.uid)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog.table

    return shown


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("size", [1.0, 1.5])
@pytest.mark.parametrize("count", [1, 6, 30])
def test_everyone_can_be_taken_by_the_circle_and_read(everyone, look, shape, size, count):
    look.set_text_size(size)
    table = everyone(count, shape)
    buttons = table._in_order()
    assert len(buttons) == 2 * count
    names: list[QRect] = []
    for one in buttons:
        circle = one.circle()
        edges = (QPointF(0, 0), QPointF(circle.width() / 2 - 1, 0), QPointF(0, circle.width() / 2 - 1))
        assert all(table.childAt(one.mapToParent((circle.center() - edge).toPoint())) is one for edge in edges)
        words = one._words(circle).toRect().translated(one.pos())
        assert table.rect().contains(words)
        assert not any(words.intersects(other) for other in names)
        names.append(words)


def test_the_button_is_there_where_people_sit_at_a_table(plan, fjellvik, six, breakfast):
    assert plan.who.seating.isVisible()
    calls = called("calls", formats()[0])
    fjellvik.plans.take_format(breakfast.uid, calls)
    assert not plan.who.seating.isVisible()


def test_with_nobody_invited_there_is_nothing_to_seat(plan):
    assert not plan.who.seating.isVisible()


def test_the_button_opens_the_seating_plan(plan, six, monkeypatch):
    opened = []

    def shown(dialog):
        opened.append(dialog.table.seating)
        return 0

    monkeypatch.setattr(SeatingPlan, "exec", shown)
    plan.who.seating.click()
    assert len(opened[0].waiting) == 6


@pytest.fixture
def reasons(monkeypatch):
    """Answers the question for a reason; what was asked."""
    asked = []

    def answer(given):
        def ask(_parent, sentence):
            asked.append(sentence)
            return given

        monkeypatch.setattr(Reason, "ask", ask)
        return asked

    return answer


def test_a_guarded_customer_is_asked_with_a_reason_or_not_at_all(plan, fjellvik, breakfast, reasons):
    fjellvik.people.add_customer("Ingrid, 67", opted_out=True)
    asked = reasons("")
    plan.who._take_customer("", "Ingrid, 67", "")
    assert asked == ["Ingrid, 67 does not want to be asked."]
    assert fjellvik.guests.participants(breakfast.uid) == []
    reasons("She rang us herself")
    plan.who._take_customer("", "Ingrid, 67", "")
    assert [one.reason for one in fjellvik.guests.participants(breakfast.uid)] == ["She rang us herself"]


def test_nobody_else_is_asked_for_a_reason(plan, fjellvik, breakfast, reasons):
    asked = reasons("")
    plan.who._take_customer("", "Sofie, 33", "")
    plan.who._take_customer("", "Sofie, 33", "")
    assert asked == []
    assert len(fjellvik.guests.participants(breakfast.uid)) == 1


def test_without_a_reason_there_is_nothing_to_press(dressed_app, qtbot):
    dialog = Reason(None, "Ingrid, 67 does not want to be asked.")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.do.isEnabled()
    assert dialog.do.toolTip() == "Write the reason first."
    QTest.keyClicks(dialog.field, "She rang us")
    assert dialog.do.isEnabled()
    QTest.keyClick(dialog.field, Key.Key_Return)
    assert dialog.result() == Reason.DialogCode.Accepted
