"""Presenting the page: the whole screen, heart, brain, ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.presenting.show import present
from ui.story.head import HeadButton
from ui.story.head.compact import ROOM_FOR_MOST_WORDS, Compact
from ui.widgets.button import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.story.room import StoryRoom


def build(room: StoryRoom) -> QWidget:
    """Shows the draft as it may be shown today."""
    button = Button(_("Present"))
    button.clicked.connect(lambda: _present(room))
    Compact(room, button, ROOM_FOR_MOST_WORDS, "play")
    return button


def _present(room: StoryRoom) -> None:
    if (given := room.page_to_give()) is not None:
        present(room.context, given[1].page)


BUTTON = HeadButton("present", 10, build)
