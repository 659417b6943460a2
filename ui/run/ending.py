"""When somebody writes no more in Run: what is queued is written, and the writer's thread ends."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

if TYPE_CHECKING:
    from safari.library import Library
    from ui.background import Writer


def no_longer(library: Library, author: str) -> None:
    """What is changed from now on is changed by whoever leads the programme, unless another leader writes already."""
    if library.journal.author == author:
        library.journal.author = ""


def end_with(owner: QObject, writer: Writer) -> threading.Event:
    """Write what is queued and end the writer's thread when its owner goes, or the program ends; set when it has."""
    ended = threading.Event()

    def end() -> None:
        if not ended.is_set():
            ended.set()
            writer.finish()

    owner.destroyed.connect(end)
    application = QCoreApplication.instance()
    if application is not None:
        application.aboutToQuit.connect(end)
    return ended
