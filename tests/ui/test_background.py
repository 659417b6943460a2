"""Work off the thread of the windows, when its end comes too late."""

from __future__ import annotations

import threading

import pytest
import shiboken6
from PySide6.QtCore import QThreadPool

from ui import background
from ui.background import Task, Writer, give_up, run


@pytest.fixture
def met(monkeypatch):
    """What reached a hook for errors nobody foresaw."""
    errors: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: errors.append(error))
    monkeypatch.setattr("threading.excepthook", lambda arguments: errors.append(arguments.exc_value))
    return errors


@pytest.mark.parametrize("fails", [False, True])
def test_an_answer_after_the_program_ended_is_dropped(qapp, met, fails):
    go_on = threading.Event()

    def work(_task: Task) -> None:
        go_on.wait(5)
        if fails:
            raise ZeroDivisionError

    def untold(_answer: object) -> None:
        raise AssertionError

    task = run(work, untold, untold)
    shiboken6.delete(task._answers)
    go_on.set()
    assert QThreadPool.globalInstance().waitForDone(5000)
    assert met == []


def test_a_writer_writes_on_when_nobody_listens(qapp, met):
    writer, written, go_on = Writer(), list[int](), threading.Event()
    task = writer.write(lambda: go_on.wait(5), lambda _nothing: None, lambda _error: None)
    writer.write(lambda: written.append(1), lambda _nothing: None, lambda _error: None)
    shiboken6.delete(task._answers)
    go_on.set()
    writer.finish()
    assert written == [1]
    assert met == []


def test_what_takes_long_is_cancelled_and_what_does_not_is_done(qapp, qtbot, monkeypatch):
    monkeypatch.setattr(background, "TO_FINISH_MS", 100)
    told, done = list[object](), list[str]()

    def long(task: Task) -> None:
        while not task.cancelled:
            threading.Event().wait(0.005)

    def short(_task: Task) -> str:
        done.append("short")
        return "written"

    run(long, told.append, told.append)
    run(short, told.append, told.append)
    assert give_up()
    assert done == ["short"]
    qtbot.wait(20)
    assert told == ["written"], "what was done is noted, say papers as made; what was cancelled tells nothing"


@pytest.mark.parametrize(("is_kept", "answer"), [(True, "file"), (True, None), (False, "file")])
def test_what_was_written_before_it_heard_of_the_end_is_noted(qtbot, monkeypatch, is_kept, answer):
    monkeypatch.setattr(background, "TO_FINISH_MS", 50)
    told = list[object]()

    def deaf(task: Task) -> object:
        while not task.cancelled:
            threading.Event().wait(0.005)
        return answer

    run(deaf, told.append, told.append, is_kept=is_kept)
    assert give_up()
    noted = list(told)  # at once: the library is closed next
    qtbot.wait(20)
    assert noted == told == (["file"] if is_kept and answer else [])
