"""Where the panes of the debrief stand: beside the board in a wide window, below it as a tab in a narrow one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

from safari.words import _
from ui.theme import theme
from ui.theme.measures import NARROW_BELOW
from ui.widgets.boxes import column
from ui.widgets.held_focus import holds_focus
from ui.widgets.scroll_area import ScrollArea, bring_into_sight
from ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QWheelEvent

RIGHT, GAP, BESIDE_BAR = 266, 32, 14
AIR, BETWEEN, FOOT = 18, 16, 20
LEAST_BELOW = 180  # px of what is below the board
SHARE = 0.44  # of the height that what is below the board may take before the page is scrolled


class _Watch(QObject):
    """Hears when what stands in a widget wants another room."""

    def __init__(self, watched: QWidget, changed: Callable[[], object]) -> None:
        super().__init__(watched)
        self._changed = changed
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._changed()
        return False


class _TabsBelow(Tabs):
    """Tabs in a page that scrolls."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past the tabs must not choose another


class _Column(ScrollArea):
    """Panes that scroll in a page that scrolls: further down the page goes first, until all of the column is in sight;
    so one works in it with one scroller at a time."""

    def __init__(self, page: QScrollBar) -> None:
        super().__init__()
        self._page = page

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y() < 0 and self._page.value() < self._page.maximum():
            event.ignore()
        else:
            super().wheelEvent(event)


class Arrangement(ScrollArea):
    """`above`, `below` and `right` are layouts to put panes into, with the board among them. Where a window is too low
    for all of it, all of it scrolls; at the end of a narrow one the tabs and what is in them fill it, if it is much."""

    def __init__(self, board: QWidget) -> None:
        super().__init__()
        self._narrow: bool | None = None
        self.above = column(gap=BETWEEN)
        self._below, self._right = (_Column(self.verticalScrollBar()) for _side in range(2))
        self.below, self.right = self._below.body, self._right.body
        for body in (self.below, self.right):
            body.setSpacing(24)
            body.setContentsMargins(0, 0, BESIDE_BAR, FOOT)
        self.tabs = _TabsBelow((_("How they felt"), _("Make sense of it")), _("Below the board"))
        self.tabs.currentChanged.connect(lambda _index: self._show_tab())
        self._stack = QStackedWidget()
        self._left = QVBoxLayout()
        self._left.setSpacing(BETWEEN)
        board.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._board = board
        self._stack.addWidget(self._below)
        self._across = QHBoxLayout()
        self._across.setSpacing(GAP)
        self._across.addLayout(self._left, 1)
        self._across.addWidget(self._right)
        whole = column(self.above, self._across, gap=BETWEEN)
        whole.setStretch(1, 1)
        whole.setContentsMargins(0, AIR, 0, 0)
        self._least = QSpacerItem(0, 0)
        self._page = QHBoxLayout()
        self._page.addLayout(whole, 1)
        self._page.addItem(self._least)
        self.body.addLayout(self._page, 1)
        theme().themed.connect(self._fold)

    def place_board(self) -> None:
        """The board stands after what is above it and before what is below it, for the keyboard, too."""
        self._left.addWidget(self._board, 1)
        self._left.addWidget(self.tabs)
        self._left.addWidget(self._stack)

    def finish(self) -> None:
        """All panes are there: what is left of a column stays free."""
        self.below.addStretch(1)
        self.right.addStretch(1)
        self._fold()
        for body in (self.below, self.right):
            if (inside := body.parentWidget()) is not None:
                _Watch(inside, self._fold)  # the first touchpoint brings a curve

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
        self._scroll_to_focus()

    def _fold(self) -> None:
        letters = (1 + max(1.0, theme().factor)) / 2
        narrow = self.window().width() < NARROW_BELOW * letters
        if narrow != self._narrow:
            self._narrow = narrow
            self._move_right(narrow=narrow)
        self._right.setMinimumWidth(0 if narrow else round(RIGHT * letters) + BESIDE_BAR)
        self._right.setMaximumWidth(16777215 if narrow else round(RIGHT * letters) + BESIDE_BAR)
        self._share_height()

    def _share_height(self) -> None:
        """What is below the board takes no more than its share of the height. In a narrow window a tab that wants more
        is as high as the view below the tabs, at most, and the page as much longer: the board keeps its height."""
        shown = self.below if self._stack.currentWidget() is self._below else self.right
        wanted, view, least = shown.sizeHint().height(), self.height(), theme().px(LEAST_BELOW)
        share = max(least, round(view * SHARE))
        whole = max(least, view - self.tabs.sizeHint().height() - BETWEEN)
        height = min(max(share, wanted), whole) if self._narrow else min(wanted, share)
        self._stack.setFixedHeight(height)
        self._least.changeSize(0, view + height - share if self._narrow else 0)
        self._page.update()

    def _move_right(self, *, narrow: bool) -> None:
        """The right column stands beside the board, or in the second tab below it; the keyboard stays in sight."""
        held = next((one for one in (self._below, self._right) if holds_focus(one)), None)
        focus = self.window().focusWidget()
        self.tabs.setVisible(narrow)
        if narrow:
            self._across.removeWidget(self._right)
            self._stack.addWidget(self._right)
            if held is not None:
                self.tabs.setCurrentIndex(self._stack.indexOf(held))
            self._show_tab()
        else:
            self._stack.removeWidget(self._right)
            self._across.addWidget(self._right)
            self._right.show()
            self._stack.setCurrentWidget(self._below)
        if held is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll_to_focus()

    def _scroll_to_focus(self) -> None:
        """A pane that became lower keeps what somebody is writing in sight."""
        QTimer.singleShot(0, self, self._show_focus)  # once all have their places

    def _show_focus(self) -> None:
        if holds_focus(self._below) or holds_focus(self._right):
            bring_into_sight(self.window().focusWidget())

    def _show_tab(self) -> None:
        if self._narrow:
            self._stack.setCurrentWidget((self._below, self._right)[self.tabs.currentIndex()])
            self._share_height()
