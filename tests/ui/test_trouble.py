"""What goes wrong, as it is told: in a dialog, never over Run; our own errors a turn later and once."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from safari.errors import SafariError
from ui.main_window import MainWindow
from ui.menu import Deeds
from ui.trouble import Trouble
from ui.widgets.dialog import Message
from ui.widgets.toast import Toast

FULL = SafariError("The disk is full.", "Free some space; nothing was lost.")


@pytest.fixture
def window(dressed_app, qtbot):
    """The window before anything is open in it."""
    made = MainWindow([], Deeds(*(lambda: None for _deed in Deeds._fields)))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def trouble(window):
    """Who tells it."""
    return Trouble(window)


@pytest.fixture
def written(monkeypatch):
    """What is written to the log."""
    errors: list[BaseException] = []
    monkeypatch.setattr("safari.log.write", errors.append)
    return errors


def fail() -> BaseException:
    with pytest.raises(ZeroDivisionError) as failed:
        1 / 0  # noqa: B018 - it is the failing that is wanted
    return failed.value


def shown(window: MainWindow) -> Toast:
    assert window.toasts.toast is not None
    return window.toasts.toast


def test_over_run_nothing_opens(window, trouble):
    window.show_alone(QLineEdit("Run"))
    trouble.tell(FULL)
    assert QApplication.activeModalWidget() is None
    assert shown(window).sentence == "The disk is full. Free some space; nothing was lost."


def test_the_same_failure_has_one_dialog(window, trouble, qtbot):
    seen: list[int] = []

    def close() -> None:
        seen.append(len([one for one in window.findChildren(Message) if one.isVisible()]))
        qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)

    QTimer.singleShot(10, lambda: trouble.tell(FULL))
    QTimer.singleShot(60, close)
    trouble.tell(FULL)
    assert seen == [1]


def test_an_error_of_ours_is_told_a_turn_later_and_once(window, trouble, written, qtbot):
    for _time in range(3):
        trouble.unforeseen(ZeroDivisionError, fail(), None)
    assert window.toasts.toast is None
    qtbot.waitUntil(lambda: window.toasts.toast is not None)
    said = "Something went wrong that should not have. Look whether your last words are there."
    assert shown(window).sentence == said
    assert len(written) == 1
    way = shown(window).way
    assert way is not None
    way.click()
    assert "ZeroDivisionError" in QApplication.clipboard().text()


def test_an_error_in_a_thread_is_shown_by_the_windows_thread(window, trouble, written, qtbot, monkeypatch):
    by: list[threading.Thread] = []
    monkeypatch.setattr(window, "toast", lambda *_: by.append(threading.current_thread()))
    thread = threading.Thread(target=lambda: trouble.unforeseen(ZeroDivisionError, fail(), None))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(by))
    assert by == [threading.main_thread()]
