"""Any letter, typed anywhere, goes to the line: also after a dead key, and from lists that would look it up."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

if TYPE_CHECKING:
    from ui.run.input_line import InputLine

# The accent that a dead key puts on the letter after it, as Unicode has it. Where the line has the keyboard the system
# does that itself; a button or a list gets the dead key as it is.
ACCENTS = {
    Qt.Key.Key_Dead_Grave: "\u0300",
    Qt.Key.Key_Dead_Acute: "\u0301",
    Qt.Key.Key_Dead_Circumflex: "\u0302",
    Qt.Key.Key_Dead_Tilde: "\u0303",
    Qt.Key.Key_Dead_Macron: "\u0304",
    Qt.Key.Key_Dead_Breve: "\u0306",
    Qt.Key.Key_Dead_Abovedot: "\u0307",
    Qt.Key.Key_Dead_Diaeresis: "\u0308",
    Qt.Key.Key_Dead_Abovering: "\u030a",
    Qt.Key.Key_Dead_Doubleacute: "\u030b",
    Qt.Key.Key_Dead_Caron: "\u030c",
    Qt.Key.Key_Dead_Cedilla: "\u0327",
    Qt.Key.Key_Dead_Ogonek: "\u0328",
}


class AnyLetter(QObject):
    """Sends what is typed on `screen` to the line. The screen asks `takes(event)` about keys that nobody wanted."""

    def __init__(self, screen: QWidget, line: InputLine) -> None:
        super().__init__(screen)
        self._screen, self._line = screen, line
        self._accent = ""
        line.before_letter = self._accented
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    def takes(self, event: QKeyEvent) -> bool:
        """Whether this was a letter: then it stands in the line, which has the keyboard."""
        if event.key() in ACCENTS and not event.text():
            self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._accent = ACCENTS[Qt.Key(event.key())]
            return True
        if not is_letter(event):
            return False
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.keyPressEvent(event)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A list would look a letter up among its rows; a space it may have."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text() != " ":
            return self.takes(event)
        return False

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if now is not self._line:
            self._accent = ""
        if isinstance(now, QAbstractItemView) and self._screen.isAncestorOf(now):
            now.installEventFilter(self)

    def _accented(self, letter: str) -> str:
        """The letter with the accent that was typed before it, where there is such a letter."""
        accent, self._accent = self._accent, ""
        return unicodedata.normalize("NFC", letter + accent) if accent and letter.isalpha() else letter


def is_letter(event: QKeyEvent) -> bool:
    """Whether a key writes something. AltGr is Ctrl and Alt on Windows; Alt with a digit is a key of Run."""
    held = event.modifiers()
    control = bool(held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))
    alt = bool(held & Qt.KeyboardModifier.AltModifier)
    if not event.text() or not event.text().isprintable():
        return False
    if alt and not control:  # on a Mac, Alt writes letters
        return sys.platform == "darwin" and not event.text().isdigit()
    return alt or not control
