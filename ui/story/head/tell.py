"""Telling the page: the check before, to whom, and what was told so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.story.head import HeadButton
from ui.story.head.compact import ROOM_FOR_MOST_WORDS, Compact
from ui.tellings.side import TellingSide
from ui.widgets.button import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.story.room import StoryRoom


def build(room: StoryRoom) -> QWidget:
    """Opens the column beside the page."""
    button = Button(_("Tell"))
    Compact(room, button, ROOM_FOR_MOST_WORDS, "speech")
    TellingSide(room, button)
    return button


BUTTON = HeadButton("tell", 20, build)
