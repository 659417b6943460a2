"""A new library file under its name: made beside it, put there whole, and never over a file that is there."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from safari.errors import SafariError
from safari.words import _

# What a file system says that has no second names for one file: FAT, exFAT, some shares.
_NO_LINKS = {errno.EPERM, errno.EACCES, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EINVAL, errno.EMLINK}


@contextmanager
def made_beside(path: Path) -> Iterator[Path]:
    """Where to make what is to lie at `path`: it lies there once the `with` block ends well, and on disk for good.

    Its name is nobody else's, so that two who begin at once do not meet. Raises SafariError where a file lies at
    `path`, even one that came there meanwhile, and where the folder takes none. Nothing is left beside then.
    """
    with _speaking(path):
        _free(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not may_write(path.parent):
            raise unwritable(path)
    unfinished = path.with_name(f"{stem_of_new(path)}.new.{os.urandom(4).hex()}")
    try:
        yield unfinished
        with _speaking(path):
            _publish(unfinished, path)
            _settle(path)
    finally:
        drop(unfinished)


def stem_of_new(path: Path) -> str:
    """What the name of an unfinished file at `path` begins with, before ".new." and eight digits."""
    return path.name[:40]


def drop(path: Path) -> None:
    """Remove a file of ours that was not finished, with what SQLite put beside it."""
    for left in (path, *logs(path), path.with_name(f"{path.name}-shm")):
        left.unlink(missing_ok=True)


def logs(path: Path) -> tuple[Path, ...]:
    """Where SQLite keeps what it has not yet moved into a file."""
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-journal"))


def may_write(path: Path) -> bool:
    """Whether a file or folder may be written."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def unwritable(path: Path) -> SafariError:
    """The sentence for a library in a folder that takes none."""
    return SafariError(
        _("{folder} cannot be written.").format(folder=path.parent),
        _("A library must be able to grow: move it to a folder of your own, or choose another folder."),
    )


@contextmanager
def _speaking(path: Path) -> Iterator[None]:
    """Say in a sentence why no file can be at `path`."""
    try:
        yield
    except FileExistsError as error:  # mkdir raises it too, where a file lies in the place of the folder
        raise (unwritable(path) if not path.parent.is_dir() else _there_already(path)) from error
    except (OSError, ValueError) as error:  # no permission, a disk that fails, a name that can be none
        if getattr(error, "errno", None) == errno.ENAMETOOLONG:
            raise SafariError(
                _("The name {name}… is too long for a file.").format(name=path.name[:40]), _("Choose a shorter one.")
            ) from error
        raise unwritable(path) from error


def _free(path: Path) -> None:
    """Raise SafariError where a library cannot begin at `path`: a file lies there, or what one left behind.

    SQLite would take a log left beside for the new library's own and read the old one's pages into it.
    """
    if _lies(path):
        raise _there_already(path)
    for left in logs(path):
        if _lies(left):
            raise SafariError(
                _("{name} is left here from a library that is gone.").format(name=left.name),
                _("It may hold the last notes of that library. Choose another name for the new one."),
            )


def _lies(path: Path) -> bool:
    """Whether the name is taken: by a link that leads nowhere, too."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _publish(made: Path, path: Path) -> None:
    """Give a file its name in one step. Raises FileExistsError where the name is taken."""
    try:
        os.link(made, path)  # a rename would replace what came there meanwhile
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _publish_without_links(made, path)


def _publish_without_links(made: Path, path: Path) -> None:
    """The same in two steps: take the name, which only one can; then put the file there."""
    path.open("xb").close()
    try:
        made.replace(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _settle(path: Path) -> None:
    """Make a new name last through a power cut, where the system has a way to ask for that and takes it."""
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        with suppress(OSError):  # some file systems know no such thing
            os.fsync(folder)
        os.close(folder)


def _there_already(path: Path) -> SafariError:
    return SafariError(
        _("{name} is there already.").format(name=path.name), _("Open it, or choose another name for the new one.")
    )
