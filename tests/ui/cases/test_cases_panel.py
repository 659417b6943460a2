"""A day in customer service by keyboard: cases come and go, the line stays free, the figures add up."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from safari.cases.case import Channel
from safari.counting.timing import Instant
from safari.plan.safari import Setting
from safari.steady import Reading
from safari.yes_no import YesNo
from ui.cases.keys import ON_SHEET, keys
from ui.cases.panel import CasesPanel
from ui.run.parts import parts
from ui.widgets.plain_text import PlainText

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_f2_starts_a_case_and_the_line_stays_under_the_keyboard(desk):
    desk.write("She asks ")
    desk.press(Qt.Key.Key_F2)
    (case,) = desk.cases()
    assert (case.author, case.position, case.ended) == (desk.service.astrid, 1, None)
    desk.write("again")
    assert desk.screen.line.text() == "She asks again"


def test_a_case_by_keyboard_from_start_to_end(desk):
    desk.starts()
    desk.alt(Qt.Key.Key_P, Qt.Key.Key_H, Qt.Key.Key_S, Qt.Key.Key_S, Qt.Key.Key_A, Qt.Key.Key_B)
    desk.write("Bill sent twice")
    desk.press(Qt.Key.Key_Return)
    assert desk.screen.line.hasFocus()
    desk.alt(Qt.Key.Key_N)
    desk.write("CRM")
    desk.press(Qt.Key.Key_Return)
    assert desk.screen.line.hasFocus()
    desk.press(Qt.Key.Key_F2, SHIFT)
    (case,) = desk.cases()
    assert (case.channel, case.handovers, case.about, case.systems) == (Channel.PHONE, 1, "Bill sent twice", ("CRM",))
    assert (case.solved, case.avoidable) == (YesNo.NO, YesNo.YES)
    assert case.ended is not None
    assert desk.screen.line.text() == ""


@pytest.mark.parametrize("ends", ["the case", "Run"])
def test_a_system_without_enter_is_not_lost(desk, ends):
    desk.starts()
    desk.alt(Qt.Key.Key_N)
    desk.write("CRM")
    if ends == "Run":
        assert desk.screen.settle()
    else:
        desk.press(Qt.Key.Key_F2)
    (case,) = desk.cases()
    assert case.systems == ("CRM",)


def test_a_system_that_was_typed_once_is_one_key_the_next_time(desk, qtbot):
    desk.starts()
    desk.alt(Qt.Key.Key_N)
    desk.write("Billing")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: len(desk.panel.cases) == 2 and "Billing" in desk.panel.form.systems)
    assert not desk.panel.form.systems["Billing"].isChecked()
    desk.alt(Qt.Key.Key_Q)
    assert desk.cases()[1].systems == ("Billing",)


def test_the_touchpoint_is_chosen_by_keyboard(desk):
    desk.starts()
    desk.alt(Qt.Key.Key_T)
    desk.write("C")
    QTest.keyClick(desk.panel.form.touchpoint, Qt.Key.Key_Down)
    desk.panel.form.flush()
    touchpoint = desk.cases()[0].touchpoint
    assert touchpoint in {one.uid for one in desk.service.library.journey.touchpoints()}


def test_ctrl_z_takes_back_one_thing_after_the_other(desk, qtbot):
    desk.starts()
    desk.alt(Qt.Key.Key_H, Qt.Key.Key_H)
    assert desk.cases()[0].handovers == 2
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.cases()[0].handovers == 1
    desk.press(Qt.Key.Key_Z, CTRL, times=2)
    assert desk.cases() == []
    desk.press(Qt.Key.Key_Z, CTRL)  # nothing from before Run was opened
    qtbot.waitUntil(lambda: desk.screen.messages.sentence == "There is nothing to take back.")


def test_words_about_a_case_are_one_undo_and_nothing_before_run_is_taken_back(desk, qtbot):
    desk.starts()
    desk.alt(Qt.Key.Key_B)
    for words in ("Lost ", "parcel"):
        desk.write(words)
        qtbot.waitUntil(lambda words=words: desk.cases()[0].about.endswith(words.strip()))
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.cases()[0].about == ""
    desk.press(Qt.Key.Key_Z, CTRL, times=4)
    assert desk.cases() == []
    assert desk.service.library.plans.safari(desk.service.uid) is not None


def test_keys_without_a_case_say_how_to_start_one(desk):
    desk.alt(Qt.Key.Key_P)
    assert desk.screen.messages.sentence == "No case is open. F2 starts one."
    assert desk.cases() == []
    assert desk.screen.line.text() == ""


def test_an_open_case_is_there_again_with_its_time(desk):
    desk.starts()
    desk.alt(Qt.Key.Key_B)
    desk.write("Half a sen")
    assert desk.screen.settle()
    (case,) = desk.cases()
    assert case.about == "Half a sen"
    again = desk.service.open_run()
    found = again.findChild(CasesPanel)
    assert found.open_case == case
    assert found.form.about.text() == "Half a sen"
    assert "case" in again.messages.sentence


def test_the_clock_of_the_open_case_is_the_steady_one(desk, monkeypatch):
    desk.starts()
    (case,) = desk.cases()
    later = Instant(case.began + timedelta(hours=9), Reading(case.boot, case.steady + 250_000))
    monkeypatch.setattr(CasesPanel, "_now", lambda _panel: later)
    desk.panel.tick()
    assert desk.panel.time.text() == "4:10"


@pytest.fixture
def full_day(service):
    """Three cases that are over, by Astrid."""
    cases = service.library.cases
    for number, (about, minutes) in enumerate((("Bill sent twice", 12), ("New address", 2), ("Lost parcel", 5))):
        began = Instant(service.moment[0], Reading("run", number))
        case = cases.start(service.uid, service.astrid, began)
        cases.edit(case.uid, about=about, channel=Channel.PHONE)
        cases.stop(case.uid, Instant(service.moment[0], Reading("run", number + minutes * 60_000)))
    first, _second, third = cases.of_safari(service.uid)
    cases.edit(first.uid, avoidable=YesNo.YES, solved=YesNo.YES)
    cases.edit(third.uid, systems=("CRM", "Mail", "Depot"), avoidable=YesNo.NO)
    return cases


@pytest.mark.parametrize(
    ("about", "shown"),
    [("Bill sent twice.", "Bill sent twice, 12:00"), ("Again, and again...", "Again, and again..., 12:00")],
)
def test_words_end_without_a_full_stop_before_their_length(full_day, service, about, shown):
    longest = full_day.of_safari(service.uid)[0]
    full_day.edit(longest.uid, about=about)
    assert shown in texts(service.open_run().findChild(CasesPanel))


def texts(panel):
    return [one.text() for one in panel.figures.findChildren(PlainText) if one.isVisible()]


def test_the_day_in_figures(full_day, service):
    shown = texts(service.open_run().findChild(CasesPanel))
    for label, figure in (
        ("Cases", "3"),
        ("Half of them took at most", "5:00"),
        ("The longest", "12:00"),
        ("Avoidable", "50 % (1 of 2)"),
        ("Systems for one answer", "3"),
    ):
        assert shown[shown.index(label) + 1] == figure
    assert "Bill sent twice, 12:00" in shown
    assert "Most systems and handovers" in shown


def test_a_telling_case_becomes_a_note_by_one_key_and_one_undo(full_day, service, press, qtbot):
    screen = service.open_run()
    press(Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    words = "Bill sent twice. 12:00, phone, solved, avoidable."
    qtbot.waitUntil(lambda: [row.note.text for row in screen.sitting.model.rows] == [words])
    panel = screen.findChild(CasesPanel)
    qtbot.waitUntil(lambda: panel.figures.chips[0].text() == "Noted")
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: list(screen.sitting.model.rows) == [])
    assert full_day.of_safari(service.uid)[0].note is None


def test_a_case_that_is_over_is_changed_from_the_list(full_day, service, press, qtbot):
    screen = service.open_run()
    panel = screen.findChild(CasesPanel)
    row = next(one for one in panel.list.rows if one.text() == "New address")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert panel.form.isVisible()
    assert panel.form.about.text() == "New address"
    press(Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: full_day.of_safari(service.uid)[1].channel is Channel.EMAIL)
    qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert not panel.form.isVisible()


def test_a_full_disk_says_so_and_nothing_is_shown_that_is_not_kept(desk, full_disk, qtbot):
    with full_disk():
        desk.press(Qt.Key.Key_F2)
        qtbot.waitUntil(lambda: desk.screen.messages.sentence.startswith("The disk is full."))
        assert not desk.panel.form.isVisible()
    assert desk.cases() == []


def test_other_kinds_of_safari_have_no_cases():
    (part,) = (one for one in parts() if one.key == "cases")
    assert part.settings == {Setting.AGENT}


def test_on_a_full_disk_no_case_opens_and_chip_and_number_go_back(desk, full_disk):
    with full_disk():
        desk.press(Qt.Key.Key_F2)
        desk.wait(lambda: desk.screen.messages.sentence.startswith("The disk is full."))
    assert desk.cases() == []
    assert desk.panel.form.isHidden()
    desk.starts()
    with full_disk():
        desk.alt(Qt.Key.Key_H, Qt.Key.Key_P)
        desk.wait(lambda: desk.screen.messages.sentence.startswith("The disk is full."))
        desk.panel.form.channels[Channel.PHONE].click()
        desk.screen.sitting.keeper.settle()
    assert desk.panel.form.handovers.text() == "Handed over"
    assert not desk.panel.form.channels[Channel.PHONE].isChecked()
    (case,) = desk.cases()
    assert (case.handovers, case.channel) == (0, Channel.UNKNOWN)


def test_the_cases_of_the_day_before_are_not_of_today(desk):
    day = desk.service
    before = Instant(day.moment[0] - timedelta(days=1), Reading("boot", 0))
    day.library.cases.stop(day.library.cases.start(day.uid, day.astrid, before).uid, before)
    desk.wait(lambda: len(desk.panel.cases) == 1)
    assert desk.panel.count.text() == ""
    desk.starts()
    assert desk.panel.count.text() == "1 today"


def test_the_sheet_of_keys_names_each_letter(desk):
    told = " ".join(key for key, _deed in ON_SHEET)
    letters = {key.removeprefix("Alt+") for key in keys(desk.panel) if key.startswith("Alt+")}
    assert letters <= set(told)
    said = " ".join(label.text() for label in desk.screen.keys.findChildren(QLabel))
    assert all(key in said and deed in said for key, deed in ON_SHEET)
