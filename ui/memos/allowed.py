"""Whether the system lets the program use the microphone: macOS asks the person once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMicrophonePermission, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


def if_allowed(owner: QObject, then: Callable[[], object], refused: Callable[[], object]) -> None:
    """Do one or the other: at once where the system knows, else when the person has answered it."""
    application, permission = QCoreApplication.instance(), QMicrophonePermission()
    if application is None:
        return

    def settle() -> None:
        granted = application.checkPermission(permission) is Qt.PermissionStatus.Granted
        then() if granted else refused()

    if application.checkPermission(permission) is Qt.PermissionStatus.Undetermined:
        application.requestPermission(permission, owner, lambda _answer: settle())
    else:
        settle()
