"""The line under the input box: the most useful keys, or a sentence about what just happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, QTimer
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedLayout, QWidget

from safari.words import _
from ui.theme import colour, font, theme
from ui.widgets.announce import announce
from ui.widgets.painting import painting
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from ui.theme import ColourName

STAYS_MS = 8_000
GAP, INDENT = 20, 4


class KeyHints(QLabel):
    """A few keys in one row, the last at the right edge; those that do not fit are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[tuple[str, str], ...] = (
            (_("Ctrl+1 to 6"), _("kind")),
            ("@", _("who")),
            ("#", _("tag")),
            ("Ctrl+↑ ↓", _("feeling")),
            ("Ctrl+O", _("off the record")),
        )
        self._last = ("F1", _("all keys"))
        self.add(())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, hints: Iterable[tuple[str, str]]) -> None:
        """Tell these, too, in front of those that every safari has: (key, what it does)."""
        self._hints = (*hints, *self._hints)
        self.setAccessibleName(", ".join(f"{key} {deed}" for key, deed in (*self._hints, self._last)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, theme().line_height("meta"))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        strong, plain = QFontMetricsF(font("key")), QFontMetricsF(font("meta"))

        def width(hint: tuple[str, str]) -> float:
            return strong.horizontalAdvance(hint[0]) + 4 + plain.horizontalAdvance(hint[1])

        left, end = float(INDENT), self.width() - INDENT - width(self._last)
        baseline = (self.height() + plain.ascent() - plain.descent()) / 2
        with painting(self) as painter:
            for hint in (*self._hints, self._last):
                is_last = hint is self._last
                if not is_last and left + width(hint) + GAP > end:
                    continue
                at = end if is_last else left
                painter.setPen(colour("ink2"))
                painter.setFont(font("key"))
                painter.drawText(QPointF(at, baseline), hint[0])
                painter.setPen(colour("ink3"))
                painter.setFont(font("meta"))
                painter.drawText(QPointF(at + strong.horizontalAdvance(hint[0]) + 4, baseline), hint[1])
                left += width(hint) + GAP


class Messages(QWidget):
    """`say(sentence)` in place of the hints for a while; `stays` until the next one or `clear()`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hints = KeyHints()
        self.words = PlainText("", "small", "ink2", max_lines=2)
        self.words.setContentsMargins(INDENT, 0, INDENT, 0)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.hints)
        self._stack.addWidget(self.words)
        self._shows_hints = True
        self._until = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._until.timeout.connect(self.clear)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    @property
    def sentence(self) -> str:
        """What is being said, or ""."""
        return self.words.text()

    def say(self, sentence: str, ink: ColourName = "ink2", *, stays: bool = False) -> None:
        """Say something about what was typed or kept; a reader hears it."""
        self.words.setText(sentence)
        self.words.set_ink(ink)
        self._stack.setCurrentWidget(self.words)
        self.setVisible(True)
        self._until.stop() if stays else self._until.start()
        announce(self, sentence)

    def clear(self) -> None:
        """Back to the hints."""
        self._until.stop()
        self.words.setText("")
        self._stack.setCurrentWidget(self.hints)
        self.setVisible(self._shows_hints)

    def show_hints(self, *, shown: bool) -> None:
        """In a low window there are no hints, only sentences."""
        self._shows_hints = shown
        self.setVisible(shown or bool(self.sentence))
