"""The bar at the top of Run: what this is, who writes, whether every word is kept, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from safari.words import _
from ui.theme import colour, font, set_type, theme
from ui.widgets.announce import announce
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.focus_ring import BESIDE
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import painting
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText
from ui.widgets.pressing import press_by_enter

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from safari.errors import SafariError
    from ui.run.keeper import State

HEIGHT = 56
MOST_NAME = 0.25  # of the bar's width: a long name leaves room for the title
LEAST_NAME, LEAST_SENTENCE = 60, 260  # what the writer's name and a failure keep in a narrow window


class WriterName(QAbstractButton):
    """Whose notes these are, in small print, shortened where there is little room; pressing it lets another write."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setShortcut(QKeySequence())  # an & in a name is no key
        self.setAccessibleName(text)
        self.setToolTip(_("Let somebody else write"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ringBeside", BESIDE)
        set_type(self, "small", "ink3")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(int(QFontMetricsF(font("small")).horizontalAdvance(self.text())) + 2, theme().px(28))

    def minimumSizeHint(self) -> QSize:
        full = self.sizeHint()
        return QSize(min(full.width(), theme().px(LEAST_NAME)), full.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = QFontMetricsF(font("small"))
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        hint = _("Let somebody else write")
        self.setToolTip(tip(hint if shown == self.text() else f"{hint}\n{self.text()}"))
        with painting(self) as painter:
            painter.setFont(font("small"))
            painter.setPen(colour("ink" if self.underMouse() else "ink3"))
            baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(0, baseline), shown)


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
        theme().themed.connect(self._measure)  # not by a change of font: the words may hear of theirs after this
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
        self._measure()
        self.setAccessibleName(sentence)
        if state == "failed":
            announce(self, sentence)

    def _measure(self) -> None:
        """That every word is kept is read whole in any window; the title and the writer's name give way to it."""
        whole = self.words.sizeHint().width()
        self.words.setMinimumWidth(min(whole, theme().px(LEAST_SENTENCE)) if self.state == "failed" else whole)


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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.writer.setMaximumWidth(round(self.width() * MOST_NAME))

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
