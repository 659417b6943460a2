"""A customer event by keyboard: rounds begin one after the other, words are said by whoever sits on a seat."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from safari.counting.timing import Instant
from safari.steady import Reading
from ui.rounds.panel import RoundsPanel
from ui.rounds.seat_keys import HELD, seat_of

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Event:
    """Somebody who writes at an event."""

    def __init__(self, day, press, write, wait) -> None:
        self.day, self.press, self.write, self.wait = day, press, write, wait
        self.opens()

    def opens(self) -> None:
        self.screen = self.day.open_run()
        self.panel = self.screen.findChild(RoundsPanel)

    def goes_on(self) -> None:
        before = len([one for one in self.panel.rounds if one.began])
        self.press(Qt.Key.Key_R, CTRL)
        self.wait(lambda: len([one for one in self.panel.rounds if one.began]) > before)

    def rounds(self):
        self.screen.sitting.settle()
        return self.day.library.rounds.of_safari(self.day.uid)

    def said(self):
        self.screen.sitting.settle()
        aliases = {uid: alias for alias, uid in self.day.customers.items()}
        return [(note.text, aliases.get(note.said_by)) for note in self.day.library.notes.of_safari(self.day.uid)]


@pytest.fixture
def event(begin_day, press, write, qtbot):
    return Event(begin_day("event", "Ingrid, 67", "Nikos", "Sofie"), press, write, qtbot.waitUntil)


def test_ctrl_r_begins_one_round_after_the_other(event):
    event.goes_on()
    event.goes_on()
    first, second, third = event.rounds()
    assert first.ended == second.began == event.day.moment[0]
    assert third.began is None
    assert len(second.inner_ring) == 3
    event.goes_on()
    event.press(Qt.Key.Key_R, CTRL)
    assert event.rounds()[2].ended is not None
    event.wait(lambda: event.panel.going is None)
    event.press(Qt.Key.Key_R, CTRL)
    assert event.screen.messages.sentence == "All rounds are over."


def test_words_are_said_by_whoever_sits_on_the_seat(event):
    for seat, words in ((Qt.Key.Key_2, "I waited"), (Qt.Key.Key_1, "Nobody rang")):
        event.write(words)
        event.press(seat, CTRL, SHIFT)
        event.press(Qt.Key.Key_Return)
    assert event.said() == [("I waited", "Nikos"), ("Nobody rang", "Ingrid, 67")]


def test_the_same_seat_once_more_is_nobody(event):
    event.write("Silence")
    event.press(Qt.Key.Key_3, CTRL, SHIFT)
    assert event.panel.inner.seats[2].isChecked()
    event.press(Qt.Key.Key_3, CTRL, SHIFT)
    event.press(Qt.Key.Key_Return)
    assert event.said() == [("Silence", None)]


def test_a_digit_that_a_norwegian_keyboard_makes_a_sign_of_is_known_by_its_place(event, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    event.write("I waited")
    line = event.screen.line
    slash = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_QuoteDbl, HELD, 11, 0, 0, '"')
    QCoreApplication.sendEvent(line, slash)
    assert event.screen.sitting.jotting.jotted.said_by == event.day.customers["Nikos"]
    assert event.screen.line.text() == "I waited"


@pytest.mark.parametrize(
    ("platform", "scan", "virtual", "seat"),
    [("linux", 10, 0, 1), ("linux", 18, 0, 9), ("linux", 19, 0, 0), ("win32", 8, 0, 7), ("darwin", 0, 26, 7)],
)
def test_the_place_of_a_key_on_each_system(platform, scan, virtual, seat):
    slash = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Slash, HELD, scan, virtual, 0, "/")
    assert seat_of(slash, platform) == seat
    without = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Slash, SHIFT, scan, virtual, 0, "/")
    assert seat_of(without, platform) == 0


def test_an_empty_seat_says_so(event):
    event.press(Qt.Key.Key_9, CTRL, SHIFT)
    assert event.screen.messages.sentence == "Nobody sits on seat 9."


def test_in_the_third_round_the_leaders_sit_inside_and_notes_stay_the_customers(event):
    for _round in range(3):
        event.goes_on()
    assert [line.text() for line in event.panel.inner.seats] == ["Astrid Holm"]
    event.press(Qt.Key.Key_1, CTRL, SHIFT)
    assert event.screen.messages.sentence.startswith("Astrid Holm is one of us")


def test_the_ring_changes_by_a_press_and_seats_are_counted_anew(event):
    event.goes_on()
    ingrid = next(uid for uid, chip in event.panel.inner.inside.items() if chip.text() == "Ingrid, 67")
    event.panel.inner.choose.click()
    event.panel.inner.inside[ingrid].click()
    event.wait(lambda: [line.text() for line in event.panel.inner.seats] == ["Nikos", "Sofie"])
    assert not event.panel.inner.inside[ingrid].isChecked()


def test_a_round_is_changed_in_place_as_one_undo(event):
    event.panel.list.lines[2].click()
    event.panel.list.editor.title.selectAll()
    event.write("They ask us")
    event.panel.list.editor.minutes.setValue(15)
    event.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is event.screen.line
    assert [(one.title, one.minutes) for one in event.rounds()][1] == ("They ask us", 15)
    event.press(Qt.Key.Key_Z, CTRL)
    assert event.rounds() == []


def test_the_clock_says_what_is_left_and_what_is_over(event, monkeypatch):
    event.goes_on()
    (going, *_others) = event.rounds()

    def later(minutes: int) -> Instant:
        return Instant(going.began + timedelta(days=1), Reading(going.boot, going.steady + minutes * 60_000))

    for minutes, time, words in ((5, "40:00", "left of round 1"), (46, "1:00", "over the time of round 1")):
        monkeypatch.setattr(RoundsPanel, "_now", lambda _panel, minutes=minutes: later(minutes))
        event.panel.tick()
        assert (event.panel.time.text(), event.panel.words.text()) == (time, words)


def test_a_round_goes_on_after_a_restart(event):
    event.goes_on()
    event.screen.settle()
    event.opens()
    assert event.panel.going is not None
    assert event.panel.time.isVisible()


def test_on_a_full_disk_no_round_begins_and_a_sentence_says_why(event, full_disk):
    with full_disk():
        event.press(Qt.Key.Key_R, CTRL)
        event.wait(lambda: event.screen.messages.sentence.startswith("The disk is full."))
    assert event.panel.going is None
    assert event.rounds() == []
    event.goes_on()
    assert [one.position for one in event.rounds() if one.began] == [1]


def test_on_a_full_disk_the_chip_of_who_sits_inside_goes_back(event, full_disk):
    event.goes_on()
    event.panel.inner.choose.click()
    ingrid = next(uid for uid, chip in event.panel.inner.inside.items() if chip.text() == "Ingrid, 67")
    with full_disk():
        event.panel.inner.inside[ingrid].click()
        event.wait(lambda: event.screen.messages.sentence.startswith("The disk is full."))
    assert event.panel.inner.inside[ingrid].isChecked()
    assert event.panel.inner.seats[0].text() == "Ingrid, 67"


def test_a_seat_from_ten_on_is_reached_by_f6_the_arrows_and_enter(begin_day, press, write, qtbot):
    event = Event(begin_day("event", *(f"Customer {n}" for n in range(1, 13))), press, write, qtbot.waitUntil)
    event.write("I waited")
    for _area in range(8):
        if QApplication.focusWidget() is event.panel.inner.seats[0]:
            break
        event.press(Qt.Key.Key_F6)
    event.press(Qt.Key.Key_Down, times=10)
    event.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is event.screen.line
    event.press(Qt.Key.Key_Return)
    assert event.said() == [("I waited", "Customer 11")]


def test_in_large_letters_and_a_small_window_the_clock_is_whole(event, look):
    look.set_text_size(1.5)
    event.day.steps[-1].resize(1100, 700)
    event.goes_on()
    QCoreApplication.processEvents()
    assert event.panel.time.isVisible()
    assert not event.panel.time.shortened()
    assert [line.hint for line in event.panel.inner.seats] == ["1", "2", "3"]


def test_whoever_turns_up_has_a_seat(event):
    event.write("@Kari")
    event.press(Qt.Key.Key_Tab)
    event.wait(lambda: [seat.text() for seat in event.panel.inner.seats] == [*event.day.customers, "Kari"])
