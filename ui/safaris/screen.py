"""Safaris in the sidebar. Light to import: the room itself is loaded when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.screen import Screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.screen import Context


def build(context: Context) -> QWidget:
    """The list of safaris, and one of them with its steps."""
    from ui.safaris.room import SafarisRoom

    return SafarisRoom(context)


SCREEN = Screen("safaris", _("Safaris"), "safaris", 2, build)
