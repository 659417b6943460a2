"""The list of safaris: the latest first, a new one with one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from safari.words import _, ngettext
from ui.safaris.safari_delegate import HEIGHT, SafariDelegate
from ui.safaris.safari_model import ROW, SafariModel, row_of
from ui.theme import theme
from ui.theme.measures import MARGIN, MARGIN_NARROW, NARROW_BELOW
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_head import PageHead

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from safari.change import Change
    from safari.library import Library
    from ui.screen import Context

INSET = 12  # a hovered row is this much wider than the words, each side


class SafariTable(QTableView):
    """The rows. `opened(uid)` by Enter or a click."""

    opened = Signal(str)

    def __init__(self, model: SafariModel) -> None:
        super().__init__()
        self._delegate = SafariDelegate()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Safaris"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.follow_text_size()
        theme().themed.connect(self.follow_text_size)

    def follow_text_size(self) -> None:
        """Rows as tall as the text size needs."""
        self.verticalHeader().setDefaultSectionSize(theme().px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._open(index)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def focus_rect(self) -> QRect:
        """The row the keyboard is on, for the focus ring."""
        place = self.visualRect(self.currentIndex()) if self.currentIndex().isValid() else self.rect()
        return place.adjusted(4, 4, -4, -4)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW).uid)


class SafariList(QWidget):
    """`opened(uid)` and `new_wanted()`. Without a safari it says how to begin."""

    opened = Signal(str)
    new_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._library: Library = context.library
        self.model = SafariModel()
        self.table = SafariTable(self.model)
        self.table.opened.connect(self.opened)
        self.new = Button(_("New safari"), "primary", icon="plus")
        self.new.setToolTip("Ctrl+N")
        self.new.clicked.connect(self.new_wanted)
        self.head = PageHead(_("Safaris"), actions=(self.new,))
        self.empty = EmptyState(
            _("No safari yet."),
            _("Bring a few leaders and a few customers to one table, and write down what is said."),
            _("Plan the first one"),
            icon="plus",
            picture=True,
        )
        self.empty.wanted.connect(self.new_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(20)
        self._outer.addWidget(self.head)
        self._outer.addWidget(self._stack, 1)
        self._stale = False
        context.bridge.changed.connect(self._changed)
        self.refresh()

    def refresh(self) -> None:
        """Show what stands in the library; the row the keyboard is on stays."""
        self._stale = False
        here = self.current()
        numbers = self._library.guests.numbers()
        rows = [row_of(safari, *numbers.get(safari.uid, (0, 0))) for safari in self._library.plans.safaris()]
        self.model.show_rows(rows)
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self.new.setVisible(bool(rows))
        said = ngettext("{n} safari", "{n} safaris", len(rows)).format(n=len(rows))
        self.head.set_subtitle(said if rows else "")
        self.stand_at(here)

    def current(self) -> str:
        """The uid of the safari the keyboard is on."""
        row = self.table.currentIndex().data(ROW)
        return row.uid if row is not None else ""

    def stand_at(self, uid: str) -> None:
        """Put the keyboard on a safari, or on the first."""
        if self.model.rows:
            self.table.setCurrentIndex(self.model.index(max(0, self.model.place_of(uid)), 0))

    def take_focus(self) -> None:
        """Where the keyboard is when one comes to the list."""
        first = self.table if self.model.rows else self.empty.button
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _changed(self, change: Change) -> None:
        if not change.tables & {"safaris", "participants"}:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margin = MARGIN_NARROW if self.window().width() < NARROW_BELOW else MARGIN
        self._outer.setContentsMargins(margin - INSET, 28, margin - INSET, 0)
        self.head.setContentsMargins(INSET, 0, INSET, 0)
