"""Photos at full size: Space on a note shows those of the note, and a picture in the line can be seen, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from safari.clock import new_uid
from safari.run.note import Photo, Picture
from safari.words import _
from ui.photos.viewer import PhotoView
from ui.run.timeline_model import ROW

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.run.day_screen import DayScreen


class Looking(QObject):
    """Opens photos over the screen of the day, and keeps the captions written there."""

    def __init__(self, screen: DayScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._from: QWidget = screen.timeline
        self._notes = screen.at_hand.library.notes
        self.view = PhotoView(screen, self._read)
        self._sitting = new_uid()  # what is written under a photo until the view is closed is one undo
        self.view.closed.connect(self._close)
        self.view.captioned.connect(self._keep)
        notes = screen.sitting.model
        for changed in (
            screen.sitting.day_changed,
            notes.dataChanged,
            notes.modelReset,
        ):  # its note may be another's now
            changed.connect(self._look_again)
        screen.strip.wants_whole.connect(self._open_of_line)
        screen.timeline.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space and not event.modifiers()
        return is_space and event.type() == QEvent.Type.KeyPress and self._open()

    def _open(self) -> bool:
        index = self._screen.timeline.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        if row is not None and row.photos:
            self._from = self._screen.timeline
            self.view.open(row.photos)
        else:
            why_not = self._screen.sitting.model.unseen(row.note) if row is not None else ""
            self._screen.messages.say(why_not or _("This note has no photo."))
        return True

    def _look_again(self, *_what: object) -> None:
        """What nobody may look at any more does not stay large on the screen."""
        if self.view.isVisible() and (why_not := self._why_unseen(self.view.photo)):
            self.view.leave()
            self._screen.messages.say(why_not)

    def _why_unseen(self, photo: Photo | Picture) -> str:
        """Why nobody may look at it: one in the line is of whoever it is about there."""
        sitting = self._screen.sitting
        if isinstance(photo, Picture):
            return sitting.day.why_unseen(sitting.jotting.jotted.said_by)
        row = sitting.model.row_of(photo.note)
        return sitting.model.unseen(row.note) if row is not None else ""

    def _open_of_line(self, picture: Picture) -> None:
        if why_not := self._why_unseen(picture):
            self._screen.messages.say(why_not)
            return
        pictures = self._screen.sitting.jotting.pictures
        self._from = self._screen.strip
        self.view.open(pictures, next(place for place, one in enumerate(pictures) if one.is_of(picture)))

    def _close(self) -> None:
        self._sitting = new_uid()
        self._from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, photo: Photo | Picture) -> bytes:
        return photo.jpeg if isinstance(photo, Picture) else self._notes.jpeg(photo)

    def _keep(self, photo: Photo | Picture, caption: str) -> None:
        if isinstance(photo, Picture):
            self._screen.sitting.jotting.caption(photo, caption)
        else:
            at = f"caption {photo.uid} {self._sitting}"
            self._screen.sitting.keeper.do(lambda: self._notes.caption(photo.uid, caption, at))
