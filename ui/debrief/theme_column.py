"""One column of the board: a theme, how many cards stand in it, and the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from safari.words import _
from ui.debrief.card_table import CardTable
from ui.plan.kept_field import KeptField
from ui.theme import colour, theme
from ui.theme.measures import RADIUS_CARD
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.painting import painting, pen, rounded
from ui.widgets.plain_text import PlainText
from ui.widgets.text_field import TextField
from ui.widgets.trouble_line import TroubleLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.debrief.card_row import CardRow

    KeepName = Callable[[str, str, str], object]

LONGEST = 120  # letters of a theme's name
EDGE, STEP = 28, 18  # px from the edge at which what is carried scrolls the cards, and how far


class ThemeColumn(QWidget):
    """`uid` is the theme, "" what is not sorted yet. `keep(uid, name, sitting)` keeps another name while it is written;
    one that could not be kept stays in its field. `asked(place)` for the theme's menu."""

    asked = Signal(QPoint)

    def __init__(self, uid: str, picked: set[str], keep: KeepName) -> None:
        super().__init__()
        self.uid = uid
        self._aimed = False
        self._keep_name = keep
        self._sitting = self._before = ""
        self.cards = CardTable(picked)
        self.name = PlainText("", "body_strong" if uid else "body", "ink" if uid else "ink2", wrap=False)
        self.count = PlainText("", "small", "ink3", wrap=False)
        self.more = Button("", "word", size="small", icon="dots", name=_("More about this theme"))
        self.more.clicked.connect(lambda: self.asked.emit(self.more.mapToGlobal(QPoint(0, self.more.height() + 2))))
        self.editor = TextField(name=_("Name of the theme"), limit=LONGEST, style="body_strong")
        self.trouble = TroubleLine()
        self.kept = KeptField(self.editor, self._keep, self.trouble.say)
        self.editor.installEventFilter(self)
        self.editor.editingFinished.connect(self._finish)
        self.nothing = PlainText("", "small", "ink3")
        self._lay_out()
        self._size()
        theme().themed.connect(self._size)
        self.more.setVisible(bool(uid))  # now that it stands in here: before, it would be a window
        self.cards.arrived.connect(self._redraw)
        self.cards.gone.connect(self._redraw)

    def _lay_out(self) -> None:
        self._title = QWidget()
        words = row(self.name, self.count, self.more, gap=6)
        words.setStretch(0, 1)
        self._title.setLayout(words)
        self._head = QStackedWidget()
        self._head.addWidget(self._title)
        self._head.addWidget(self.editor)
        head = column(self._head, self.trouble)
        head.setContentsMargins(14, 4, 8, 4)
        said = column(self.nothing, None)
        said.setContentsMargins(14, 2, 14, 0)
        self._empty = QWidget()
        self._empty.setLayout(said)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        whole = column(head, self._empty, self.cards)
        whole.setStretch(2, 1)
        self.cards.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # they take what is there
        self.setLayout(whole)
        self.setContentsMargins(0, 0, 0, 2)

    def show_rows(self, name: str, rows: Sequence[CardRow], nothing: str) -> None:
        """Show these under this name; without any, what an empty column says."""
        self.name.setText(name)
        self.kept.show(name)
        self.count.setText(str(len(rows)))
        self.cards.setAccessibleName(name)
        self.more.setAccessibleName(_("More about “{theme}”").format(theme=name))
        self.nothing.setText(nothing)
        self._empty.setVisible(not rows)
        self.cards.show_rows(rows)

    def rename(self, sitting: str = "") -> None:
        """Write another name in its place, which is kept while it is written: one step back, together with what was
        done in the same `sitting`. Enter is done with it, Esc brings back what stood there."""
        if self.uid:
            self._sitting, self._before = sitting, self.name.text()
            self.kept.show(self.name.text())
            self._head.setCurrentWidget(self.editor)
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editor.selectAll()

    @property
    def is_renaming(self) -> bool:
        """Whether a name is being written."""
        return self._head.currentWidget() is self.editor

    def settle(self) -> bool:
        """Keep the name that is being written; whether it is kept."""
        self._finish()
        return not self.is_renaming

    def aim(self, place: QPoint | None, stars: int = 0, without: Sequence[str] = ()) -> None:
        """Show where what is carried would land, at a place on the screen; None: not here."""
        if (place is not None) != self._aimed:
            self._aimed = place is not None
            self.update()
        if place is None or not self.uid:  # what is not sorted has no order of its own
            self.cards.show_landing(None)
            return
        inside = self.cards.viewport().mapFromGlobal(place)
        bar, height = self.cards.verticalScrollBar(), self.cards.viewport().height()
        if inside.y() < EDGE or inside.y() > height - EDGE:
            bar.setValue(bar.value() + (-STEP if inside.y() < EDGE else STEP))
        self.cards.show_landing(self.cards.landing_at(inside, stars, without))

    def holds(self, place: QPoint) -> bool:
        """Whether a place on the screen is in this column."""
        return QRect(QPoint(0, 0), self.size()).contains(self.mapFromGlobal(place))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leaves the name as it was."""
        if watched is self.editor and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() == QEvent.Type.KeyPress:
                self.editor.setText(self._before)
                self._finish()
            return True
        return False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().y() < self.cards.y():
            self.rename()

    def _redraw(self) -> None:
        """The edge, also where the cards lie over it."""
        self.update()
        self.cards.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        is_at_hand = self._aimed or (self.cards.hasFocus() and not self.cards.cards.rows)
        edge = pen(colour("accent"), 2) if is_at_hand else pen(colour("line" if self.uid else "line_strong"), 1)
        if not self.uid and not is_at_hand:
            edge.setStyle(Qt.PenStyle.DashLine)
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS_CARD, colour("sunken"), edge)

    def _keep(self, name: str, sitting: str) -> None:
        """No name at all is no other name."""
        if name.strip():
            self._keep_name(self.uid, name.strip(), self._sitting or sitting)

    def _size(self) -> None:
        """The head is as tall as the taller of the two that stand in it by turns."""
        self._head.setFixedHeight(max(self._title.sizeHint().height(), self.editor.sizeHint().height()))

    def _finish(self) -> None:
        if not self.is_renaming or not self.kept.settle():
            return
        had_keyboard = self.editor.hasFocus()
        self._head.setCurrentIndex(0)
        if had_keyboard:
            self.cards.setFocus(Qt.FocusReason.OtherFocusReason)
