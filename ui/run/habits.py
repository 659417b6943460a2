"""What Run remembers of a computer: whether faces are read, and how many notes each writer has kept there."""

from __future__ import annotations

from ui.settings import program_settings

AT_HOME = 3  # whoever has kept so many notes needs no help any more
_FACES = "run/faces"


def reads_faces() -> bool:
    """Whether :) and the like at the end of the line are a feeling; they are until somebody says otherwise."""
    return str(program_settings().value(_FACES, "true")) == "true"


def remember_faces(*, on: bool) -> None:
    """Remember that they are, or are not."""
    program_settings().setValue(_FACES, "true" if on else "false")


def notes_kept(author: str | None) -> int:
    """How many notes a writer (a leader's uid, or None) has kept here, counted up to AT_HOME."""
    return int(str(program_settings().value(_kept(author), 0)) or 0)


def count_note(author: str | None) -> int:
    """One more is kept; how many there are now."""
    kept = min(AT_HOME, notes_kept(author) + 1)
    program_settings().setValue(_kept(author), kept)
    return kept


def _kept(author: str | None) -> str:
    return f"run/kept/{author or '-'}"
