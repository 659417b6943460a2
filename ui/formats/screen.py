"""The formats: a room within Safaris."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.screen import Context, Screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def build(context: Context) -> QWidget:
    """Make the room when it is first shown."""
    from ui.formats.room import FormatsRoom

    return FormatsRoom(context)


SCREEN = Screen("formats", _("Formats"), "cup", 90, build, within="safaris")
