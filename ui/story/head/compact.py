"""Buttons in the head of the story that keep their words while there is room, else stand there as their icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from ui.theme import theme
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from ui.story.room import StoryRoom
    from ui.widgets.button import Button

ROOM_FOR_WORDS = 1060  # px at normal text size
ROOM_FOR_MOST_WORDS = 800  # without those who step back first


class Compact(QObject):
    """Follows the width of the room. Without words the button has an icon, and its name stands in the tooltip.

    `room_for_words` is the width it keeps its words from; with `icon` it has one only then.
    """

    def __init__(self, room: StoryRoom, button: Button, room_for_words: int = ROOM_FOR_WORDS, icon: str = "") -> None:
        super().__init__(room)  # the head may outlive the room
        self._room, self._button, self._room_for_words, self._icon = room, button, room_for_words, icon
        self._words, self._name = button.text(), button.accessibleName()
        room.installEventFilter(self)
        room.read.connect(self._fold)
        theme().themed.connect(self._fold)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fold()
        return False

    def _fold(self) -> None:
        words = self._words if self._room.width() >= theme().px(self._room_for_words) else ""
        if words != self._button.text():
            if self._icon:
                self._button.set_icon("" if words else self._icon)
            self._button.setText(words)
            self._button.setAccessibleName(self._name)
        if self._button.isEnabled():
            self._button.setToolTip("" if words else tip(self._name))
