"""The room Safaris: a new safari by keyboard, the list, the frame with its steps, and the ways back."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from safari.places import formats_folder
from safari.plan.format import called, formats
from safari.plan.safari import Stage
from safari.run.note import Kind, Note
from ui.plan.plan import Plan
from ui.safaris.new_safari import NewSafari
from ui.safaris.safari_model import ROW
from ui.safaris.steps import step_called, steps

Key, Alt, Ctrl = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def breakfast():
    return called("breakfast", formats()[0])


@pytest.fixture
def window(open_window, fjellvik):
    return open_window(fjellvik, "safaris")


@pytest.fixture
def room(window):
    window.go("safaris")
    return window.stack.currentWidget()


@pytest.fixture
def three(fjellvik, breakfast):
    """Three safaris: one without a day, one ahead, one that was run."""
    plans = fjellvik.plans
    ahead = plans.plan(breakfast, "Breakfast with claims customers", day=date(2026, 11, 19), place="Bergen")
    fjellvik.guests.invite_leader(ahead.uid, "Astrid Holm")
    fjellvik.guests.invite_customer(ahead.uid, "Ingrid, 67")
    past = plans.plan(breakfast, "Breakfast with fleet owners", day=date(2026, 5, 28), starts=time(8))
    fjellvik.notes.keep(Note("", past.uid, None, Kind.SAW, "Three screens for one answer", fjellvik.journal.clock()))
    idea = plans.plan(breakfast, "Some day")
    return idea, ahead, past


def rows(room):
    model = room.overview.table.safaris
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


@pytest.fixture
def with_dialog(qtbot):
    """Does something that opens a dialog, and in it what a person does there."""

    def done(do, then):
        failed = []

        def act():
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            try:
                qtbot.waitUntil(dialog.isActiveWindow)
                then(dialog)
            except BaseException as error:  # noqa: BLE001 - told when the dialog is gone
                failed.append(error)
                dialog.reject()

        window = QApplication.activeWindow()
        assert window is not None
        QTimer.singleShot(0, act)
        do()
        window.activateWindow()  # on a real screen the window manager does this
        qtbot.waitUntil(window.isActiveWindow)
        if failed:
            raise failed[0]

    return done


def test_an_empty_library_says_how_to_begin(room, press):
    assert room.overview.empty.isVisible()
    assert room.overview.empty.sentence.text() == "No safari yet."
    assert room.overview.empty.button.hasFocus()
    assert not room.overview.new.isVisible()


def test_a_safari_is_planned_by_keyboard_alone(room, fjellvik, with_dialog, write, press):
    def fill(dialog):
        assert isinstance(dialog, NewSafari)
        assert dialog.title.hasFocus()
        write("Breakfast with claims customers")
        press(Key.Key_Tab)
        write("19.11")
        press(Key.Key_Return)

    with_dialog(lambda: press(Key.Key_N, Ctrl), fill)
    (safari,) = fjellvik.plans.safaris()
    assert (safari.title, safari.day) == ("Breakfast with claims customers", date(2026, 11, 19))
    assert room.frame.step == "plan"
    assert room.frame.where.text() == ", 19 November 2026"
    assert room.frame.title.text() == "Breakfast with claims customers"
    assert room.findChild(Plan).why.starts.hasFocus(), "the first thing still empty"


def test_a_day_that_is_none_keeps_the_form_open(room, fjellvik, with_dialog, write, press):
    def fill(dialog):
        press(Key.Key_Tab)
        write("someday")
        press(Key.Key_Return)
        assert "is not a day" in dialog.fields["day"]._below.text()
        assert dialog.isVisible()
        dialog.reject()

    with_dialog(room.plan_new, fill)
    assert fjellvik.plans.safaris() == []


def test_a_title_too_long_is_said_in_the_form(room, fjellvik, with_dialog):
    def fill(dialog):
        dialog.title.setText("x" * 400)
        dialog.plan.click()
        assert "400 characters" in dialog.fields["title"]._below.text()
        dialog.reject()

    with_dialog(room.plan_new, fill)
    assert fjellvik.plans.safaris() == []


def test_broken_format_files_are_named_in_the_form(room, with_dialog):
    formats_folder().mkdir(parents=True)
    (formats_folder() / "own.toml").write_text("key = “own”\n", encoding="utf-8")

    def look(dialog):
        (broken,) = dialog.broken
        assert broken.text().startswith("The format file own.toml cannot be used. Line 1: curly quotation marks")
        assert dialog.plan.isEnabled()
        dialog.reject()

    with_dialog(room.plan_new, look)


def test_the_list_reads_as_it_looks(three, room):
    assert rows(room) == [
        "Some day, No day yet, Idea",
        "Breakfast with claims customers, 19 November 2026, Bergen, 1 leader, 1 customer, Planned",
        "Breakfast with fleet owners, 28 May 2026, Run",
    ]


def test_the_list_follows_what_happens(three, room, fjellvik):
    idea = three[0]
    fjellvik.plans.edit(idea.uid, title="A day in claims", day=date(2026, 12, 1))
    assert rows(room)[0] == "A day in claims, 1 December 2026, Idea"
    fjellvik.undo()
    assert rows(room)[0] == "Some day, No day yet, Idea"


def test_enter_opens_and_one_comes_back_to_the_same_row(three, room, press):
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert room.frame.uid == three[1].uid
    press(Key.Key_Left, Alt)
    assert room.frame is None
    assert room.overview.current() == three[1].uid
    assert room.overview.table.hasFocus()


def test_a_click_opens(three, room):
    table = room.overview.table
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, table.rowViewportPosition(2) + 20))
    assert room.frame.uid == three[2].uid


def test_a_press_on_one_row_and_a_release_on_another_opens_neither(three, room):
    table, left = room.overview.table, Qt.MouseButton.LeftButton
    first, third = (QPoint(200, table.rowViewportPosition(row) + 20) for row in (0, 2))
    QTest.mousePress(table.viewport(), left, pos=first)
    QTest.mouseRelease(table.viewport(), left, pos=third)
    assert room.frame is None
    QTest.mouseRelease(table.viewport(), left, pos=first)  # it went down elsewhere, say on a menu
    assert room.frame is None


def test_the_steps_there_are():
    assert [step.key for step in steps()] == ["plan", "brief", "run", "debrief", "story"]
    assert step_called("run").alone
    assert step_called("nonsense").key == "plan"


def test_steps_are_ticked_as_they_are_behind_one(three, window):
    window.go("safaris", three[2].uid)
    bar = window.stack.currentWidget().frame.bar
    assert [(step.word, step.done) for step in bar._steps] == [
        ("Plan", True),
        ("Brief", True),
        ("Run", True),
        ("Debrief", False),
        ("Story", False),
    ]


def test_alt_and_a_number_go_to_a_step(three, window, press):
    window.go("safaris", three[1].uid, "plan")
    frame = window.stack.currentWidget().frame
    frame.bar.setFocus()
    press(Key.Key_4, Alt)
    assert frame.step == "debrief"
    press(Key.Key_5, Alt)
    assert frame.step == "story"
    assert window.stack.currentWidget().standing() == (three[1].uid, "story")
    press(Key.Key_1, Alt)
    assert frame.step == "plan"


def test_arrows_along_the_bar_pass_by_the_step_that_takes_the_window(three, window, press):
    window.go("safaris", three[1].uid, "plan")
    frame = window.stack.currentWidget().frame
    frame.bar.setFocus()
    press(Key.Key_Right)
    assert frame.step == "brief"
    press(Key.Key_Right)
    assert frame.step == "debrief"
    press(Key.Key_Left)
    assert frame.step == "brief"


def test_run_gets_the_window_and_gives_it_back(three, window):
    window.go("safaris", three[1].uid, "plan")
    frame = window.stack.currentWidget().frame
    assert frame.go_on.text() == "Go on to Brief"
    frame.go_on.click()
    assert frame.step == "brief"
    frame.go("plan")
    frame.go("run")
    assert not window.sidebar.isVisible()
    assert frame.bar.tabText(frame.bar.currentIndex()) == "Plan"
    window.go("safaris", three[1].uid, "plan")
    assert window.sidebar.isVisible()
    assert frame.isVisible()


def test_what_is_typed_is_kept_before_one_goes_on(three, window, fjellvik, write):
    window.go("safaris", three[1].uid, "plan")
    frame = window.stack.currentWidget().frame
    place = frame.findChild(Plan).why.place
    place.setFocus()
    place.selectAll()
    write("Bryggen")
    frame.go("story")
    assert fjellvik.plans.safari(three[1].uid).place == "Bryggen"
    assert frame.where.text() == ", 19 November 2026, Bryggen"


def test_an_empty_safari_is_removed_with_a_way_back(three, window, room, fjellvik):
    window.go("safaris", three[0].uid)
    room.frame.remove()
    assert room.frame is None
    assert len(rows(room)) == 2
    assert window.toasts.toast.sentence == "Removed: Some day"
    window.toasts.toast.way.click()
    assert len(rows(room)) == 3


def test_a_safari_with_notes_stays_and_says_why(three, window, room, fjellvik):
    window.go("safaris", three[2].uid)
    room.frame.remove()
    assert window.toasts.toast.sentence.startswith("This safari holds notes or a story.")
    assert room.frame.uid == three[2].uid
    assert fjellvik.plans.safari(three[2].uid).stage is Stage.RUN


def test_undoing_the_safari_one_looks_at_leads_back_to_the_list(window, room, fjellvik, breakfast):
    safari = fjellvik.plans.plan(breakfast, "Here today")
    window.go("safaris", safari.uid)
    fjellvik.undo()
    assert room.frame is None
    assert room.overview.isVisible()


def test_a_safari_nobody_knows_leads_to_the_list(window, room):
    window.go("safaris", "gone", "plan")
    assert room.currentWidget() is room.overview


def test_coming_back_to_the_room_finds_it_as_it_was_left(three, fjellvik, open_window):
    window = open_window(fjellvik, "safaris", "people")
    window.go("safaris", three[1].uid, "plan")
    window.go("people")
    window.go("safaris")
    room = window.stack.currentWidget()
    assert room.frame.uid == three[1].uid
    window.go("safaris")
    assert room.frame is None, "asked for again where one is, it is the list"


def test_hostile_titles_are_plain_and_fit(room, window, fjellvik, breakfast, qtmodeltester):
    for title in ("W" * 300, "a\u202eb\nc", "<h1>big</h1>", "Καλημέρα 早餐 الإفطار 🙂"):
        fjellvik.plans.plan(breakfast, title)
    assert [row.title for row in room.overview.rows][::-1] == [
        "W" * 300,
        "ab c",
        "<h1>big</h1>",
        "Καλημέρα 早餐 الإفطار 🙂",
    ]
    qtmodeltester.check(room.overview.table.safaris)
    window.grab()
    assert window.width() == 1440


def test_a_thousand_safaris_do_not_slow_the_list(room, fjellvik, breakfast):
    with fjellvik.journal.intention("Many"):
        for number in range(300):
            fjellvik.plans.plan(breakfast, f"Safari {number}")
    assert room.overview.table.safaris.rowCount() == 300
    assert room.overview.table.safaris.index(299, 0).data(ROW).title == "Safari 0"
    room.overview.table.scrollToBottom()
    room.grab()
