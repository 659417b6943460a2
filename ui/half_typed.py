"""What stands half-typed in a field whose words wait for somebody to keep them: on disk as a draft meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from safari.errors import SafariError
from safari.run.note import Draft

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from safari.library import Library

    Read = Callable[[], tuple[str, str]]

LATEST_MS = 250  # on its way to the disk after so long: there within 300 ms, with the writing itself


class HalfTyped(QObject):
    """Keeps the draft of a field of a safari: `touch()` after every key, `settle()` before it is left.

    `where` is the safari's uid and `safari.run.note.in_field(...)`; `read` gives what stands there and what belongs to
    it as JSON, both "" where nothing waits. `left` is what was found when the field was made. `write` puts a draft on
    disk; in Run its writer does. `failed(SafariError)` where it will not be, once until it is again.
    """

    failed = Signal(object)

    def __init__(self, field: QWidget, library: Library, where: tuple[str, str], read: Read) -> None:
        super().__init__(field)
        self._library, self._where, self._read = library, where, read
        self.write: Callable[[Draft], object] = library.drafts.keep
        self.left: Draft | None = library.drafts.of(*where)
        self._on_disk: tuple[str, str] | None = (self.left.text, self.left.chips) if self.left else ("", "")
        self._is_over = self._is_told = False
        self._soon = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._soon.timeout.connect(self.settle)
        field.installEventFilter(self)

    @property
    def nothing(self) -> Draft:
        """The draft without words: kept together with what they became, none is left."""
        return self._draft("", "")

    @property
    def is_wiped_out(self) -> bool:
        """Whether what was put on disk here is there no more: somebody wiped it out elsewhere."""
        if self._library.database.closing or not (self._on_disk and self._on_disk[0]):
            return False
        return self._library.drafts.of(*self._where) is None

    def touch(self) -> None:
        """Something was typed: it is on disk within 300 ms, however fast the next key comes."""
        if not self._soon.isActive():
            self._soon.start()

    def settle(self) -> bool:
        """Put it on disk now; whether it is there."""
        self._soon.stop()
        text, chips = self._read()
        draft = self._draft(text.encode("utf-8", "ignore").decode(), chips)  # half of an emoji cannot be stored
        if self._is_over or self._library.database.closing or (draft.text, draft.chips) == self._on_disk:
            return True
        try:
            self.write(draft)
        except SafariError as error:  # it is tried again at the next key, and before it is left
            if not self._is_told:
                self._is_told = True
                self.failed.emit(error)
            return False
        self._is_told = False
        self._on_disk = draft.text, draft.chips
        return True

    def refused(self) -> None:
        """The disk did not take what `write` was given: it is tried again."""
        self._on_disk = None

    def end(self) -> None:
        """The words are kept, or nobody wants them: no draft is left, whatever still stands in the field."""
        self._read = lambda: ("", "")
        self._is_over = self.settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self.settle()
        return False

    def _draft(self, text: str, chips: str) -> Draft:
        return Draft(*self._where, text, chips, self._library.journal.clock())


def settled(widget: QWidget | None) -> bool:
    """Whether what is typed in a widget is on disk, now that it was asked to put it there."""
    settle = getattr(widget, "settle", None)
    half_typed = [one.settle() for one in widget.findChildren(HalfTyped)] if widget is not None else []
    try:
        return (settle is None or settle() is not False) and all(half_typed)
    except SafariError:
        return False
