"""The window: sidebar, the rooms, menu bar, toasts. It holds them and knows nothing of what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from safari.words import _
from ui.half_typed import settled
from ui.menu import Deeds, Menus
from ui.remembered import Remembered
from ui.screen import Arrives, Context, Refreshes, Returns, Screen, Stands
from ui.sidebar import Sidebar
from ui.theme import theme
from ui.theme.measures import NARROW_BELOW
from ui.widgets.focus_ring import FocusRing
from ui.widgets.room_on_screen import room_on_screen
from ui.widgets.toast import ToastArea

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

MINIMUM, FIRST = (1100, 700), (1440, 900)


class MainWindow(QMainWindow):
    """Made with the rooms and the deeds of the menus; then `open_rooms(library, bridge)`, `go("today")`, `show()`.

    `settings` is the ini file that remembers geometry, room, look and text size; None remembers nothing.
    `painted_first` once it is on the screen. Before a library is open, `show_instead(widget)` fills the place of the
    rooms (the first run). `may_lose` is asked before it closes over something typed that is not on disk.
    """

    painted_first = Signal()

    def __init__(self, rooms: Sequence[Screen], deeds: Deeds, settings: Path | None = None) -> None:
        super().__init__()
        self.setWindowTitle(_("Customer Safari"))
        self.setMinimumSize(*MINIMUM)
        self._rooms = {room.key: room for room in rooms}
        self._built: dict[str, QWidget] = {}
        self._context: Context | None = None
        self._before_alone = self.windowState(), self.saveGeometry()
        self._painted = False
        self.room = ""
        self.may_lose: Callable[[], bool] = lambda: True
        self._remembered = Remembered(settings)
        self._remembered.recall_looks()
        self.sidebar = Sidebar(rooms)
        self.stack = QStackedWidget()
        self._frame = QWidget()
        across = QHBoxLayout(self._frame)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.sidebar)
        across.addWidget(self.stack, 1)
        self._outer = QStackedWidget()
        self._outer.addWidget(self._frame)
        self.setCentralWidget(self._outer)
        self.toasts = ToastArea(self.stack, before=self.settle)
        self.stack.currentChanged.connect(lambda _index: self.toasts.come_up())  # a stack raises what it shows
        self.menus = Menus(self, deeds)
        self.menus.add_rooms(rooms, self.go)
        self.menus.on_look(self._remembered.keep_looks)
        self.ring = FocusRing(self)
        self.sidebar.chosen.connect(self.go)
        theme().themed.connect(self._fold)
        self.resize(QSize(*FIRST).boundedTo(room_on_screen(self)))
        if (geometry := self._remembered.geometry()) is not None:
            self.restoreGeometry(geometry)

    @property
    def is_alone(self) -> bool:
        """Whether one widget has the whole window (Run)."""
        return self._outer.currentWidget() is not self._frame

    def open_rooms(self, library: object, bridge: object) -> Context:
        """From now on rooms can be gone to."""
        self._context = Context(library, bridge, self.go, self.toasts.show, self.show_alone, self.leave_alone)
        self.menus.have_library(there=True)
        return self._context

    def close_rooms(self) -> bool:
        """Throw the rooms of a library away before it is closed; what is typed in them goes to disk first. Whether all
        of it is there: who would rather not lose it is asked before."""
        is_safe = self.settle()
        self.leave_alone()
        self.toasts.clear()
        for widget in self._built.values():
            self.stack.removeWidget(widget)
            widget.deleteLater()
        self._built.clear()
        self._context = None
        self.menus.have_library(there=False)
        return is_safe

    def settle(self) -> bool:
        """Have all that is typed, on screen and in the other rooms, put on disk; False where some of it is not."""
        answers = [settled(widget) for widget in (self._outer.currentWidget(), *self._built.values())]
        return all(answers)

    def ask_room(self, deed: str) -> bool:
        """Have what is on screen do something it may know ("save_pdf"); whether it does."""
        asked = self._outer.currentWidget() if self.is_alone else self._built.get(self.room)
        do = getattr(asked, deed, None)
        return do is not None and do() is not False

    def go(self, room: str, uid: str = "", step: str = "") -> None:
        """Go to a room, to one thing in it, to one step of that. Does nothing before a library is open."""
        if self._context is None or room not in self._rooms:
            return
        widget = self._built.get(room)
        if widget is None:
            widget = self._built[room] = self._rooms[room].build(self._context)
            self.stack.addWidget(widget)
        elif isinstance(widget, Refreshes):
            widget.refresh()
        before, self.room = self.room, room
        self.stack.setCurrentWidget(widget)
        self.sidebar.stand_in(room)
        if isinstance(widget, Arrives):
            widget.arrive(uid, step)
        if isinstance(widget, Returns) and before != room:
            widget.sent_from(before if uid else "")

    def show_instead(self, widget: QWidget) -> None:
        """Show something that is no room in the place of the rooms."""
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)

    def show_alone(self, widget: QWidget, *, full_screen: bool = False, hushed: bool = False) -> None:
        """Give the whole window to one widget (Run). Keys of the menus are off, for it has the same ones."""
        self.toasts.lay_over(widget, at_top=True, hushed=hushed)
        self._outer.addWidget(widget)
        self._outer.setCurrentWidget(widget)
        self.menus.enable(enabled=False)
        self.menuBar().setVisible(False)
        self._before_alone = self.windowState(), self.saveGeometry()
        if full_screen:
            self.showFullScreen()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_alone(self) -> None:
        """Give the window back to the rooms; the widget that was alone is thrown away."""
        widget = self._outer.currentWidget()
        if widget is None or not self.is_alone:
            return
        self._outer.setCurrentWidget(self._frame)
        self.toasts.lay_over(self.stack)
        self._outer.removeWidget(widget)
        widget.deleteLater()
        self.menus.enable(enabled=True)
        self.menuBar().setVisible(True)
        if self.isFullScreen():
            self.setWindowState(self._before_alone[0])  # maximised again, where it was; a closed window stays so

    def toast(self, sentence: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Say a sentence at the bottom left, with one way back."""
        self.toasts.show(sentence, action, do)

    def set_status(self, sentence: str, icon: str = "lock", *, failed: bool = False) -> None:
        """The line at the bottom of the sidebar ("Saved 09:41")."""
        self.sidebar.set_status(sentence, icon, failed=failed)

    def remembered_place(self) -> tuple[str, str, str]:
        """Where one was when the window was last closed: room, thing, step; the first room at first."""
        place = self._remembered.place()
        return place if place[0] in self._rooms else (next(iter(self._rooms), ""), "", "")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted_first.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.settle() and not self.may_lose():
            event.ignore()
            return
        geometry: QByteArray = self._before_alone[1] if self.is_alone else self.saveGeometry()
        room: object = self._built.get(self.room)
        self._remembered.keep(geometry, (self.room, *(room.standing() if isinstance(room, Stands) else ("", ""))))
        super().closeEvent(event)

    def _fold(self) -> None:
        self.sidebar.fold(folded=self.width() < NARROW_BELOW)
