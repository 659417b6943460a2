"""A photo at full size, over the whole screen of the day; several are leafed through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from safari.words import _
from ui.background import Task, run
from ui.theme import colour
from ui.widgets.announce import announce
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.painting import painting
from ui.widgets.plain_text import PlainText
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QPaintEvent

    from safari.run.note import Photo, Picture

    Shown = Photo | Picture

EDGE, LONGEST_CAPTION = 24, 200
LATEST_MS = 250  # on its way to the disk after so long: there within 300 ms, with the writing itself


class Sight(QWidget):
    """One picture, as large as there is room for it."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage) -> None:
        """Another picture; a null one while it is read."""
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        size = QSize(self.image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        at = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(at, size.toSizeF()), self.image)


class PhotoView(QWidget):
    """`open(photos)`; Left and Right leaf, Esc closes (`closed`). `captioned(photo, words)` where another
    caption was written.

    `read` gives the bytes of a photo and is asked in the background, where they are decoded and scaled, too.
    """

    closed = Signal()
    captioned = Signal(object, str)

    def __init__(self, over: QWidget, read: Callable[[Shown], bytes]) -> None:
        super().__init__(over)
        self._over, self._read = over, read
        self._photos: tuple[Shown, ...] = ()
        self._place = 0
        self._task: Task | None = None
        self.picture = Sight()
        self.which = PlainText("", "small", "ink2")
        self.caption = TextField(name=_("Caption"), placeholder=_("What it shows"), limit=LONGEST_CAPTION)
        close = Button(_("Close"), size="small")
        close.clicked.connect(self.leave)
        below = row(self.caption, self.which, close, gap=16)
        whole = column(self.picture, below, gap=12)
        whole.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self.setLayout(whole)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.caption.returnPressed.connect(self._tell)
        self._soon = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._soon.timeout.connect(self._tell_words)
        self.caption.textEdited.connect(lambda _text: self._soon.isActive() or self._soon.start())
        over.installEventFilter(self)
        self.hide()

    @property
    def photo(self) -> Shown:
        """The one that is shown."""
        return self._photos[self._place]

    def open(self, photos: tuple[Shown, ...], place: int = 0) -> None:
        """Show the one at this place of these over everything."""
        self._photos, self._place = photos, place
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self._show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Back to where one was; a caption that was changed is kept."""
        self._tell()
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._over and self.isVisible():
            self.setGeometry(self._over.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Space and not self.caption.hasFocus()):
            self.leave()
        elif event.key() in steps and len(self._photos) > 1:
            self._tell()
            self._place = (self._place + steps[Qt.Key(event.key())]) % len(self._photos)
            self._show()
        # whatever else is pressed stays here: the line lies below and cannot be seen

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour("paper"))

    def hideEvent(self, event: QHideEvent) -> None:
        if self._soon.isActive():  # the window is closed over it
            self._tell_words()
        super().hideEvent(event)

    def _show(self) -> None:
        photo, many = self.photo, len(self._photos)
        self.caption.setText(photo.caption)
        words = _("{n} of {many}").format(n=self._place + 1, many=many) if many > 1 else ""
        self.which.setText(words)
        said = photo.caption or _("Photo")
        self.picture.setAccessibleName(said)
        self.setAccessibleName(said)
        announce(self, ", ".join(part for part in (said, words) if part))
        self.picture.show_image(QImage())
        if self._task is not None:
            self._task.cancel()
        room = self.size() * self.devicePixelRatioF()
        self._task = run(lambda _task: fitted(self._read(photo), room), self._have, lambda _error: None)

    def _have(self, image: QImage) -> None:
        if isValid(self):  # the screen may be gone by now
            self.picture.show_image(image)

    def _tell(self) -> None:
        self._tell_words()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_words(self) -> None:
        """However fast the next key comes; whoever writes stays there."""
        self._soon.stop()
        words = self.caption.text().strip()
        if self._photos and words != self.photo.caption:
            from dataclasses import replace

            photos = list(self._photos)
            photos[self._place] = replace(self.photo, caption=words)
            self._photos = tuple(photos)
            self.captioned.emit(self.photo, words)


def fitted(jpeg: bytes, room: QSize) -> QImage:
    """The picture, no larger than the room for it; a null one where it cannot be read."""
    image = QImage.fromData(jpeg)
    if image.isNull() or (image.width() <= room.width() and image.height() <= room.height()):
        return image
    return image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
