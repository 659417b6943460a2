"""Paints one note in the list: its kind, its words with the hits marked, and who, how it felt, where and when."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from safari.finding.found import Found, withheld_sentence
from safari.text import hits
from safari.words import _
from ui.finding.excerpt import excerpt
from ui.theme import ColourName, TextBlock, TypeName, colour, font, lay_out, paint_icon, theme
from ui.theme.icons import kind_colour, kind_icon
from ui.theme.measures import RADIUS_CARD
from ui.widgets.dates import day_in_year
from ui.widgets.feeling_mark import paint_feeling
from ui.widgets.painting import rounded
from ui.widgets.quotation import marks as quotation_marks
from ui.widgets.quotation import within

if TYPE_CHECKING:
    from ui.finding.notes_model import NotesModel

LEFT, RIGHT, TOP, GAP = 54, 20, 14, 8
SEEN = 90  # characters that two lines hold even in a narrow window
KEPT = 200


class _Words(NamedTuple):
    """The words of a row, broken into lines, and what to mark in them."""

    found: Found
    block: TextBlock
    marks: list[tuple[int, int]]


class NoteDelegate(QStyledItemDelegate):
    """Rows of one height, two lines of words at most; fewer stand in the middle, what is shortened ends in "…"."""

    def __init__(self, model: NotesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._laid: OrderedDict[tuple[str, int], _Words] = OrderedDict()
        model.modelReset.connect(self.forget)
        theme().themed.connect(self.forget)

    def forget(self) -> None:
        """Lay all rows out anew."""
        self._laid.clear()

    @staticmethod
    def row_height() -> int:
        """The height of every row, in px."""
        return 2 * theme().line_height("quote") + theme().line_height("meta") + 2 * TOP + GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self.row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        found = self._model.found(index.row())
        if found is None:
            return
        rect = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, rect, state)
        words = self._words(found, int(rect.width() - LEFT - RIGHT))
        top = rect.top() + (rect.height() - words.block.height - GAP - theme().line_height("meta")) / 2
        if not found.is_withheld:
            _paint_kind(painter, rect.left(), top + words.block.line_height / 2, found)
        ink = colour("ink3" if found.is_withheld or not found.note.text else "ink")
        words.block.paint(painter, QPointF(rect.left() + LEFT, top), ink, words.marks)
        _paint_foot(painter, rect, top + words.block.height + GAP, found)
        painter.restore()

    def _words(self, found: Found, width: int) -> _Words:
        key = found.note.uid, width
        laid = self._laid.get(key)
        if laid is None or laid.found is not found:
            laid = self._laid[key] = _lay(found, self._model.words, width)
            if len(self._laid) > KEPT:
                self._laid.popitem(last=False)
        return laid


def _lay(found: Found, searched: tuple[str, ...], width: int) -> _Words:
    if found.is_withheld:
        return _Words(found, lay_out(withheld_sentence(found), "lead", width, 2), [])
    if not found.note.text:
        return _Words(found, lay_out(_("A photo without words"), "lead", width, 2), [])
    text, marked = excerpt(found.note.text, hits(found.note.text, searched), SEEN)
    style: TypeName = "lead"
    if found.note.is_spoken:
        opening, closing = quotation_marks(found.language)
        text, style = f"{opening}{within(text, found.language)}{closing}", "quote"
        marked = [(first + len(opening), last + len(opening)) for first, last in marked]
    block = lay_out(text, style, width, 2)
    return _Words(found, block, [(first, last - first) for first, last in marked])


def _paint_ground(painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
    inner = rect.adjusted(1, 1, -2, -1)
    if state & QStyle.StateFlag.State_Selected:
        rounded(painter, inner, RADIUS_CARD, colour("surface"), QPen(colour("accent"), 2))
        return
    if state & QStyle.StateFlag.State_MouseOver:
        rounded(painter, inner, RADIUS_CARD, colour("sunken"))
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour("line"))


def _paint_kind(painter: QPainter, left: float, middle: float, found: Found) -> None:
    kind, side = found.note.kind, theme().px(18)
    box = QRectF(left + 20, middle - side / 2, side, side)
    paint_icon(painter, kind_icon(kind), box, colour(kind_colour(kind)))


def _paint_foot(painter: QPainter, rect: QRectF, top: float, found: Found) -> None:
    middle = top + theme().line_height("meta") / 2
    line = _Line(painter, rect.left() + LEFT, rect.right() - RIGHT, middle)
    if not found.is_withheld:
        line.word(found.name, "label", "ink")
        if found.note.feeling is not None:
            line.left += paint_feeling(painter, QPointF(line.left, middle), found.note.feeling) + 12
        if found.is_unasked:
            line.word(_("not asked yet"), "label", "ouch")
        about = [found.touchpoint, *(f"#{tag}" for tag in found.note.tags)]
        line.word("  ".join(filter(None, about)), "meta", "ink2")
    line.word(where_and_when(found), "meta", "ink2")


def where_and_when(found: Found) -> str:
    """On which safari, and on what day: "Breakfast, 19 Nov"."""
    return _("{safari}, {day}").format(safari=found.safari, day=day_in_year(found.day or found.note.at.date()))


@dataclass(slots=True)
class _Line:
    """Words painted one after the other on a line, the last one shortened where it must be."""

    painter: QPainter
    left: float
    right: float
    middle: float

    def word(self, text: str, look: TypeName, ink: ColourName) -> None:
        if not text or self.left >= self.right:
            return
        self.painter.setFont(font(look))
        self.painter.setPen(colour(ink))
        metrics = self.painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(self.right - self.left))
        height = theme().line_height("meta")
        box = QRectF(self.left, self.middle - height / 2, self.right - self.left, height)
        self.painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        self.left += metrics.horizontalAdvance(shown) + 12
