"""Work off the thread of the windows: long work with progress and cancel, and one writer, first in first out."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

Work = Callable[["Task"], Any]

TO_FINISH_MS, TO_GIVE_UP_MS = 1_000, 4_000  # so long the end of a library waits for what is still at work


class _Answers(QObject):
    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)


class Task:
    """One piece of work under way. The work asks `cancelled` now and then and tells `progress(step, steps)`."""

    def __init__(self) -> None:
        self._answers = _Answers()
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether nobody wants the answer any more."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Give the work up; neither done nor failed will be called."""
        self._cancelled.set()

    def tell(self) -> None:
        """Have an answer that is on its way arrive now. For the thread of the windows."""
        if isValid(self._answers):
            QCoreApplication.sendPostedEvents(self._answers, QEvent.Type.MetaCall)

    def progress(self, step: int, steps: int) -> None:
        """Say how far the work is."""
        if isValid(self._answers):
            self._answers.progressed.emit(step, steps)


class _Run(QRunnable):
    def __init__(self, task: Task, work: Work) -> None:
        super().__init__()
        self._task, self._work = task, work

    def run(self) -> None:
        _answer(self._task, self._work)


def _answer(task: Task, work: Work) -> None:
    answers = task._answers  # noqa: SLF001 - the two are one thing
    try:
        tell, answer = answers.done, None if task.cancelled else work(task)
    except Exception as error:  # noqa: BLE001 - it is handed to `failed`, which shows or raises it
        tell, answer = answers.failed, error
    if isValid(answers):  # the program may have ended meanwhile, and nobody listens
        tell.emit(answer)


def run(
    work: Work,
    done: Callable[[Any], None],
    failed: Callable[[Exception], None],
    progress: Callable[[int, int], None] | None = None,
    *,
    is_kept: bool = False,
) -> Task:
    """Do long work in a thread of its own; the answer comes back on the thread of the windows.

    `work` gets the Task and data, never widgets. Keep the returned Task as long as the answer is wanted: `done` and
    `failed` (with the exception) are not called after `cancel()`. Where what was done stays (`is_kept`: a file that is
    to be noted of), `done` is called all the same, unless the answer is None.
    """
    task = _asked(done, failed, progress, is_kept=is_kept)
    _tasks.add(task)
    QThreadPool.globalInstance().start(_Run(task, work))
    return task


_tasks: WeakSet[Task] = WeakSet()  # what `run` began, for `give_up`


def give_up() -> bool:
    """Let what `run` began come to its end, for a library is about to be closed; cancel what takes long.

    What came to its end by itself is told, and what was kept for good; no other answer is any more. Whether all has
    ended: what asks nobody whether it is cancelled may still be at work.
    """
    pool = QThreadPool.globalInstance()
    pool.waitForDone(TO_FINISH_MS)
    for task in tuple(_tasks):
        task.tell()
    for task in tuple(_tasks):
        task.cancel()
    ended = pool.waitForDone(TO_GIVE_UP_MS)
    for task in tuple(_tasks):
        task.tell()
    return ended


def _asked(
    done: Callable[[Any], None],
    failed: Callable[[Exception], None],
    progress: Callable[[int, int], None] | None = None,
    *,
    is_kept: bool = False,
) -> Task:
    task = Task()
    answers = task._answers  # noqa: SLF001 - the two are one thing

    def settle(tell: Callable[[Any], None], answer: object) -> None:
        answers.deleteLater()  # its connections hold the task, and only Qt can let go of them
        if not task.cancelled or (is_kept and tell is done and answer is not None):
            tell(answer)

    answers.done.connect(lambda result: settle(done, result))
    answers.failed.connect(lambda error: settle(failed, error))
    if progress is not None:
        answers.progressed.connect(lambda step, steps: None if task.cancelled else progress(step, steps))
    return task


@dataclass(frozen=True, slots=True)
class _Order:
    task: Task
    work: Work


class Writer:
    """One thread that writes in the order it was asked, so that a slow disk never stops a letter being typed."""

    def __init__(self) -> None:
        self._orders: SimpleQueue[_Order | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._write, name="writer", daemon=False)
        self._thread.start()

    def write(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> Task:
        """Queue one piece of writing. Once queued it is done, whatever happens to the widget that asked."""
        task = _asked(done, failed)
        self._orders.put(_Order(task, lambda _task: work()))
        return task

    def finish(self) -> None:
        """Write what is queued, then stop. Blocks until all of it is on disk."""
        self._orders.put(None)
        self._thread.join()

    def _write(self) -> None:
        while (order := self._orders.get()) is not None:
            _answer(order.task, order.work)
