"""What the camera sees, over the whole screen of the day, until the photo is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QWidget

from safari.words import _, ngettext
from ui.photos.camera import Cameras, OpenCamera
from ui.photos.viewer import EDGE, Sight
from ui.theme import colour
from ui.widgets.announce import announce
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.drop_down import DropDown
from ui.widgets.painting import painting
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent
    from PySide6.QtMultimedia import QVideoFrame

TAKES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LiveSight(Sight):
    """The picture of the moment; frames that come faster than they are painted are not even decoded."""

    def __init__(self) -> None:
        super().__init__()
        self._frame: QVideoFrame | None = None

    def show_frame(self, frame: QVideoFrame) -> None:
        """What is seen now."""
        self._frame = frame
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._frame is not None:
            self.image, self._frame = self._frame.toImage(), None
        super().paintEvent(event)


class Viewfinder(QWidget):
    """`open()`; Space and Enter take a photo (`taken`), as many as one likes; Esc closes (`closed`).

    The camera is open while this is to be seen, and not a moment longer. `failed(str)`, and it is closed.
    """

    taken = Signal(QImage)
    failed = Signal(str)
    closed = Signal()

    def __init__(self, over: QWidget, cameras: Cameras) -> None:
        super().__init__(over)
        self._over, self._cameras = over, cameras
        self.camera: OpenCamera | None = None
        self._count = 0
        self.sight = LiveSight()
        self.words = PlainText("", "small", "ink2")
        self.choice = DropDown(name=_("Camera"))
        self.take = Button(_("Take the photo"), "primary")
        self.close_it = Button(_("Close"))
        below = row(self.words, None, self.choice, self.take, self.close_it, gap=16)
        whole = column(self.sight, below, gap=12)
        whole.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self.setLayout(whole)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Camera"))
        self.take.clicked.connect(self._take)
        self.close_it.clicked.connect(self.leave)
        self.choice.activated.connect(lambda _index: self._begin(self.choice.key()))
        cameras.changed.connect(self._offer)
        over.installEventFilter(self)
        self.hide()

    @property
    def has_camera(self) -> bool:
        """Whether there is anything to look through."""
        return bool(self._cameras.names())

    def open(self) -> None:
        """Look through the camera the system takes first. There has to be one."""
        self._count = 0
        self._offer()
        self.words.setText(_("Space takes the photo, Esc goes back to the line."))
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.words.text())
        self._begin(next(iter(self._cameras.names())))

    def leave(self) -> None:
        """Back to the line."""
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._over and self.isVisible():
            self.setGeometry(self._over.rect())
        return False

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - as Qt calls it
        """Tab stays here: all the rest is out of sight."""
        stops = [one for one in (self.take, self.choice, self.close_it) if one.isVisibleTo(self)]
        here = next_place([one.hasFocus() for one in stops], 1 if next else -1)
        stops[here].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in TAKES and not event.isAutoRepeat():
            self._take()
        # whatever else is pressed stays here: the line lies below and cannot be seen

    def hideEvent(self, event: QHideEvent) -> None:
        """Closed, left, or the window made small: nobody looks, so the camera does not, either."""
        super().hideEvent(event)
        self._end()
        QTimer.singleShot(0, self, self.hide)  # where only what it lies over was hidden, it does not come back with it

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour("paper"))

    def _begin(self, key: str) -> None:
        self._end()
        self.choice.choose(key)
        self.sight.show_image(QImage())
        self.camera = OpenCamera(self._cameras, key, self)
        self.camera.frame.connect(self.sight.show_frame)
        self.camera.taken.connect(self._have)
        self.camera.missed.connect(lambda: self._say(_("The camera did not take it. Try once more.")))
        self.camera.failed.connect(self._fail, Qt.ConnectionType.QueuedConnection)

    def _end(self) -> None:
        if self.camera is not None:
            ended, self.camera = self.camera, None
            ended.end()

    def _take(self) -> None:
        if self.camera is not None:
            self.camera.take()

    def _have(self, image: QImage) -> None:
        self._count += 1
        taken = ngettext("{n} photo is in the line.", "{n} photos are in the line.", self._count)
        self._say(taken.format(n=self._count))
        self.taken.emit(image)

    def _fail(self, sentence: str) -> None:
        if self.camera is None or self.sender() is not self.camera:
            return  # it was closed meanwhile, or is another by now
        self.leave()
        self.failed.emit(sentence)

    def _offer(self) -> None:
        names = self._cameras.names()
        self.choice.set_choices(names.items())
        self.choice.setVisible(len(names) > 1)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        announce(self, words)


def next_place(focused: list[bool], by: int) -> int:
    """Where Tab goes among these stops, round and round; to the first where none has the keyboard."""
    if True not in focused:
        return 0
    return (focused.index(True) + by) % len(focused)
