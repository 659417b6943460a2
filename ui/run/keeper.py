"""Keeps what is jotted: drafts and notes go through one writer, first in first out, and it knows what is on disk."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from safari.errors import SafariError
from safari.run.note import Draft
from safari.words import _
from ui.background import Writer
from ui.run.ending import end_with, no_longer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.jotting.desk import Newborn
    from safari.library import Library
    from safari.run.note import Note, Picture

Line = Any  # what the line held: given back as it is; None for what no line holds
Along = Callable[["Note"], object]
State = Literal["kept", "writing", "failed"]
DRAFT_MS = 150  # a letter is on its way to the disk after so long: within 300 ms with the writing itself
CALM_MS = 400  # "kept" is said again so long after the last letter, so that it does not flicker while one types
RETRY_MS = 5_000
_NEVER_CHANGED = ("uid", "safari", "author", "at")
DRAFT = "draft"  # what was typed and is no note yet, among what the disk has not taken


@dataclass(frozen=True, slots=True)
class Order:
    """A note to be written: `note` as it will be, how, and what the line held (to give it back); `reason` is why a
    customer's words change."""

    note: Note
    write: Callable[[], Note]
    line: Line
    is_new: bool
    reason: str = ""


class Keeper(QObject):
    """What goes to disk in Run. All writing and reading is done in the writer's thread; the answers come as signals.

    `told(State, SafariError | None)`: whether every word is on disk. `kept(Order, Note)`: one is. `refused(Order,
    SafariError)`: one is not, and will be tried again unless `forget(order)`. `reversed(str, redone)` after undo;
    `sorry(SafariError)` where that, or anything but a note, could not be.
    """

    told = Signal(str, object)
    kept = Signal(object, object)
    refused = Signal(object, object)
    reversed = Signal(str, bool)
    sorry = Signal(object)

    def __init__(self, library: Library, safari: str, author: str | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._safari, self._author = library, safari, author
        self._writer = Writer()
        self._wanted = self._empty = self._draft("", "", ())
        self._on_disk: Draft | None = self._empty  # None where nobody knows what the disk holds
        self._under_way = 0
        self._draft_under_way = False
        self._not_taken: set[object] = set()  # what the disk has not taken; known before any signal of it arrives
        self._failed: list[Order] = []
        self.along: Callable[[Note], Along | None] | None = None  # asked at Enter: what is written as one with the note
        self._draft_error: SafariError | None = None
        self._note_error: SafariError | None = None  # stays until a note is kept, or the line emptied
        self._last_error: SafariError | None = None
        self._taken_back, self._done_here = 0, 0  # changed in the writer's thread alone
        self._soon = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._soon.timeout.connect(self._write_draft)
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._tell)
        self._again = QTimer(self, interval=RETRY_MS)
        self._again.timeout.connect(self.retry)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.settle)  # before the writer ends: the last letters, too
        self._end = end_with(self, self._writer)
        library.journal.author = author or ""
        self.destroyed.connect(partial(no_longer, library, author or ""))

    @property
    def failed(self) -> tuple[Order, ...]:
        """The notes that are not on disk and wait to be tried again."""
        return tuple(self._failed)

    @property
    def gave_back(self) -> bool:
        """Whether the line holds words that could not be kept when Enter was pressed."""
        return self._note_error is not None

    def typed(self, text: str, chips: str, pictures: tuple[Picture, ...] = ()) -> None:
        """The line now holds this; it is on disk within 300 ms."""
        self._wanted = self._draft(text, chips, pictures)
        if _says_nothing(self._wanted):
            self._note_error = None
        if not self._same(self._wanted, self._on_disk) and not self._soon.isActive():
            self._soon.start()
        self._tell()

    def keep(self, note: Note, pictures: tuple[Picture, ...], line: Line, born: Sequence[Newborn] = ()) -> None:
        """Keep a new note; its draft goes in the same transaction, and in it come those who are `born` with it."""
        along = self.along(note) if self.along else None
        self._keep(note, lambda: self._library.jotting.keep(note, pictures, born, along), line)

    def keep_all(self, notes: Sequence[Note], line: Line, born: Sequence[Newborn] = ()) -> None:
        """Keep several notes as one, in the same way."""
        self._keep(notes[-1], lambda: self._library.jotting.keep_all(notes, born), line)

    def change(
        self,
        note: Note,
        pictures: tuple[Picture, ...],
        line: Line,
        born: Sequence[Newborn] = (),
        reason: str = "",
    ) -> None:
        """Keep a note as it was changed, with its new pictures, all of it or nothing: it may be tried again. `reason`
        is why a customer's words change after the debrief was closed."""
        self._soon.stop()
        self._wanted = self._on_disk = self._empty

        def write() -> Note:
            before = self._library.notes.note(note.uid)
            changes = _fields(note) | {"pictures": pictures, "reason": reason}
            kept = self._library.jotting.change(note.uid, self._empty, born, **changes)
            self._not_taken.discard(DRAFT)
            if pictures or kept != before:
                self._count()
            return kept

        self._order(Order(note, write, line, is_new=False, reason=reason))

    def _keep(self, note: Note, keep: Callable[[], Note], line: Line) -> None:
        self._soon.stop()
        self._wanted = self._on_disk = self._empty

        def write() -> Note:
            kept = keep()
            self._not_taken.discard(DRAFT)
            self._count()
            return kept

        self._order(Order(note, write, line, is_new=True))

    def retry(self) -> None:
        """Try again what is not on disk."""
        failed, self._failed = self._failed, []
        for order in failed:
            self._order(order)
        if self._draft_error is not None:
            self._write_draft()

    def forget(self, order: Order) -> None:
        """Do not try this one again: its words are back in the line."""
        self._failed = [one for one in self._failed if one is not order]
        self._note_error = self._last_error
        self._on_disk = None
        self._tell()

    def reverse(self, *, redo: bool) -> None:
        """Take back what was done last in Run, or do it again; nothing from before Run was opened."""

        def refused(error: Exception) -> None:
            nothing = _("Nothing was done again.") if redo else _("Nothing was taken back.")
            self.sorry.emit(SafariError(nothing, str(_sentence(error))))
            _raise_if_ours(error)

        self._write(lambda: self._reverse(redo=redo), lambda label: self.reversed.emit(label, redo), refused)

    def do(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None = None,
        refused: Callable[[], None] | None = None,
    ) -> None:
        """Write anything else of the day (a count, a stopwatch): one intention of a desk, in its turn; Ctrl+Z takes it
        back. `done` gets its answer; `refused` is called, and what is in the way is said, where the disk will not."""

        def write() -> Any:  # noqa: ANN401 - whatever the work gives
            before = self._library.journal.undoable
            answer = work()
            if self._library.journal.undoable > before:  # not where nothing differed, or it went on one sitting
                self._count()
            return answer

        def could_not(error: Exception) -> None:
            if refused is not None:
                refused()
            self._could_not(error)

        self._write(write, done or (lambda _answer: None), could_not)

    def erase(self, note: str, done: Callable[[Any], None]) -> None:
        """Erase a note that is off the record for good; the undos and redos that spoke of it go with it."""

        def write() -> None:
            undos, redos = self._library.notes.erase(note)
            self._done_here, self._taken_back = max(0, self._done_here - undos), max(0, self._taken_back - redos)

        self._write(write, done, self._could_not)

    def read(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Read something after all that was written before."""
        if self._library.database.closing:
            return

        def told(tell: Callable[[Any], None], answer: Any) -> None:  # noqa: ANN401 - whatever the work gave
            if not self._end.is_set():
                tell(answer)

        self._writer.write(work, lambda answer: told(done, answer), lambda error: told(self._could_not, error))

    def settle(self) -> bool:
        """Put everything on disk now and wait for it; whether the disk has taken all of it, notes and draft. That words
        which were wiped out are still there as a draft loses nothing.

        The answer is the writer's own: what it could not write is known here before its signal arrives.
        """
        if not self._end.is_set():
            self.retry()
            if self._draft_under_way or not self._same(self._wanted, self._on_disk):
                self._put_draft()
            written = threading.Event()
            self._writer.write(written.set, lambda _nothing: None, _raise)
            written.wait()
        return not self._not_taken - ({DRAFT} if _says_nothing(self._wanted) else set())

    def _draft(self, text: str, chips: str, pictures: tuple[Picture, ...]) -> Draft:
        clean = text.encode("utf-8", "ignore").decode()  # half of an emoji cannot be stored
        return Draft(self._safari, self._author or "", clean, chips, self._library.journal.clock(), pictures)

    @staticmethod
    def _same(one: Draft, other: Draft | None) -> bool:
        if other is None:
            return False
        same = (one.text, one.chips, one.pictures) == (other.text, other.chips, other.pictures)
        return same or (_says_nothing(one) and _says_nothing(other))

    def _write_draft(self) -> None:
        """One draft is under way at a time, so that a slow disk gets the latest and not every letter."""
        if not self._draft_under_way and not self._same(self._wanted, self._on_disk):
            self._put_draft()

    def _put_draft(self) -> None:
        draft = self._wanted
        self._draft_under_way = True
        self._on_disk = draft
        self._write(lambda: self._library.drafts.keep(draft), self._draft_kept, self._draft_refused, DRAFT)

    def _draft_kept(self, _nothing: object) -> None:
        self._draft_under_way = False
        self._draft_error = None
        self._write_again()

    def _draft_refused(self, error: Exception) -> None:
        self._draft_under_way = False
        self._draft_error = _sentence(error)
        self._on_disk = None
        self._tell()
        _raise_if_ours(error)

    def _write_again(self) -> None:
        if not self._same(self._wanted, self._on_disk) and not self._soon.isActive():
            self._soon.start()
        self._tell()

    def _order(self, order: Order) -> None:
        self._write(
            order.write, lambda note: self._order_kept(order, note), lambda error: self._order_refused(order, error)
        )

    def _order_kept(self, order: Order, note: Note) -> None:
        self._note_error = None
        if self._draft_error is not None:  # the disk writes again
            self._draft_error = None
            self._write_draft()
        self.kept.emit(order, note)
        if self._failed:  # what waits to be tried again need not wait any longer
            self.retry()
        self._calm.stop()
        self._tell(at_once=True)

    def _order_refused(self, order: Order, error: Exception) -> None:
        sentence = _sentence(error)
        self._failed.append(order)
        self._last_error = sentence
        self.refused.emit(order, sentence)
        self._tell()
        _raise_if_ours(error)

    def _write(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        what: str = "",
    ) -> None:
        """Have it written. Until it is, `what` has not been taken; once a refusal is told it is the caller's again."""
        if self._library.database.closing:
            return  # whoever closed it has settled before; this is an echo of that
        token: object = what or object()
        self._under_way += 1

        def write() -> Any:  # noqa: ANN401 - whatever the work gives
            self._not_taken.add(token)
            answer = work()
            self._not_taken.discard(token)
            return answer

        def settled(tell: Callable[[Any], None], answer: Any) -> None:  # noqa: ANN401 - whatever the work gave
            if self._end.is_set():
                return  # the screen is gone; what was to be written is written
            self._under_way -= 1
            if not what:
                self._not_taken.discard(token)
            tell(answer)
            self._tell()

        self._writer.write(write, lambda answer: settled(done, answer), lambda error: settled(failed, error))
        self._tell()

    def _tell(self, *, at_once: bool = False) -> None:
        wiped_out = self._draft_error is not None and _says_nothing(self._wanted)  # but for the draft on disk
        error = (None if wiped_out else self._draft_error) or (self._last_error if self._failed else self._note_error)
        if not (error or wiped_out):
            self._again.stop()
        elif not self._again.isActive():
            self._again.start()
        if error is not None:
            self.told.emit("failed", error)
            return
        of_drafts = self._draft_under_way if wiped_out else 0
        if self._under_way > of_drafts or not (wiped_out or self._same(self._wanted, self._on_disk)):
            self._calm.start()
            self.told.emit("writing", None)
        elif at_once or not self._calm.isActive():
            self.told.emit("kept", None)

    def _count(self) -> None:
        self._done_here += 1
        self._taken_back = 0

    def _reverse(self, *, redo: bool) -> str:
        if not (self._taken_back if redo else self._done_here):
            return ""
        journal = self._library.journal
        undos, redos = journal.undoable, journal.redoable
        try:
            return self._library.redo() if redo else self._library.undo()
        finally:  # what it refuses once it passes by from then on: that one, too, is no longer to be taken back
            self._done_here = max(0, self._done_here + journal.undoable - undos)
            self._taken_back = max(0, self._taken_back + journal.redoable - redos)

    def _could_not(self, error: Exception) -> None:
        self.sorry.emit(_sentence(error))
        _raise_if_ours(error)


def _says_nothing(draft: Draft) -> bool:
    return not draft.text.strip() and not draft.pictures


def _fields(note: Note) -> dict[str, Any]:
    return {one.name: getattr(note, one.name) for one in fields(note) if one.name not in _NEVER_CHANGED}


def _sentence(error: Exception) -> SafariError:
    """What to tell the writer, also where the failure is one of ours: nothing typed is lost by it."""
    if isinstance(error, SafariError):
        return error
    return SafariError(_("This could not be kept just now."), _("What you typed is still here. Try again."))


def _raise_if_ours(error: Exception) -> None:
    if not isinstance(error, SafariError):
        raise error


def _raise(error: Exception) -> None:
    raise error
