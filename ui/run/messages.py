"""The line under the input box: the most useful keys, or a sentence about what just happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QPropertyAnimation, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QGraphicsOpacityEffect, QLabel, QSizePolicy, QStackedLayout, QStyle, QWidget

from safari.words import _
from ui.theme import colour, font, theme
from ui.widgets.announce import announce
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.painting import painting
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QPaintEvent

    from ui.theme import ColourName

STAYS_MS = 8_000
BACK_MS = 20_000  # who comes back looks around first
FADE_MS = 600  # slower than what answers a key: nobody asked for it
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
            (_("Ctrl+T"), _("stopwatch")),
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


class Help(PlainText):
    """One quiet sentence for whoever writes here for the first time. It fades; its place stays as it is."""

    def __init__(self) -> None:
        super().__init__(_("Write what you hear and press Enter. That is all; F1 shows more."), "small", "ink2")
        self.setContentsMargins(INDENT, 0, INDENT, 0)
        self._veil = QGraphicsOpacityEffect(self, opacity=1.0)
        self.setGraphicsEffect(self._veil)
        self._fading = QPropertyAnimation(self._veil, b"opacity", self)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.finished.connect(self._faded)
        self._then: Callable[[], object] = lambda: None

    def fade(self, then: Callable[[], object]) -> None:
        """Fade, then do something; at once where the system asks for less motion."""
        self._then = then
        pace = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        self._fading.setDuration(FADE_MS if pace and self.isVisible() else 0)
        self._fading.start()

    def _faded(self) -> None:
        self._then()


class Messages(QWidget):
    """`say(sentence)` in place of the hints for a while; `stays` until the next one or `clear()`.

    With `helps` the first help stands in place of the hints until `end_help()`.
    """

    def __init__(self, parent: QWidget | None = None, *, helps: bool = False) -> None:
        super().__init__(parent)
        self.hints = KeyHints()
        self.help = Help() if helps else None
        self.words = PlainText("", "small", "ink2", max_lines=2)
        self.words.setContentsMargins(INDENT, 0, INDENT, 0)
        self._stack = QStackedLayout(self)
        self.yes, self.no = _answer(_("Yes")), _answer(_("No"))
        self._said = QWidget()
        self._said.setLayout(row(self.words, self.yes, self.no, gap=GAP))
        self._hide_answers()
        for widget in (self.help, self.hints, self._said):
            if widget is not None:
                self._stack.addWidget(widget)
        self._shows_hints, self._keeps_place = True, helps
        self._until = QTimer(self, singleShot=True)
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
        self._hide_answers()
        self._stack.setCurrentWidget(self._said)
        self.setVisible(True)
        self._until.stop() if stays else self._until.start(STAYS_MS)
        announce(self, sentence)

    def say_what_came_back(self, sentence: str) -> None:
        """Say it for longer than anything else; the next sentence takes its place all the same."""
        self.say(sentence)
        self._until.start(BACK_MS)

    def ask(self, question: str, yes: str, no: str) -> None:
        """Ask something that Enter and Esc answer, or a click on one of these (`yes` and `no` are its buttons)."""
        self.say(f"{question} {yes} · {no}", "ink", stays=True)
        self.words.setText(question)
        for button, word in ((self.yes, yes), (self.no, no)):
            button.setText(word)
            button.show()

    def clear(self) -> None:
        """Back to the hints."""
        self._until.stop()
        self._hide_answers()
        self.words.setText("")
        self._stack.setCurrentWidget(self.help or self.hints)
        self.setVisible(self._shows_hints or self._keeps_place)

    def end_help(self) -> None:
        """Whoever wrote a few notes needs no help: it gives way to the hints, and nothing moves by it."""
        if self.help is None:
            return
        if self._stack.currentWidget() is not self.help:
            self._helped()
        else:
            self.help.fade(self._helped)

    def _hide_answers(self) -> None:
        for button in (self.yes, self.no):
            button.hide()

    def _helped(self) -> None:
        was_shown = self._stack.currentWidget() is self.help
        self.help = None
        if was_shown:
            self._stack.setCurrentWidget(self.hints if self._shows_hints else self._said)

    def show_hints(self, *, shown: bool) -> None:
        """In a low window there are no hints, only sentences."""
        self._shows_hints = shown
        self.setVisible(shown or self._keeps_place or bool(self.sentence))


def _answer(word: str) -> Button:
    button = Button(word, "word", size="small")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
    return button
