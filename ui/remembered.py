"""What the window remembers from one start to the next: its place on the screen, the room, the look, the text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from ui.theme import theme
from ui.theme.fonts import TEXT_SIZES

if TYPE_CHECKING:
    from pathlib import Path

    from ui.theme import Choice

Place = tuple[str, str, str]  # a room, a thing in it, a step of that


class Remembered:
    """`settings` is the ini file; None remembers nothing."""

    def __init__(self, settings: Path | None) -> None:
        self._settings = QSettings(str(settings), QSettings.Format.IniFormat) if settings is not None else None

    def recall_looks(self) -> None:
        """Dress the program as it was."""
        if self._settings is None:
            return
        choices: dict[str, Choice] = {"light": "light", "dark": "dark", "system": "system"}
        theme().choose(choices.get(str(self._settings.value("look", "system")), "system"))
        sizes = {str(size): size for size in TEXT_SIZES}
        factor = sizes.get(str(self._settings.value("text_size", "1.0")), 1.0)
        if factor != theme().factor:
            theme().set_text_size(factor)

    def geometry(self) -> QByteArray | None:
        """Where the window was, as Qt tells it."""
        geometry = self._settings.value("geometry") if self._settings is not None else None
        return geometry if isinstance(geometry, QByteArray) else None

    def place(self) -> Place:
        """Where one was in the program; empty where nobody knows."""
        if self._settings is None:
            return "", "", ""
        room, uid, step = (str(self._settings.value(name, "")) for name in ("room", "thing", "step"))
        return room, uid, step

    def keep(self, geometry: QByteArray, place: Place) -> None:
        """Write all of it down."""
        if self._settings is None:
            return
        self._settings.setValue("geometry", geometry)
        for name, value in zip(("room", "thing", "step"), place, strict=True):
            self._settings.setValue(name, value)
        self.keep_looks()

    def keep_looks(self) -> None:
        """Write down light or dark and the text size: at once when they are chosen."""
        if self._settings is None:
            return
        self._settings.setValue("look", theme().choice)
        self._settings.setValue("text_size", theme().factor)
        self._settings.sync()
