"""The People room in the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.screen import Context, Screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def build(context: Context) -> QWidget:
    """Make the room when it is first shown."""
    from ui.people.room import PeopleRoom

    return PeopleRoom(context)


SCREEN = Screen("people", _("People"), "people", 4, build)
