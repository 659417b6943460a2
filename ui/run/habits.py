"""What Run remembers of a computer: whether faces are read, and how many notes each writer has kept there."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from safari.places import settings_file

AT_HOME = 3  # whoever has kept so many notes needs no help any more
_FACES = "run/faces"


def reads_faces() -> bool:
    """Whether :) and the like at the end of the line are a feeling; they are until somebody says otherwise."""
    return str(_settings().value(_FACES, "true")) == "true"


def remember_faces(*, on: bool) -> None:
    """Remember that they are, or are not."""
    _settings().setValue(_FACES, "true" if on else "false")


def notes_kept(author: str | None) -> int:
    """How many notes a writer (a leader's uid, or None) has kept here, counted up to AT_HOME."""
    return int(str(_settings().value(_kept(author), 0)) or 0)


def count_note(author: str | None) -> int:
    """One more is kept; how many there are now."""
    kept = min(AT_HOME, notes_kept(author) + 1)
    _settings().setValue(_kept(author), kept)
    return kept


def _kept(author: str | None) -> str:
    return f"run/kept/{author or '-'}"


def _settings() -> QSettings:
    return QSettings(str(settings_file()), QSettings.Format.IniFormat)
