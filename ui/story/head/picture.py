"""Saving the story as a picture, in one of two sizes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from safari.words import _
from ui.story.head import HeadButton
from ui.story.head.compact import Compact
from ui.widgets.menu_button import MenuButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.story.room import StoryRoom


def build(room: StoryRoom) -> QWidget:
    """The page as a chat shows it, or larger."""
    ways = (
        (_("For a chat…"), partial(room.save_as, "png_chat")),
        (_("For an intranet…"), partial(room.save_as, "png")),
    )
    button = MenuButton(ways, text=_("Picture"), icon="photo", name=_("Save as picture"))
    Compact(room, button)
    return button


BUTTON = HeadButton("png", 70, build)
