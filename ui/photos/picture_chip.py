"""The chip of a picture that is in the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainterPath, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy
from shiboken6 import isValid

from safari.words import _
from ui.background import run
from ui.run.thumbnails import SHARP, filled
from ui.theme import ColourName, colour, theme
from ui.theme.measures import CHIP_RUN
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import tip
from ui.widgets.pressing import press_by_enter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from safari.run.note import Picture

AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class PictureChip(QPushButton):
    """A picture that will be kept with the note. `opened(Picture)` when it is pressed, `dropped(Picture)` by Delete."""

    opened = Signal(object)
    dropped = Signal(object)

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self.picture = picture
        self._image, self._why_covered = QPixmap(), ""
        size = self.sizeHint() * SHARP
        self._task = run(lambda _task: filled(picture.jpeg, size), self._have, lambda _error: None)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setAccessibleDescription(_("Press to write what it shows; Delete takes it away"))
        self.clicked.connect(lambda _on=False: self.opened.emit(self.picture))
        self.show_caption(picture)

    def is_of(self, picture: Picture) -> bool:
        """Whether this is the chip of that picture."""
        return self.picture.is_of(picture)

    def show_caption(self, picture: Picture) -> None:
        """The same picture, with what is written under it now."""
        self.picture = picture
        words = picture.caption.strip()
        self.setAccessibleName(_("Photo: {caption}").format(caption=words) if words else _("Photo"))
        self.setToolTip(tip(self._why_covered or words or _("Press to write what it shows")))

    def cover(self, why: str) -> None:
        """Paint nothing of it, and say why; "": paint it."""
        if why != self._why_covered:
            self._why_covered = why
            self.show_caption(self.picture)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(CHIP_RUN * 1.5), theme().px(CHIP_RUN))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in AWAY and not event.modifiers():
            self.dropped.emit(self.picture)
        elif not press_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with painting(self) as painter:
            frame = QPainterPath()
            frame.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
            painter.setClipPath(frame)
            if self._image.isNull() or self._why_covered:
                painter.fillRect(rect, colour("sunken"))
            else:
                painter.drawPixmap(rect, self._image, QRectF(self._image.rect()))
            painter.setClipping(False)
            edge: ColourName = "accent" if self.underMouse() or self.hasFocus() else "line_strong"
            rounded(painter, rect, rect.height() / 2, None, colour(edge))

    def _have(self, image: QImage) -> None:
        if isValid(self) and not image.isNull():  # the note may be kept by now, and the chip gone
            self._image = QPixmap.fromImage(image)
            self.update()
