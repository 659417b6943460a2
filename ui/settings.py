"""What the program remembers on this computer, beside every library: one ini file."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from safari.places import settings_file


def program_settings() -> QSettings:
    """The ini file, to read from and to write to."""
    return QSettings(str(settings_file()), QSettings.Format.IniFormat)
