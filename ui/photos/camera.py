"""The cameras of this machine, and one of them while it is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QCamera, QImageCapture, QMediaCaptureSession, QMediaDevices, QVideoSink

from safari.words import _

SILENT_MS = 8_000  # no picture for so long: another program has the camera, or its cable is out


class Cameras(QObject):
    """Which cameras there are; `changed` when one is plugged in, or out."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self.changed)

    def names(self) -> dict[str, str]:
        """What each is called, by its key; the one the system takes first comes first."""
        first = QMediaDevices.defaultVideoInput().id()
        found = sorted(QMediaDevices.videoInputs(), key=lambda one: one.id() != first)
        return {_key(one.id().data()): one.description() for one in found}

    def plug(self, key: str, session: QMediaCaptureSession) -> QCamera:
        """This camera, not started yet, as what the session sees."""
        device = next(one for one in QMediaDevices.videoInputs() if _key(one.id().data()) == key)
        camera = QCamera(device, session)
        session.setCamera(camera)
        return camera


class OpenCamera(QObject):
    """A camera from now until `end()`. `frame(QVideoFrame)` for what it sees, `taken(QImage)` for each photo,
    `missed` where one could not be taken, `failed(str)` with a sentence where there is no going on."""

    frame = Signal(object)
    taken = Signal(QImage)
    missed = Signal()
    failed = Signal(str)

    def __init__(self, cameras: Cameras, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cameras, self._key = cameras, key
        self._sees = self._is_wanted = False  # a picture came; a photo is to be taken of the first
        self._silence = QTimer(self, singleShot=True, interval=SILENT_MS)
        self._silence.timeout.connect(self._fail)
        self._session = QMediaCaptureSession(self)
        self._sink, self._capture = QVideoSink(self), QImageCapture(self)
        self._session.setVideoSink(self._sink)
        self._session.setImageCapture(self._capture)
        self._sink.videoFrameChanged.connect(self._see)
        self._capture.imageCaptured.connect(lambda _number, image: self.taken.emit(image))
        self._capture.errorOccurred.connect(lambda *_what: self.missed.emit())
        cameras.changed.connect(self._look)
        self._camera = cameras.plug(key, self._session)
        self._camera.errorOccurred.connect(lambda *_what: self._fail())
        self._silence.start()
        self._camera.start()

    def take(self) -> None:
        """Take a photo: now, or as soon as the camera sees something."""
        self._is_wanted = not self._sees
        if self._sees:
            self._capture.capture()

    def end(self) -> None:
        """Let go of the camera; its light goes out."""
        self._silence.stop()
        self._sink.videoFrameChanged.disconnect(self._see)
        self._cameras.changed.disconnect(self._look)
        self._camera.stop()
        self.deleteLater()

    def _see(self, frame: object) -> None:
        self._silence.start()
        self._sees = True
        self.frame.emit(frame)
        if self._is_wanted:
            self.take()

    def _look(self) -> None:
        if self._key not in self._cameras.names():
            self._fail()

    def _fail(self) -> None:
        self.failed.emit(
            _("The camera gives no picture. Another program may be using it, or it was unplugged or switched off.")
        )


def _key(device: bytes | bytearray | memoryview) -> str:
    return bytes(device).hex()
