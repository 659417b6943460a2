"""The window: sidebar, the rooms, menu bar, toasts. It holds them and knows nothing of what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from safari.words import _
from ui.menu import Deeds, Menus
from ui.screen import Arrives, Context, Refreshes, Screen, Stands
from ui.sidebar import Sidebar
from ui.theme import theme
from ui.theme.fonts import TEXT_SIZES
from ui.theme.measures import NARROW_BELOW
from ui.widgets.focus_ring import FocusRing
from ui.widgets.toast import ToastArea

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from ui.theme import Choice

MINIMUM = (1100, 700)
FIRST = (1440, 900)


class MainWindow(QMainWindow):
    """Made with the rooms and the deeds of the menus; then `open_rooms(library, bridge)`, `go("today")`, `show()`.

    `settings` is the ini file that remembers geometry, room, look and text size; None remembers nothing.
    `painted_first` once it is on the screen. Before a library is open, `show_instead(widget)` fills the place of the
    rooms (the first run).
    """

    painted_first = Signal()

    def __init__(self, rooms: Sequence[Screen], deeds: Deeds, settings: Path | None = None) -> None:
        super().__init__()
        self.setWindowTitle(_("Customer Safari"))
        self.setMinimumSize(*MINIMUM)
        self._rooms = {room.key: room for room in rooms}
        self._built: dict[str, QWidget] = {}
        self._context: Context | None = None
        self._was_full_screen = self._painted = False
        self.room = ""
        self._settings = QSettings(str(settings), QSettings.Format.IniFormat) if settings is not None else None
        self._recall_looks()
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
        self.toasts = ToastArea(self.stack)
        self.menus = Menus(self, deeds)
        self.menus.add_rooms(rooms, self.go)
        self.ring = FocusRing(self)
        self.sidebar.chosen.connect(self.go)
        theme().themed.connect(self._fold)
        self._recall_place()

    def open_rooms(self, library: object, bridge: object) -> Context:
        """From now on rooms can be gone to."""
        self._context = Context(library, bridge, self.go, self.toasts.show, self.show_alone, self.leave_alone)
        return self._context

    def close_rooms(self) -> None:
        """Throw the rooms of a library away before it is closed; what is typed in them goes to disk first."""
        self.ask_room("settle")
        self.leave_alone()
        for widget in self._built.values():
            self.stack.removeWidget(widget)
            widget.deleteLater()
        self._built.clear()
        self._context = None

    def ask_room(self, deed: str) -> bool:
        """Have what is on screen do something it may know ("settle", "save_pdf"); whether it does."""
        alone = self._outer.currentWidget()
        asked = self._built.get(self.room) if alone is self._frame else alone
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
        self.room = room
        self.stack.setCurrentWidget(widget)
        self.sidebar.stand_in(room)
        if isinstance(widget, Arrives):
            widget.arrive(uid, step)

    def show_instead(self, widget: QWidget) -> None:
        """Show something that is no room in the place of the rooms."""
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)

    def show_alone(self, widget: QWidget, *, full_screen: bool = False) -> None:
        """Give the whole window to one widget (Run). Keys of the menus are off, for it has the same ones."""
        self.toasts.lay_over(widget, at_top=True)
        self._outer.addWidget(widget)
        self._outer.setCurrentWidget(widget)
        self.menus.enable(enabled=False)
        self.menuBar().setVisible(False)
        self._was_full_screen = self.isFullScreen()
        if full_screen:
            self.showFullScreen()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_alone(self) -> None:
        """Give the window back to the rooms; the widget that was alone is thrown away."""
        widget = self._outer.currentWidget()
        if widget is None or widget is self._frame:
            return
        self.toasts.lay_over(self.stack)
        self._outer.setCurrentWidget(self._frame)
        self._outer.removeWidget(widget)
        widget.deleteLater()
        self.menus.enable(enabled=True)
        self.menuBar().setVisible(True)
        if self.isFullScreen() and not self._was_full_screen:
            self.showNormal()

    def toast(self, sentence: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Say a sentence at the bottom left, with one way back."""
        self.toasts.show(sentence, action, do)

    def set_status(self, sentence: str, icon: str = "lock", *, failed: bool = False) -> None:
        """The line at the bottom of the sidebar ("Saved 09:41")."""
        self.sidebar.set_status(sentence, icon, failed=failed)

    def remembered_place(self) -> tuple[str, str, str]:
        """Where one was when the window was last closed: room, thing, step; the first room at first."""
        if self._settings is None:
            return next(iter(self._rooms), ""), "", ""
        room, uid, step = (str(self._settings.value(name, "")) for name in ("room", "thing", "step"))
        return (room, uid, step) if room in self._rooms else (next(iter(self._rooms), ""), "", "")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted_first.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.ask_room("settle")
        if self._settings is not None:
            self._settings.setValue("geometry", self.saveGeometry())
            room: object = self._built.get(self.room)
            uid, step = room.standing() if isinstance(room, Stands) else ("", "")
            for name, value in (("room", self.room), ("thing", uid), ("step", step)):
                self._settings.setValue(name, value)
            self._settings.setValue("look", theme().choice)
            self._settings.setValue("text_size", theme().factor)
            self._settings.sync()
        super().closeEvent(event)

    def _fold(self) -> None:
        self.sidebar.fold(folded=self.width() < NARROW_BELOW)

    def _recall_looks(self) -> None:
        if self._settings is None:
            return
        choices: dict[str, Choice] = {"light": "light", "dark": "dark", "system": "system"}
        theme().choose(choices.get(str(self._settings.value("look", "system")), "system"))
        sizes = {str(size): size for size in TEXT_SIZES}
        factor = sizes.get(str(self._settings.value("text_size", "1.0")), 1.0)
        if factor != theme().factor:
            theme().set_text_size(factor)

    def _recall_place(self) -> None:
        self.resize(*FIRST)
        geometry = self._settings.value("geometry") if self._settings is not None else None
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
