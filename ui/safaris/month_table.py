"""A month to go through by keyboard and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView

from ui.safaris.carrying import Carrying, Load
from ui.safaris.day_keys import gone_to, pushed_to
from ui.safaris.month_model import CELL, DayCell
from ui.safaris.safari_table import ENTER
from ui.theme import theme
from ui.widgets.dates import month_name

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from ui.safaris.day_delegate import Painter
    from ui.safaris.month_model import MonthModel
    from ui.safaris.safari_model import SafariRow


class MonthTable(QTableView):
    """`went(day)` asks for another day, `entered(day)` for what is on it, `listed(day)` for a menu of that.

    `pushed(from, to)` asks to move what is on a day, `opened(uid)` for one safari.
    """

    went = Signal(object)
    entered = Signal(object)
    listed = Signal(object)
    pushed = Signal(object, object)
    opened = Signal(str)

    def __init__(self, model: MonthModel, delegate: Painter, parent: QWidget, least: int = 0) -> None:
        """`least` is the height a week needs; where the weeks have less room, they scroll. 0: as high as they are."""
        super().__init__(parent)
        self.month, self.delegate, self._least = model, delegate, least
        self._pressed: tuple[date, str] | None = None
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        if not least:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setMinimumSectionSize(1)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.carrying = Carrying(self, self._load)
        model.modelReset.connect(self.fit)
        theme().themed.connect(self.fit)

    def fit(self) -> None:
        """Share the room among the weeks."""
        if self._least:
            even = self.viewport().height() // max(1, self.month.rowCount())
            self.verticalHeader().setDefaultSectionSize(max(even, theme().px(self._least)))

    @property
    def day(self) -> date | None:
        """The day the keyboard is on."""
        cell = self.currentIndex().data(CELL)
        return cell.day if isinstance(cell, DayCell) else None

    def show_day(self, day: date) -> None:
        """Show the month of a day, and put the keyboard there."""
        self.month.show_month(day)
        self.setAccessibleName(f"{month_name(day.month)} {day.year}")
        self.setCurrentIndex(self.month.index_of(day))

    def day_at(self, place: QPoint) -> date | None:
        """The day at a place on the screen."""
        cell = self.indexAt(self.viewport().mapFromGlobal(place)).data(CELL)
        return cell.day if isinstance(cell, DayCell) and self._is_over(place) else None

    def aim(self, day: date | None) -> None:
        """Show on which day what is carried would land."""
        if day != self.delegate.aimed:
            self.delegate.aimed = day
            self.viewport().update()

    def below(self, day: date) -> QPoint:
        """Below a day, on the screen."""
        return self.viewport().mapToGlobal(self.visualRect(self.month.index_of(day)).bottomLeft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        day = self.day
        if day is None:
            super().keyPressEvent(event)
        elif event.key() in ENTER:
            self.entered.emit(day)
        elif to := pushed_to(day, event):
            self.pushed.emit(day, to)
        elif to := gone_to(day, event, self.month.today):
            self.went.emit(to)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._under(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()  # no cell is to be chosen by pulling the mouse across

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None or pressed != self._under(event.position()):
            return
        day, uid = pressed
        if uid:
            self.opened.emit(uid)
        elif self._is_at_more(event.position()):
            self.went.emit(day)
            self.listed.emit(day)
        else:
            self.went.emit(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        under = self._under(event.position())
        if under is not None and not under[1]:
            self.entered.emit(under[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        day = self.day if by_key else self.day_at(event.globalPos())
        if day is not None:
            self.went.emit(day)
            self.listed.emit(day)

    def focus_rect(self) -> QRect:
        """The day the keyboard is on, for the focus ring."""
        place = self.visualRect(self.currentIndex()) if self.currentIndex().isValid() else self.viewport().rect()
        return place.translated(self.viewport().pos()).adjusted(5, 5, -4, -4)

    def _is_over(self, place: QPoint) -> bool:
        return self.viewport().rect().contains(self.viewport().mapFromGlobal(place))

    def _entry(self, place: QPointF) -> SafariRow | None:
        index = self.indexAt(place.toPoint())
        cell = index.data(CELL)
        if not isinstance(cell, DayCell):
            return None
        return self.delegate.entry_at(QRectF(self.visualRect(index)), cell, place)

    def _under(self, place: QPointF) -> tuple[date, str] | None:
        cell = self.indexAt(place.toPoint()).data(CELL)
        entry = self._entry(place)
        return (cell.day, entry.uid if entry else "") if isinstance(cell, DayCell) else None

    def _is_at_more(self, place: QPointF) -> bool:
        index = self.indexAt(place.toPoint())
        return self.delegate.is_at_more(QRectF(self.visualRect(index)), index.data(CELL), place)

    def _load(self, place: QPoint) -> Load | None:
        entry, index = self._entry(QPointF(place)), self.indexAt(place)
        if entry is None:
            return None
        box = self.delegate.entry_box(QRectF(self.visualRect(index)), index.data(CELL), entry.uid).toRect()
        return Load(entry.uid, self.viewport().grab(box), place - box.topLeft())
