"""What SQLite says when the world fails, in sentences a person can act on."""

from __future__ import annotations

from pathlib import Path

from safari.errors import SafariError
from safari.store.sqlite import sqlite3
from safari.words import _


def sentence_for(error: sqlite3.Error, path: Path) -> SafariError | None:
    """The sentence for a failure of the world; None where the error is a bug of ours."""
    said = str(error).lower()
    for sign, sentence in _sentences(path.name):
        if sign in said:
            return sentence
    return None


def _sentences(name: str) -> list[tuple[str, SafariError]]:
    full = SafariError(
        _("The disk is full, so nothing was saved just now."),
        _("Free some space, then try again. What you typed is still here."),
    )
    damaged = SafariError(
        _("{name} is damaged.").format(name=name),
        _("Open a backup instead: they lie in the folder “{name} backups” beside it.").format(name=name),
    )
    return [
        ("disk is full", full),
        (
            "disk i/o error",
            SafariError(
                _("The disk would not write, so nothing was saved just now."),
                _("Check the disk and free some space, then try again. What you typed is still here."),
            ),
        ),
        (
            "readonly",
            SafariError(
                _("{name} cannot be written: the file or its folder is read-only.").format(name=name),
                _("Move it to a folder of your own, or ask for permission to write there."),
            ),
        ),
        ("locked", held_elsewhere(Path(name))),
        (
            "unable to open",
            SafariError(
                _("{name} cannot be opened.").format(name=name),
                _("Check that the folder is there and that you may write in it."),
            ),
        ),
        ("not a database", damaged),
        ("malformed", damaged),
        ("corrupt", damaged),
    ]


def held_elsewhere(path: Path) -> SafariError:
    """The sentence for a library file that another window or process holds."""
    return SafariError(
        _("{name} is open in another Customer Safari on this computer.").format(name=path.name),
        _("Close it there first. Nothing was changed."),
    )


def vanished(path: Path) -> SafariError:
    """The sentence for a library file that is no longer where it was while we hold it open."""
    return SafariError(
        _("{name} is no longer where it was, so nothing was saved just now.").format(name=path.name),
        _("Put the file or the disk back, then try again. What you typed is still here."),
    )
