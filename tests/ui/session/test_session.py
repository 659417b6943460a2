"""The window with its library, when the world or we fail: nothing typed goes unsaid, and nothing goes wrong twice."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from safari.errors import SafariError
from safari.library import Library
from safari.people.consent import Answer, Given, How, Use
from safari.run.note import Kind, Note
from ui.backups import Backups
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.run.run_step import RunStep
from ui.session import Session
from ui.widgets.dialog import Confirm, Message

FULL = SafariError("The disk is full.", "Free some space; nothing was lost.")


def library_of(session: Session) -> Library:
    assert session.library is not None
    return session.library


def said(session: Session) -> str:
    toast = session.window.toasts.toast
    return toast.sentence if toast is not None else ""


def press_undo(session: Session) -> None:
    toast = session.window.toasts.toast
    assert toast is not None
    assert toast.way is not None
    QTest.mouseClick(toast.way, Qt.MouseButton.LeftButton)


def title_of(session: Session, write: str = "") -> QLineEdit:
    """The field with the safari's title in its plan; more may be typed in it."""
    safari = library_of(session).plans.safaris()[0]
    session.window.go("safaris", safari.uid, "plan")
    shown = [one for one in session.window.findChildren(QLineEdit) if one.isVisible() and one.text() == safari.title]
    field = shown[0]
    field.setFocus()
    field.end(False)
    QTest.keyClicks(field, write)
    return field


# An Undo takes back what its toast tells, or nothing.


def test_the_undo_of_a_toast_goes_with_the_next_change(start, path):
    session = start(path)
    people = library_of(session).people
    ingrid = people.add_customer("Ingrid, 67")
    people.remove_customer(ingrid.uid)
    session.window.toast("Customer removed", "Undo", library_of(session).undo)
    assert said(session) == "Customer removed"
    people.add_leader("Astrid Holm")
    assert said(session) == ""


def test_a_change_leaves_the_other_toasts_alone(start, path):
    session = start(path)
    session.window.toast("Saved: Ingrid.pdf", "Open", lambda: None)
    library_of(session).people.add_leader("Astrid Holm")
    assert said(session) == "Saved: Ingrid.pdf"


def test_the_undo_of_a_toast_does_not_take_back_what_was_typed_after_it(start, path):
    session = start(path)
    people = library_of(session).people
    people.remove_customer(people.add_customer("Ingrid, 67").uid)
    title_of(session)
    session.window.toast("Customer removed", "Undo", library_of(session).undo)
    title_of(session, " with Ingrid")
    press_undo(session)
    assert library_of(session).plans.safaris()[0].title == "Breakfast with Ingrid"
    assert people.customers() == []
    assert said(session).startswith("Not done, for you changed something since.")


def test_the_undo_of_a_toast_takes_back_what_it_tells(start, path):
    session = start(path)
    people = library_of(session).people
    people.remove_customer(people.add_customer("Ingrid, 67").uid)
    session.window.toast("Customer removed", "Undo", library_of(session).undo)
    press_undo(session)
    assert [one.alias for one in people.customers()] == ["Ingrid, 67"]
    assert said(session) == ""


def test_undo_on_a_full_disk_says_so_and_takes_nothing_back(start, path, full_disk):
    session = start(path)
    library_of(session).people.add_leader("Astrid Holm")
    with full_disk():
        session.window.menus.actions["undo"].trigger()
    assert said(session) == str(FULL)
    assert [one.name for one in library_of(session).people.leaders()] == ["Astrid Holm"]


def test_undo_says_that_the_words_of_a_closed_debrief_stay(start, path):
    session = start(path)
    library = library_of(session)
    safari, ingrid = library.plans.safaris()[0].uid, library.people.add_customer("Ingrid, 67").uid
    note = library.notes.keep(Note("", safari, None, Kind.QUOTE, "Seven calls.", library.journal.clock(), ingrid))
    note = library.notes.edit(note.uid, text="Eleven calls.")
    library.people.answer(ingrid, tuple(Use), Given(Answer.YES, How.SPOKEN, library.journal.clock().date()))
    library.closing.close(safari)
    story = library.stories.begin(safari).uid
    library.stories.choose_quote(story, note.uid)
    library.tellings.tell(story)
    sentences = []
    while library.journal.undoable:
        session.window.menus.actions["undo"].trigger()
        sentences.append(said(session))
    stays = "Notes can still be added and sorted, and words changed with a reason."
    assert f"The story of this safari was told. It stays closed. {stays}" in sentences
    assert f"The debrief is closed: what a customer said until then stays as it was. {stays}" in sentences
    assert library.notes.note(note.uid) == note


# Nobody closes over what is not on disk without being told.


def test_the_window_stays_where_something_typed_could_not_be_saved(start, path, full_disk, asked):
    session = start(path)
    with full_disk():
        field = title_of(session, " with Ingrid")
        asked("Stay")
        session.window.close()
        assert session.window.isVisible()
        assert field.text() == "Breakfast with Ingrid"
        headings = asked("Close anyway")
        session.window.close()
    assert headings == ["Something you typed could not be saved."] * 2
    assert not session.window.isVisible()


def test_enter_stays(start, path, full_disk, qtbot):
    session = start(path)

    def press_enter() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Confirm)
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    with full_disk():
        title_of(session, " with Ingrid")
        QTimer.singleShot(60, press_enter)
        session.window.close()
        assert session.window.isVisible()


