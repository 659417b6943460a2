"""Paints a row of the timeline: time, kind, the words as large as anything on the screen, and a quiet foot."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainterPath, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.memos import memo_button
from ui.run.timeline_model import ROW, SHOWN, Index
from ui.run.timeline_row import Row, Shown
from ui.theme import TextBlock, colour, font, lay_out, paint_icon, theme
from ui.theme.measures import RADIUS, RADIUS_SMALL
from ui.widgets.feeling_mark import paint_feeling
from ui.widgets.painting import rounded

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

    from ui.run.thumbnails import Thumbnails
    from ui.theme import ColourName, TypeName

WIDER = 12  # the chosen row reaches so far beyond the text on each side
TIME, ICON, TEXT = 0, 67, 104  # from the left edge of the text
ICON_SIDE = 16
SPACE, GAP = 11, 5  # above and below a row; between the words and the foot
PICTURE, PICTURE_GAP, MOST_PICTURES = QSize(104, 72), 16, 3
FOOT_GAP = 14
REMEMBERED = 200


@dataclass(frozen=True, slots=True)
class Laid:
    """A row laid out for one width."""

    row: Row
    width: int
    shown: Shown
    words: TextBlock
    left: float  # of the words
    height: int

    @property
    def block_height(self) -> float:
        """Words and foot."""
        words = self.words.height + GAP if self.shown.text else 0
        return words + theme().line_height("small")


class TimelineDelegate(QStyledItemDelegate):
    """Lays rows out and paints them. `slide` is how far below its place the newest row still is, `playing` the note
    that is being heard."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._laid: OrderedDict[str, Laid] = OrderedDict()
        self.slide = 0.0
        self.sliding = ""
        self.playing = ""
        theme().themed.connect(self.forget)

    def forget(self) -> None:
        """Lay all rows out anew."""
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self.height(index, option.rect.width()))

    def height(self, index: Index, width: int) -> int:
        """How tall a row is at a width."""
        return self._lay(index, width).height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRectF(option.rect)
        laid = self._lay(index, option.rect.width())
        painter.save()
        if laid.row.note.uid == self.sliding:
            painter.translate(0, self.slide)
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, rect, RADIUS, colour("select"))
        painter.translate(rect.left() + WIDER, rect.top())
        self._paint_margin(painter, laid)
        self._paint_pictures(painter, laid)
        top = (rect.height() - laid.block_height) / 2 if laid.row.has_picture else SPACE
        laid.words.paint(painter, QPointF(laid.left, top), colour(laid.shown.ink))
        foot = top + laid.block_height - theme().line_height("small") / 2
        self._paint_foot(painter, laid, QPointF(laid.left, foot))
        painter.restore()

    def memo_box(self, index: Index, rect: QRect) -> QRectF:
        """Where the length of what is spoken stands in a row that is painted in `rect`; empty without."""
        laid = self._lay(index, rect.width())
        if not laid.shown.memo:
            return QRectF()
        top = (rect.height() - laid.block_height) / 2 if laid.row.has_picture else SPACE
        foot = rect.top() + top + laid.block_height - theme().line_height("small") / 2
        return memo_button.box(QPointF(rect.left() + WIDER + laid.left, foot), laid.shown.memo)

    def _lay(self, index: Index, width: int) -> Laid:
        row: Row = index.data(ROW)
        found = self._laid.get(row.note.uid)
        if found is None or found.row != row or found.width != width:
            found = self._laid[row.note.uid] = self._fresh(row, index.data(SHOWN), width)
            if len(self._laid) > REMEMBERED:
                self._laid.popitem(last=False)
        return found

    @staticmethod
    def _fresh(row: Row, words: Shown, width: int) -> Laid:
        pictures = min(MOST_PICTURES, len(row.photos) or row.pictures)
        left = TEXT * max(1.0, theme().factor) + pictures * (PICTURE.width() + PICTURE_GAP)
        style: TypeName = "quote" if words.serif else "lead"
        block = lay_out(words.text, style, width - 2 * WIDER - left)
        tall = (block.height + GAP if words.text else 0) + theme().line_height("small")
        if pictures:
            tall = max(tall, PICTURE.height())
        return Laid(row, width, words, block, left, round(tall + 2 * SPACE))

    def _paint_margin(self, painter: QPainter, laid: Laid) -> None:
        """Time and kind, level with the first line of the words."""
        first = laid.words.line_height if laid.shown.text else theme().line_height("meta")
        middle = SPACE + first / 2
        painter.setFont(font("meta"))
        painter.setPen(colour("ink3"))
        box = QRectF(TIME, middle - first / 2, ICON, first)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, laid.shown.time)
        side = theme().px(ICON_SIDE)
        icon = QRectF(ICON * max(1.0, theme().factor), middle - side / 2, side, side)
        paint_icon(painter, laid.shown.icon, icon, colour(laid.shown.icon_ink))

    def _paint_pictures(self, painter: QPainter, laid: Laid) -> None:
        if not laid.row.has_picture:
            return
        left = TEXT * max(1.0, theme().factor)
        for number in range(min(MOST_PICTURES, len(laid.row.photos) or laid.row.pictures)):
            box = QRectF(left + number * (PICTURE.width() + PICTURE_GAP), SPACE, PICTURE.width(), PICTURE.height())
            photos = laid.row.photos
            picture = self._thumbnails.picture(photos[number]) if number < len(photos) else None
            _paint_picture(painter, box, picture)

    def _paint_foot(self, painter: QPainter, laid: Laid, at: QPointF) -> None:
        words = laid.shown
        foot = _Foot(painter, at, laid.width - 2 * WIDER)
        if words.memo:
            foot.hear(words.memo, plays=laid.row.note.uid == self.playing)
        foot.write(words.who, "small_strong", "ink2")
        if words.feeling is not None:
            foot.feel(words.feeling)
        for tag in words.tags:
            foot.write(tag, "small", "ink2")
        foot.write(words.answers, "small", "ink3")
        foot.write(words.remark, "small", words.remark_ink)


class _Foot:
    """The line below the words, written from left to right until the row ends."""

    def __init__(self, painter: QPainter, at: QPointF, right: float) -> None:
        self._painter, self._right = painter, right
        self._left, self._middle = at.x(), at.y()

    def write(self, text: str, style: TypeName, ink: ColourName) -> None:
        room = self._right - self._left
        if not text or room < 20:
            return
        metrics = QFontMetricsF(font(style))
        fitted = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        height = theme().line_height("small")
        self._painter.setFont(font(style))
        self._painter.setPen(colour(ink))
        box = QRectF(self._left, self._middle - height / 2, room, height)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitted)
        self._left += metrics.horizontalAdvance(fitted) + FOOT_GAP

    def hear(self, length: str, *, plays: bool) -> None:
        """The small button that plays what is spoken."""
        at = QPointF(self._left, self._middle)
        self._left += memo_button.paint(self._painter, at, length, plays=plays) + FOOT_GAP

    def feel(self, feeling: int) -> None:
        self._left += paint_feeling(self._painter, QPointF(self._left, self._middle), feeling) + FOOT_GAP


def _paint_picture(painter: QPainter, box: QRectF, picture: QPixmap | None) -> None:
    painter.save()
    if picture is None:
        rounded(painter, box, RADIUS_SMALL, colour("sunken"))
    else:
        frame = QPainterPath()
        frame.addRoundedRect(box, RADIUS_SMALL, RADIUS_SMALL)
        painter.setClipPath(frame)
        painter.drawPixmap(box, picture, QRectF(picture.rect()))
    painter.restore()
