"""Saving the page as a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.story.head import HeadButton
from ui.widgets.button import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.story.room import StoryRoom


def build(room: StoryRoom) -> QWidget:
    """The one filled button of the step."""
    button = Button(_("Save as PDF"), "primary")
    button.clicked.connect(room.save_pdf)
    return button


BUTTON = HeadButton("pdf", 90, build, "Ctrl+E")
