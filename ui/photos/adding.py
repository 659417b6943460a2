"""Where a photo for the line comes from: a file, or the camera (Ctrl+E)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, QPoint, Qt

from safari.words import _

if TYPE_CHECKING:
    from ui.photos.viewfinder import Viewfinder
    from ui.run.day_screen import DayScreen


class Adding(QObject):
    """The choice that the chip "Photo" opens, and the camera over the screen of the day."""

    def __init__(self, screen: DayScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.finder: Viewfinder | None = None
        self._is_asking = False
        screen.box.chips.wants_photo.connect(self.offer)

    def offer(self) -> None:
        """Ask whether it is a file or the camera."""
        from PySide6.QtWidgets import QMenu

        chip = self._screen.box.chips.photo
        menu = QMenu(chip)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, key, do in (
            (_("File…"), "Ctrl+I", self._screen.choose_photo),
            (_("Camera"), "Ctrl+E", self.photograph),
        ):
            action = menu.addAction(f"{words}\t{key}")
            action.triggered.connect(lambda _on=False, do=do: do())
        menu.popup(chip.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def photograph(self) -> None:
        """Open the camera, once it may be used; where it is open, close it."""
        if self.finder is not None and self.finder.isVisible():
            self.finder.leave()
            return
        application, permission = QCoreApplication.instance(), QCameraPermission()
        if application is None or self._is_asking:
            return
        status = application.checkPermission(permission)
        if status is Qt.PermissionStatus.Undetermined:
            self._is_asking = True
            application.requestPermission(permission, self, self._answered)
        else:
            self._begin(allowed=status is Qt.PermissionStatus.Granted)

    def _answered(self, permission: QCameraPermission) -> None:
        self._is_asking = False
        application = QCoreApplication.instance()
        if application is not None and self._screen.isVisible():
            self._begin(allowed=application.checkPermission(permission) is Qt.PermissionStatus.Granted)

    def _begin(self, *, allowed: bool) -> None:
        if not allowed:
            self._say(_("The camera may not be used here. Allow it in the settings of the system, or choose a file."))
            return
        if self.finder is None:
            self.finder = self._make()
        if not self.finder.has_camera:
            self._say(_("There is no camera here. Drop or paste a photo, or choose a file with Ctrl+I."))
            return
        self.finder.open()

    def _make(self) -> Viewfinder:
        from ui.photos import camera  # QtMultimedia: whoever takes no photo does not pay for it
        from ui.photos.viewfinder import Viewfinder

        finder = Viewfinder(self._screen, camera.Cameras(self))
        finder.taken.connect(lambda image: self._screen.sitting.arrivals.bring([image]))
        finder.failed.connect(self._say)
        finder.closed.connect(self._screen.setFocus)
        return finder

    def _say(self, sentence: str) -> None:
        self._screen.messages.say(sentence, "ouch")
