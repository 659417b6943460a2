"""Sounds and transcripts that are dropped on the line or its box are calls, not pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent

from ui.listening.taking_in import SOUNDS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


class Dropping(QObject):
    """Watches widgets that take pictures: `dropped(paths)` where what is dropped are calls."""

    dropped = Signal(list)

    def watch(self, widgets: Iterable[QWidget]) -> None:
        """Watch these."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
            if paths and all(Path(one).suffix.lower().removeprefix(".") in (*SOUNDS, *WORDS) for one in paths):
                event.acceptProposedAction()
                self.dropped.emit(paths)
                return True
        return False
