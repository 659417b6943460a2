"""Today, as the window knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.screen import Context, Screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def build(context: Context) -> QWidget:
    """The room."""
    from ui.today.room import TodayRoom

    return TodayRoom(context)


SCREEN = Screen("today", _("Today"), "today", 1, build)
