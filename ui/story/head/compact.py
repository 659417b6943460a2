"""Buttons in the head of the story that keep their words while there is room, else stand there as their icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from ui.theme import theme

if TYPE_CHECKING:
    from ui.story.room import StoryRoom
    from ui.widgets.button import Button

ROOM_FOR_WORDS = 960  # px at normal text size


class Compact(QObject):
    """Follows the width of the room. The button has an icon; without words its name stands in the tooltip."""

    def __init__(self, room: StoryRoom, button: Button) -> None:
        super().__init__(button)
        self._room, self._button = room, button
        self._words, self._name = button.text(), button.accessibleName()
        room.installEventFilter(self)
        room.read.connect(self._fold)
        theme().themed.connect(self._fold)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fold()
        return False

    def _fold(self) -> None:
        words = self._words if self._room.width() >= theme().px(ROOM_FOR_WORDS) else ""
        if words != self._button.text():
            self._button.setText(words)
            self._button.setAccessibleName(self._name)
        if self._button.isEnabled():
            self._button.setToolTip("" if words else self._name)
