"""Space on a note with photos shows them at full size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from safari.words import _
from ui.photos.viewer import PhotoView
from ui.run.timeline_model import ROW

if TYPE_CHECKING:
    from ui.run.day_screen import DayScreen


class Looking(QObject):
    """Opens the photos of the chosen note over the screen of the day, and keeps the captions written there."""

    def __init__(self, screen: DayScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._notes = screen.at_hand.library.notes
        self.view = PhotoView(screen, self._notes.jpeg)
        self.view.closed.connect(lambda: screen.timeline.setFocus(Qt.FocusReason.OtherFocusReason))
        self.view.captioned.connect(self._keep)
        screen.timeline.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space and not event.modifiers()
        return is_space and event.type() == QEvent.Type.KeyPress and self._open()

    def _open(self) -> bool:
        index = self._screen.timeline.currentIndex()
        photos = index.data(ROW).photos if index.isValid() else ()
        if not photos:
            self._screen.messages.say(_("This note has no photo."))
        else:
            self.view.open(photos)
        return True

    def _keep(self, photo: str, caption: str) -> None:
        self._screen.sitting.keeper.do(lambda: self._notes.caption(photo, caption))
