"""Saving the story as a PowerPoint slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.story.head import HeadButton
from ui.story.head.compact import Compact
from ui.widgets.button import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.story.room import StoryRoom


def build(room: StoryRoom) -> QWidget:
    """One slide, to be edited."""
    button = Button("PowerPoint", icon="document", name=_("Save as PowerPoint slide"))
    button.clicked.connect(lambda: room.save_as("pptx"))
    Compact(room, button)
    return button


BUTTON = HeadButton("pptx", 60, build)
