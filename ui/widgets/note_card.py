"""A note as a card: quotes in serif, what was seen in sans; at the foot kind, who, feeling, stars, author."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import TextBlock, TypeName, colour, font, lay_out, paint_icon, theme
from ui.theme.icons import kind_colour, kind_icon
from ui.theme.measures import RADIUS_CARD
from ui.widgets.avatar import initials
from ui.widgets.feeling_mark import feeling_words, paint_feeling_number
from ui.widgets.painting import painting, rounded
from ui.widgets.quotation import quoted

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

PADDING, FOOT = 14, 20


@dataclass(frozen=True, slots=True)
class NoteShown:
    """What a card shows.

    `kind` is quote, saw, ouch, aha, idea or question; `kind_word` its word on screen; `spoken` says that the words are
    a customer's own and get quotation marks in their `language`; `who` is an alias or "I saw".
    """

    uid: str
    text: str
    kind: str
    kind_word: str
    who: str = ""
    language: str = "en"
    spoken: bool = False
    feeling: int | None = None
    stars: int = 0
    author: str = ""


class NoteCard(QAbstractButton):
    """The card. Checkable: the chosen one has a green edge. `picked(uid)` on click, Space or Enter."""

    picked = Signal(str)

    def __init__(self, note: NoteShown, *, max_lines: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note, self._max_lines = note, max_lines
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_note(note)
        self.clicked.connect(lambda: self.picked.emit(self.note.uid))

    def show_note(self, note: NoteShown) -> None:
        """Show another note, or the same as it is now."""
        self.note = note
        felt = feeling_words(note.feeling) if note.feeling is not None else ""
        self.setAccessibleName(", ".join(part for part in (note.kind_word, note.who, felt, note.text) if part))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._block(width).height) + 2 * PADDING + theme().px(FOOT) + 6

    def sizeHint(self) -> QSize:
        return QSize(220, self.heightForWidth(220))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme().px(FOOT) + 2 * PADDING + theme().line_height("quoteS"))

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        hovered = self.underMouse()
        edge = QPen(colour("accent"), 2) if self.isChecked() else QPen(colour("line_strong" if hovered else "line"), 1)
        with painting(self) as painter:
            rounded(painter, rect, RADIUS_CARD, colour("surface"), edge)
            block = self._block(self.width())
            block.paint(painter, QPointF(PADDING, PADDING), colour("ink"))
            foot = rect.height() - PADDING - theme().px(FOOT) / 2
            self._paint_foot(painter, foot)

    def _block(self, width: int) -> TextBlock:
        note = self.note
        text = quoted(note.text, note.language) if note.spoken else note.text
        style: TypeName = "quoteS" if note.spoken else "body"
        return lay_out(text, style, width - 2 * PADDING, self._max_lines)

    def _paint_foot(self, painter: QPainter, middle: float) -> None:
        note = self.note
        side = theme().px(15)
        icon = QRectF(PADDING, middle - side / 2, side, side)
        paint_icon(painter, kind_icon(note.kind), icon, colour(kind_colour(note.kind)))
        left = icon.right() + 8 + self._words(painter, QPointF(icon.right() + 8, middle), note.who) + 8
        if note.feeling is not None:
            paint_feeling_number(painter, QPointF(left, middle), note.feeling)
        right = self.width() - PADDING
        if note.author:
            painter.setFont(font("meta"))
            painter.setPen(colour("ink3"))
            right -= painter.fontMetrics().horizontalAdvance(initials(note.author))
            self._line(painter, QPointF(right, middle), initials(note.author))
        if note.stars:
            self._paint_stars(painter, QPointF(right - 10, middle))

    def _words(self, painter: QPainter, at: QPointF, text: str) -> float:
        painter.setFont(font("label"))
        painter.setPen(colour("ink2"))
        room = self.width() - at.x() - 90
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(max(40, room)))
        self._line(painter, at, shown)
        return float(painter.fontMetrics().horizontalAdvance(shown))

    def _paint_stars(self, painter: QPainter, right: QPointF) -> None:
        text = str(self.note.stars)
        painter.setFont(font("label"))
        painter.setPen(colour("aha"))
        left = right.x() - painter.fontMetrics().horizontalAdvance(text)
        self._line(painter, QPointF(left, right.y()), text)
        paint_icon(painter, "star", QRectF(left - 18, right.y() - 7, 14, 14), colour("aha"))

    def _line(self, painter: QPainter, at: QPointF, text: str) -> None:
        height = theme().line_height("meta")
        box = QRectF(at.x(), at.y() - height / 2, self.width(), height)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