def test_what_is_typed_in_another_room_counts_too(start, path, full_disk, asked):
    session = start(path)
    with full_disk():
        title_of(session, " with Ingrid")
        session.window.go("people")
        headings = asked("Stay")
        session.window.close()
    assert headings == ["Something you typed could not be saved."]
    assert session.window.isVisible()


def test_closing_in_run_asks_too(in_run, full_disk, asked, qtbot):
    session = in_run
    day = session.window.findChild(RunStep).screen_of_day
    assert day is not None
    with full_disk():
        QTest.keyClicks(day.line, "Eleven letters")
        headings = asked("Stay")
        session.window.close()
        assert session.window.isVisible()
        assert day.line.text() == "Eleven letters"
    assert headings == ["Something you typed could not be saved."]


def test_another_library_waits_until_what_is_typed_is_saved(start, path, other, full_disk, asked):
    session = start(path)
    with full_disk():
        title_of(session, " with Ingrid")
        headings = asked("Stay")
        assert not session.open_library(other)
    assert headings == ["Something you typed could not be saved."]
    assert library_of(session).path == path
    assert session.open_library(other)
    assert library_of(session).path == other


# One library goes, another comes.


def test_a_toast_goes_with_its_library(start, path, other):
    session = start(path)
    session.window.toast("Customer removed", "Undo", library_of(session).undo)
    session.open_library(other)
    assert said(session) == ""


def test_the_bridge_goes_with_its_library(start, path, other, qtbot):
    session = start(path)
    session.open_library(other)
    qtbot.waitUntil(lambda: len(session.findChildren(Bridge)) == 1)


def close_badly(library: Library, monkeypatch) -> None:
    """Have its disk refuse the last of the log."""
    close = library.close

    def closed() -> None:
        close()
        raise FULL

    monkeypatch.setattr(library, "close", closed)


def test_a_library_that_closes_badly_does_not_keep_the_next_from_showing(start, path, other, monkeypatch):
    session = start(path)
    close_badly(library_of(session), monkeypatch)
    assert session.open_library(other)
    assert library_of(session).path == other
    assert session.window.stack.currentWidget() is not None
    assert said(session) == "The disk is full. Free some space; nothing was lost."


def test_closing_badly_at_the_end_is_said_in_the_terminal(start, path, monkeypatch, capsys):
    session = start(path)
    close_badly(library_of(session), monkeypatch)
    session.window.close()
    session.close()
    assert capsys.readouterr().err == "The disk is full. Free some space; nothing was lost.\n"
    assert session.library is None


def test_where_a_library_cannot_be_shown_the_one_at_hand_stays(start, path, other, monkeypatch, asked):
    session = start(path)
    go = MainWindow.go

    def fails_for_the_other(window: MainWindow, *where: str) -> None:
        if library_of(session).path == other:
            raise FULL
        go(window, *where)

    monkeypatch.setattr(MainWindow, "go", fails_for_the_other)
    headings = asked("Close")
    assert not session.open_library(other)
    assert headings == ["The disk is full."]
    assert library_of(session).path == path
    assert library_of(session).people.add_leader("Astrid Holm").name == "Astrid Holm"
    Library.open(other).close()  # nobody holds it


# Closed in Run, begun again.


def test_closed_in_run_the_window_comes_back_as_it_was_before_run(start, path, run_the_day):
    first = start(path)
    first.window.resize(1210, 777)
    run_the_day(first)
    assert first.window.isFullScreen()
    first.window.close()
    first.close()
    assert not first.window.isVisible()
    second = start(path)
    assert second.window.is_alone  # where one was
    assert second.window.remembered_place()[0] == "safaris"
    second.library.notes.get_up(second.library.notes.sat().safari)
    second.window.close()
    second.close()
    third = start(path)
    assert not third.window.isFullScreen()
    assert third.window.height() == pytest.approx(777, abs=5)


def test_after_run_a_maximised_window_is_maximised(start, path, run_the_day):
    session = start(path)
    session.window.showMaximized()
    run_the_day(session)
    session.window.leave_alone()
    assert session.window.isMaximized()


def test_what_leaves_nothing_behind(start, path, qtbot):
    """Dialogs go when they are answered."""
    session = start(path)

    def close() -> None:
        QApplication.activeModalWidget().close()  # type: ignore[union-attr]  # it is there

    before = len(session.window.findChildren(QWidget)) + len(session.window.findChildren(QObject))
    for _time in range(5):
        QTimer.singleShot(0, close)
        Message.tell(session.window, "The disk is full.")
    qtbot.waitUntil(lambda: not session.window.findChildren(Message))
    after = len(session.window.findChildren(QWidget)) + len(session.window.findChildren(QObject))
    assert after <= before


def test_after_a_restore_it_is_said_where_one_is_and_how_to_get_back(start, path, other, monkeypatch):
    session = start(path)
    assert session.window.windowTitle() == "Fjellvik Insurance – fjellvik.safari"
    monkeypatch.setattr(Backups, "ask", lambda *_: other)
    session.window.menus.actions["backups"].trigger()
    assert library_of(session).path == other
    assert session.window.windowTitle() == "Nordhavn Bank – other.safari"
    assert said(session) == "You are now in other.safari. Your own library is where it was."
    room = session.window.stack.currentWidget()
    held = session.window.focusWidget()
    assert room is not None
    assert held is not None
    assert held is room or room.isAncestorOf(held)
    assert not session.window.toasts._timer.isActive()
    press_undo(session)
    assert library_of(session).path == path
