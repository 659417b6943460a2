"""Paints a line of a transcript: when, who, what; the line being said tinted, picked and doubtful words marked."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.listening.transcript_model import SPOKEN, Index, Span, Spoken
from ui.listening.word_boxes import boxes
from ui.theme import TextBlock, colour, font, lay_out, paint_icon, theme
from ui.theme.icons import kind_colour, kind_icon
from ui.theme.measures import RADIUS, RADIUS_SMALL
from ui.widgets.moments import moment_text
from ui.widgets.painting import pen, rounded

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

    from ui.theme import ColourName, TypeName

WIDER = 12  # the tint reaches so far beyond the text on each side
WHO, TEXT, RIGHT = 60, 192, 36  # from the left edge of the text; and what is left free at the right
TEXT_NARROW = 150
NARROW = 620  # px: a column under this gives the names less room
SPACE = 7
ICON = 14
STYLE: TypeName = "question"
REMEMBERED = 200


class TranscriptDelegate(QStyledItemDelegate):
    """`current` is the row being said; `picked` the row and characters somebody chose."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.current = -1
        self.picked: tuple[int, Span] | None = None
        self._blocks: OrderedDict[tuple[str, int], TextBlock] = OrderedDict()
        self._widths: QFontMetricsF | None = None
        theme().themed.connect(self._forget)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self.height(index.data(SPOKEN), option.rect.width()))

    def usual_height(self) -> int:
        """The height of a row of one line."""
        return theme().line_height(STYLE) + 2 * SPACE

    def height(self, spoken: Spoken, width: int) -> int:
        """How tall a row is at a width. Most are one line: those are only measured, not laid out."""
        if self._widths is None:
            self._widths = QFontMetricsF(font(STYLE))
        if "\n" not in spoken.text and self._widths.horizontalAdvance(spoken.text) < _room(width):
            return self.usual_height()
        return round(self.block(spoken.text, width).height) + 2 * SPACE

    def block(self, text: str, width: int) -> TextBlock:
        """The words laid out for a row of this width."""
        found = self._blocks.get((text, width))
        if found is None:
            found = self._blocks[text, width] = lay_out(text, STYLE, _room(width))
            if len(self._blocks) > REMEMBERED:
                self._blocks.popitem(last=False)
        return found

    def text_at(self, width: int) -> QPointF:
        """Where the words begin in a row of this width."""
        return QPointF(_left(width), SPACE)

    def name_at(self, spoken: Spoken, width: int) -> tuple[float, float]:
        """From where to where who speaks is written, in px."""
        first = WIDER + _wide(WHO)
        wide = QFontMetricsF(font("small" if spoken.ours else "small_strong")).horizontalAdvance(spoken.name)
        return first, min(first + wide, _left(width) - 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        spoken: Spoken = index.data(SPOKEN)
        rect = QRectF(option.rect)
        is_current = index.row() == self.current
        chosen = option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        if is_current or chosen:
            rounded(painter, rect, RADIUS, colour("accent_tint" if is_current else "select"))
        painter.translate(rect.topLeft())
        self._paint_margin(painter, spoken, option.rect.width(), is_current=is_current)
        block = self.block(spoken.text, option.rect.width())
        at = self.text_at(option.rect.width())
        self._paint_spans(painter, block, at, spoken, index.row())
        ink: ColourName = "ink" if is_current or not spoken.ours else "ink2"
        block.paint(painter, at, colour(ink))
        self._paint_masks(painter, block, at, spoken)
        if spoken.kind:
            side = theme().px(ICON)
            box = QRectF(rect.width() - WIDER - side - 8, SPACE + (block.line_height - side) / 2, side, side)
            paint_icon(painter, kind_icon(spoken.kind), box, colour(kind_colour(spoken.kind)))
        painter.restore()

    @staticmethod
    def _paint_margin(painter: QPainter, spoken: Spoken, width: int, *, is_current: bool) -> None:
        line = theme().line_height(STYLE)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font("label" if is_current else "meta"))
        painter.setPen(colour("accent" if is_current else "ink3"))
        painter.drawText(QRectF(WIDER, SPACE, _wide(WHO), line), middle, moment_text(spoken.starts))
        style: TypeName = "small" if spoken.ours else "small_strong"
        painter.setFont(font(style))
        painter.setPen(colour("ink2" if spoken.ours else "ink"))
        room = _left(width) - WIDER - _wide(WHO) - 12
        name = QFontMetricsF(font(style)).elidedText(spoken.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(WIDER + _wide(WHO), SPACE, room + 4, line), middle, name)

    def _paint_spans(self, painter: QPainter, block: TextBlock, at: QPointF, spoken: Spoken, row: int) -> None:
        if self.picked is not None and self.picked[0] == row:
            for box in boxes(block, *self.picked[1]):
                rounded(painter, box.translated(at).adjusted(-1, 0, 1, 0), 2, colour("hit"))
        painter.setPen(pen(colour("ouch_mark"), 1.5))
        for span in spoken.doubtful:
            for box in boxes(block, *span):
                under = box.translated(at)
                painter.drawLine(under.bottomLeft(), under.bottomRight())

    @staticmethod
    def _paint_masks(painter: QPainter, block: TextBlock, at: QPointF, spoken: Spoken) -> None:
        for span in spoken.hidden:
            for box in boxes(block, *span):
                rounded(painter, box.translated(at).adjusted(-1, 1, 1, -1), RADIUS_SMALL, colour("ink3"))

    def _forget(self) -> None:
        self._blocks.clear()
        self._widths = None


def _wide(size: float) -> float:
    return size * max(1.0, theme().factor)


def _left(width: int) -> float:
    return WIDER + _wide(TEXT if width > NARROW else TEXT_NARROW)


def _room(width: int) -> float:
    return width - _left(width) - RIGHT - WIDER
