"""The bar at the top of Run: what this is, who writes, whether every word is kept, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from safari.words import _
from ui.theme import colour, font, set_type, theme
from ui.widgets.announce import announce
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import painting
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from safari.errors import SafariError
    from ui.run.keeper import State

HEIGHT = 56


class WriterName(QAbstractButton):
    """Whose notes these are, in small print; pressing it lets somebody else write."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(_("Let somebody else write"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        set_type(self, "small", "ink3")

    def sizeHint(self) -> QSize:
        return QSize(int(QFontMetricsF(font("small")).horizontalAdvance(self.text())) + 2, theme().px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setFont(font("small"))
            painter.setPen(colour("ink" if self.underMouse() else "ink3"))
            metrics = QFontMetricsF(font("small"))
            baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(0, baseline), self.text())


class KeptState(QWidget):
    """Whether every word is on disk: a tick; "Writing" while it is on its way; where the disk fails, what to do."""

    retry = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: State = "kept"
        self._icon = IconLabel("check", "accent", side=16)
        self.words = PlainText("", "small", "ink2", max_lines=2).to_the_right()
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._again = Button(_("Try again"), "word", size="small")
        self._again.clicked.connect(self.retry)
        self.setLayout(row(self._icon, self.words, self._again, gap=8))
        self.show_state("kept", None)

    def show_state(self, state: State, error: SafariError | None) -> None:
        """Say how it stands; a failure stays until the disk takes everything."""
        sentences = {"kept": _("Every word is kept"), "writing": _("Writing")}
        sentence = sentences.get(state) or str(error)
        if (state, sentence) == (self.state, self.words.text()):
            return
        self.state = state
        self._icon.setVisible(state != "writing")
        self._icon.set_icon(*(("warning", "ouch") if state == "failed" else ("check", "accent")))
        self.words.setText(sentence)
        self.words.set_ink("ouch" if state == "failed" else "ink2")
        self._again.setVisible(state == "failed")
        self.setAccessibleName(sentence)
        if state == "failed":
            announce(self, sentence)


class TopBar(QWidget):
    """`off_record(bool)` from its switch, `finish` from the one filled button, `other_writer`, `retry`."""

    off_record = Signal(bool)
    finish = Signal()
    other_writer = Signal()
    retry = Signal()

    def __init__(self, title: str, writer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainText(title, "side_heading", wrap=False)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.writer = WriterName(writer)
        self.writer.clicked.connect(self.other_writer)
        self.kept = KeptState()
        self.kept.retry.connect(self.retry)
        self.record = Button(_("Off the record"), icon="struck_eye")
        self.record.setCheckable(True)
        self.record.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
        self.record.setToolTip(_("Only on this screen, left out of everything (Ctrl+O)"))
        self.record.clicked.connect(self.off_record)
        self.done = Button(_("Finish"), "primary")
        self.done.clicked.connect(self.finish)
        self._row = row(self.title, self.writer, gap=20)
        self._row.addStretch(1)
        for widget in (self.kept, self.record, self.done):
            self._row.addWidget(widget)
        self.setLayout(self._row)
        theme().themed.connect(self._measure)
        self._measure()
        self.set_margin(64)

    def set_margin(self, margin: int) -> None:
        """The space at both ends, as the rest of the screen has it."""
        self._row.setContentsMargins(margin, 0, margin, 0)

    def show_off_record(self, *, off: bool) -> None:
        """Show whether the note being typed is off the record."""
        self.record.setChecked(off)
        self.record.update()

    def _measure(self) -> None:
        self.setFixedHeight(theme().px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colour("line"))
