"""A table of people: rows of one height that are painted only while in sight, sorted by whoever gives them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.theme import ColourName, TypeName, colour, font, theme
from ui.widgets.focus_ring import FocusRing
from ui.widgets.people_words import tip

ROW, PADDING, RING = 46, 6, 2
LEAST = 140  # px the first column keeps, where there is another that can go
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, what a row says in it (also to a reader), and how wide it is (0: what is left).

    `paint` paints it instead of its words; `ink` gives the colour of the words. `yields`: it goes where room is scarce,
    and shares with the first one what is left where there is plenty; `goes`: it goes, and is never wider. `spoken` is
    what a reader says of it, where title and words are not enough. `heading` are the two lines over it, where its title
    has two; `indent` keeps it off the column before.
    """

    title: str
    text: Callable[[Any], str]
    width: int = 0
    right: bool = False
    centre: bool = False
    ink: Callable[[Any], ColourName] = lambda _row: "ink2"
    style: TypeName = "small"
    paint: Callable[[QPainter, QRectF, Any], None] | None = None
    yields: bool = False
    goes: bool = False
    spoken: Callable[[Any], str] | None = None
    heading: tuple[str, str] | None = None
    indent: int = 0

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Where its words stand."""
        across = Qt.AlignmentFlag.AlignLeft
        if self.right or self.centre:
            across = Qt.AlignmentFlag.AlignRight if self.right else Qt.AlignmentFlag.AlignHCenter
        return across | Qt.AlignmentFlag.AlignVCenter


class RowsModel(QAbstractTableModel):
    """Rows that each know their `uid`, and columns that say what stands in them."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = list(columns)
        self.rows: list[Any] = []

    def show(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def show_more(self, rows: Sequence[Any]) -> None:
        """Show more rows below those there are."""
        if not rows:
            return
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
        self.rows += rows
        self.endInsertRows()

    def row_of(self, uid: str) -> int:
        """The row of a uid; -1 where it is not there."""
        return next((row for row, one in enumerate(self.rows) if one.uid == uid), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(self.rows[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(column.text(self.rows[index.row()]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.rows[index.row()]
            return column.spoken(row) if column.spoken else f"{column.title}: {column.text(row)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.FontRole:
            return font("meta")
        return self.columns[section].alignment if role == Qt.ItemDataRole.TextAlignmentRole else None


class PeopleTable(QTableView):
    """`chosen(uid)` when another row is chosen, `opened(uid)` on Enter or a double press.

    Rows are `height` px high, with a hairline above each where it is `ruled`.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, columns: Sequence[Column], name: str, *, height: int = ROW, ruled: bool = True) -> None:
        super().__init__()
        self.people = RowsModel(columns)
        self.height_of_row, self.ruled = height, ruled
        self.setModel(self.people)
        self.setItemDelegate(_CellDelegate(self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setProperty("noRing", True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._uid(index)))
        self._fit()
        theme().themed.connect(self._fit)

    def show_people(self, rows: Sequence[Any]) -> None:
        """Show other rows; who was chosen stays chosen."""
        before = self.chosen_uid
        self.people.show(rows)
        self.choose(before)

    @property
    def chosen_uid(self) -> str:
        """Who is chosen; "" for nobody."""
        return self._uid(self.currentIndex())

    @property
    def chosen_row(self) -> Any:  # noqa: ANN401 - whatever the table holds
        """The row of who is chosen; None for nobody."""
        index = self.currentIndex()
        return self.people.rows[index.row()] if index.isValid() else None

    def choose(self, uid: str) -> None:
        """Choose somebody and bring them into sight; the first one where nobody has that uid."""
        row = max(0, self.people.row_of(uid))
        if self.people.rows:
            self.setCurrentIndex(self.people.index(row, 0))
        else:
            self.chosen.emit("")

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not previous.isValid():
            self.chosen.emit(self._uid(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen_uid:
            self.opened.emit(self.chosen_uid)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._yield()

    def _yield(self) -> None:
        """Hide the columns that can go where the first one would become too narrow."""
        widths = sum(theme().px(column.width) for column in self.people.columns)
        scarce = self.viewport().width() - widths < theme().px(LEAST)
        for number, column in enumerate(self.people.columns):
            if (column.yields or column.goes) and self.isColumnHidden(number) != scarce:
                self.setColumnHidden(number, scarce)

    def height_for(self, rows: int) -> int:
        """How high the table is with so many rows, its head among them, px."""
        return self.horizontalHeader().sizeHint().height() + rows * theme().px(self.height_of_row)

    def _uid(self, index: Index) -> str:
        return str(self.people.rows[index.row()].uid) if index.isValid() else ""

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme().px(self.height_of_row))
        header = self.horizontalHeader()
        for number, column in enumerate(self.people.columns):
            is_fixed = column.width and not column.yields
            mode = QHeaderView.ResizeMode.Fixed if is_fixed else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(number, mode)
            if is_fixed:
                self.setColumnWidth(number, theme().px(column.width))
        self._yield()


class _CellDelegate(QStyledItemDelegate):
    """A cell: its ground, a hairline above, its words or what its column paints."""

    def __init__(self, table: PeopleTable) -> None:
        super().__init__(table)
        self._table, self._people = table, table.people

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, theme().px(self._table.height_of_row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        column, row = self._people.columns[index.column()], self._people.rows[index.row()]
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("select"))
        if self._table.ruled:
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), colour("line"))
        if option.state & QStyle.StateFlag.State_Selected and self._table.hasFocus() and FocusRing.by_keyboard:
            self._paint_ring(painter, rect, index.column())
        inner = rect.adjusted(PADDING + column.indent, 0, -PADDING, 0)
        if column.paint is not None:
            column.paint(painter, inner, row)
        else:
            painter.setFont(font(column.style))
            painter.setPen(colour(column.ink(row)))
            words = painter.fontMetrics().elidedText(column.text(row), Qt.TextElideMode.ElideRight, int(inner.width()))
            painter.drawText(inner, column.alignment, words)
        painter.restore()

    def _paint_ring(self, painter: QPainter, rect: QRectF, column: int) -> None:
        """This cell's part of the ring around the row that the keyboard is on."""
        shown = [one for one in range(len(self._people.columns)) if not self._table.isColumnHidden(one)]
        accent = colour("accent")
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), RING), accent)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - RING, rect.width(), RING), accent)
        if column == shown[0]:
            painter.fillRect(QRectF(rect.left(), rect.top(), RING, rect.height()), accent)
        if column == shown[-1]:
            painter.fillRect(QRectF(rect.right() - RING, rect.top(), RING, rect.height()), accent)
