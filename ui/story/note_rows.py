"""The notes one can choose from, as rows of a list: model and painting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from safari.run.kind_words import kind_word
from safari.run.note import Note
from safari.text import fold, hits, search_words
from ui.theme import TextBlock, colour, font, lay_out, paint_icon, theme
from ui.theme.icons import kind_colour, kind_icon
from ui.theme.measures import RADIUS
from ui.widgets.feeling_mark import feeling_words, paint_feeling_number
from ui.widgets.painting import rounded
from ui.widgets.quotation import quoted
from ui.widgets.star_mark import paint_stars, stars_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
PADDING, ICON, MOST_LINES = 9, 16, 3
FELT = 36  # for how it felt, beside who said it


@dataclass(frozen=True, slots=True)
class Choosable:
    """A note to choose: who said it (an alias), a remark about it ("not agreed to be quoted"), its language, and how
    many leaders starred it. `held_back` is what stands in the place of words that nobody reads any more; they cannot be
    chosen."""

    note: Note
    who: str
    remark: str = ""
    language: str = ""
    held_back: str = ""
    stars: int = 0

    @property
    def is_quoted(self) -> bool:
        """Whether it is shown as somebody speaks."""
        return self.note.is_spoken and not self.held_back

    @property
    def words(self) -> str:
        """The words as shown: what somebody said between quotation marks."""
        if self.held_back:
            return self.held_back
        return quoted(self.note.text, self.language) if self.note.is_spoken else self.note.text

    @property
    def spoken(self) -> str:
        """The row as a reader says it."""
        felt = feeling_words(self.note.feeling) if self.note.feeling is not None else ""
        words = self.held_back or self.note.text
        said = (kind_word(self.note.kind), self.who, felt, self.remark, words, stars_words(self.stars))
        return ", ".join(filter(None, said))

    def matches(self, words: tuple[str, ...]) -> bool:
        """Whether all these folded words begin a word of it."""
        beginnings = tuple(search_words(f"{self.note.text} {self.who}"))
        return all(any(one.startswith(word) for one in beginnings) for word in words)


class NoteRows(QAbstractListModel):
    """The notes that match what is searched for, in the order they were given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[Choosable, ...] = ()
        self._shown: tuple[Choosable, ...] = ()
        self.words: tuple[str, ...] = ()
        self.chosen = ""

    def show(self, rows: Sequence[Choosable], chosen: str) -> None:
        """Offer these; `chosen` is the uid of the one that is."""
        if (tuple(rows), chosen) != (self._all, self.chosen):
            self._all, self.chosen = tuple(rows), chosen
            self._match()

    def search(self, typed: str) -> None:
        """Show only those in which every word is found."""
        if search_words(typed) != self.words:
            self.words = search_words(typed)
            self._match()

    def row_at(self, index: Index) -> Choosable | None:
        """What stands in a row."""
        return self._shown[index.row()] if index.isValid() and index.row() < len(self._shown) else None

    def place_of(self, uid: str) -> QModelIndex:
        """The row of a note; an invalid index where it is not shown."""
        place = next((place for place, row in enumerate(self._shown) if row.note.uid == uid), -1)
        return self.index(place) if place >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.held_back or row.note.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None

    def _match(self) -> None:
        self.beginResetModel()
        self._shown = tuple(row for row in self._all if row.matches(self.words)) if self.words else self._all
        self.endResetModel()


class RowPainter(QStyledItemDelegate):
    """Paints a row: kind, words with hits marked, and below who said it, how it felt, and its stars."""

    def __init__(self, view: QAbstractItemView, rows: NoteRows) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        row = self._rows.row_at(index)
        words = self._words(row, width).height if row else 0
        return QSize(width, round(words) + theme().line_height("meta") + 2 * PADDING + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._rows.row_at(index)
        if row is None:
            return
        rect = QRectF(option.rect)
        state = option.state
        painter.save()
        self._paint_ground(painter, rect, row, state)
        side = theme().px(ICON)
        icon = QRectF(rect.left() + PADDING, rect.top() + PADDING + 3, side, side)
        paint_icon(painter, kind_icon(row.note.kind), icon, colour(kind_colour(row.note.kind)))
        left, top = icon.right() + 9, rect.top() + PADDING
        words = self._words(row, round(rect.width()))
        marks = [(start, end - start) for start, end in hits(row.words, self._rows.words)] if self._rows.words else []
        words.paint(painter, QPointF(left, top), colour("ink3" if row.held_back else "ink"), marks)
        foot = QRectF(left, top + words.height + 1, rect.right() - PADDING - left, theme().line_height("meta"))
        _paint_foot(painter, foot, row)
        painter.restore()

    def _words(self, row: Choosable, width: int) -> TextBlock:
        room = width - 2 * PADDING - theme().px(ICON) - 9 - theme().px(ICON) - 6
        return lay_out(row.words, "quoteS" if row.is_quoted else "body", room, MOST_LINES)

    def _paint_ground(self, painter: QPainter, rect: QRectF, row: Choosable, state: QStyle.StateFlag) -> None:
        inside = rect.adjusted(1, 1, -1, -1)
        is_chosen = row.note.uid == self._rows.chosen
        if is_chosen:
            rounded(painter, inside, RADIUS, colour("select"))
        elif state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, inside, RADIUS, colour("sunken"))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            pen = painter.pen()
            pen.setColor(colour("accent"))
            pen.setWidth(2)
            rounded(painter, inside, RADIUS, None, pen)
        if is_chosen:
            side = theme().px(ICON)
            tick = QRectF(rect.right() - PADDING - side, rect.top() + PADDING + 3, side, side)
            paint_icon(painter, "check", tick, colour("accent"), 2)


def _paint_foot(painter: QPainter, foot: QRectF, row: Choosable) -> None:
    middle, right, felt = foot.center().y(), foot.right(), row.note.feeling
    if row.stars:
        right = paint_stars(painter, QPointF(right, middle), row.stars) - 6
    painter.setFont(font("meta"))
    painter.setPen(colour("ouch" if row.remark else "ink3"))
    words = " · ".join(filter(None, (kind_word(row.note.kind), row.who, row.remark)))
    room = right - foot.left() - (theme().px(FELT) if felt is not None else 0)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(room))
    width = painter.fontMetrics().horizontalAdvance(shown)
    painter.drawText(QRectF(foot.left(), foot.top(), width + 4, foot.height()), Qt.AlignmentFlag.AlignVCenter, shown)
    if felt is not None:
        paint_feeling_number(painter, QPointF(foot.left() + width + 12, middle), felt)


def most_starred_first(rows: Sequence[Choosable]) -> list[Choosable]:
    """The most starred rise; of those with as many stars, what tells most by itself. Those with a remark last, and then
    those held back, whatever their stars: they cannot stand on the page."""
    from safari.story.first_story import telling

    def place(row: Choosable) -> tuple[bool, bool, int, float, str]:
        return bool(row.held_back), bool(row.remark), -row.stars, -telling(row.note), fold(row.note.text)

    return sorted(rows, key=place)
