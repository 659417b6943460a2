"""How much room there is on the screen that a window stands on, or will stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget

_TITLE_BAR = QMargins(0, 36, 0, 0)  # px: what a window has around it is known only once it is shown


def room_on_screen(widget: QWidget) -> QSize:
    """The room for what is in a window, below its title bar, on the screen of a widget, in px; before it is shown, on
    that of the window it belongs to.

    Nobody asks `widget.screen()`: PySide (6.11, 6.12) takes the screen for a child of the widget, and deletes it with
    one that Python lets go of. The program crashes with the next window.
    """
    shown = widget.window()
    parent = shown.parentWidget()
    if not shown.isVisible() and parent is not None:
        shown = parent.window()
    screen = QGuiApplication.screenAt(shown.frameGeometry().center()) or QGuiApplication.primaryScreen()
    return screen.availableSize().shrunkBy(_TITLE_BAR)
