"""Which library a start opens: the one open last, else the user's own; and what is said where that one is gone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.places import default_library
from safari.words import _

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings


def open_last(settings: QSettings) -> Path | None:
    """The library that was open last, whether it is still there or not."""
    kept = str(settings.value("library", "") or "")
    return Path(kept) if kept else None


def to_open(settings: QSettings) -> Path | None:
    """What a start without a name opens; None where there is nothing yet.

    A library that was open last and is gone is still the answer: another one in its place would look like a loss.
    """
    last = open_last(settings)
    return last if last is not None else _default()


def at_hand(settings: QSettings) -> Path | None:
    """A library of the user's own that is there now: the one open last, else the one in the data folder."""
    last = open_last(settings)
    return last if last is not None and last.is_file() else _default()


def gone(path: Path) -> SafariError:
    """The library that was open last is not where it was."""
    return SafariError(
        _("Your library {name} is not where it was.").format(name=path.name),
        _("It was last in {folder}. Plug in or mount that disk, or open the file where it lies now.").format(
            folder=path.parent
        )
        + " "
        + _("Nothing was opened in its place."),
    )


def _default() -> Path | None:
    path = default_library()
    return path if path.is_file() else None
