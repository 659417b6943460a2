"""What SQLite says when the world fails, in sentences a person can act on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from safari.errors import SafariError
from safari.store.sqlite import sqlite3
from safari.words import _

# Result codes of SQLite (https://sqlite.org/rescode.html). The kind of failure: sqlcipher3 gives no more.
_BUSY, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _CONSTRAINT, _NOTADB = 5, 8, 10, 11, 13, 14, 19, 26


def sentence_for(error: sqlite3.Error, path: Path) -> SafariError | None:
    """The sentence for a failure of the world; None where the error is a bug of ours."""
    kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if kind == _CONSTRAINT and str(error).startswith("FOREIGN KEY"):  # any other constraint is a bug of ours
        return gone()
    if kind == _READONLY and not path.exists():
        return vanished(path)
    sentence = _SENTENCES.get(kind)
    return sentence(path) if sentence else None


def _full(_path: Path) -> SafariError:
    return SafariError(
        _("The disk is full, so nothing was saved just now."),
        _("Free some space, then try again."),
        in_window=_("What you typed is still here."),
    )


def _would_not_write(_path: Path) -> SafariError:
    return SafariError(
        _("The disk would not write, so nothing was saved just now."),
        _("Check the disk and free some space, then try again."),
        in_window=_("What you typed is still here."),
    )


def _read_only(path: Path) -> SafariError:
    return SafariError(
        _("{name} cannot be written: the file or its folder is read-only.").format(name=path.name),
        _("Move it to a folder of your own, or ask for permission to write there."),
    )


def _not_opened(path: Path) -> SafariError:
    return SafariError(
        _("{name} cannot be opened.").format(name=path.name),
        _("Check that the folder is there and that you may write in it."),
    )


def damaged(path: Path) -> SafariError:
    """The sentence for a library file whose inside is not whole."""
    return SafariError(
        _("{name} is damaged.").format(name=path.name),
        instead(path),
    )


def instead(path: Path) -> str:
    """What to open in place of a damaged library."""
    from safari.backups import folder_beside  # where nothing fails, a start does without

    if folder_beside(path).is_dir():
        return _("Open a backup instead: they lie in the folder “{name} backups” beside it.").format(name=path.name)
    return _("If you have a copy of it elsewhere, open that one.")


def held_elsewhere(path: Path) -> SafariError:
    """The sentence for a library file that another window or process holds."""
    return SafariError(
        _("{name} is open in another Customer Safari on this computer.").format(name=path.name),
        _("Close it there first. Nothing was changed."),
    )


def is_held(error: SafariError) -> bool:
    """Whether it was raised because another process holds the file."""
    return getattr(error.__cause__, "sqlite_errorcode", 0) & 0xFF == _BUSY


def vanished(path: Path) -> SafariError:
    """The sentence for a library file that is no longer where it was while we hold it open."""
    return SafariError(
        _("{name} is no longer where it was, so nothing was saved just now.").format(name=path.name),
        _("Put the file or the disk back, then try again."),
        in_window=_("What you typed is still here."),
    )


def gone() -> SafariError:
    """The sentence for something that refers to what was removed meanwhile."""
    return SafariError(
        _("What this belongs to was removed meanwhile, so nothing was saved."),
        in_window=_("Press Ctrl+Z to bring it back. What you typed is still here."),
    )


def no_text() -> SafariError:
    """The sentence for characters that are half of one, which no file can hold."""
    return SafariError(_("This text holds characters that cannot be saved."), _("Type it again. Nothing was changed."))


_SENTENCES: dict[int, Callable[[Path], SafariError]] = {
    _BUSY: held_elsewhere,
    _READONLY: _read_only,
    _IOERR: _would_not_write,
    _CORRUPT: damaged,
    _FULL: _full,
    _CANTOPEN: _not_opened,
    _NOTADB: damaged,
}
