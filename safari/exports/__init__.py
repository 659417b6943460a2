"""What can be saved to give away: one file a format; each says EXPORT = Export(...), and the folder is the registry."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from safari.errors import SafariError
from safari.words import _

if TYPE_CHECKING:
    from safari.pages.drawn import Drawn

D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Export(Generic[D]):
    """One format of one kind of document, `of` (a type of `safari.sharing`): its key and title ("pdf", "PDF"), the
    suffix of its files (".pdf"), and what makes their bytes.

    Where a document may be larger than memory, `pour` writes it piece by piece into a new file (a path that nothing
    stands at, in a folder of its own beside the target, for whatever else it needs on the way).

    Where a format may have to cut words, `tell` says which, as the drawing of a page does.
    """

    key: str
    title: str
    suffix: str
    make: Callable[[D], bytes]
    of: type[D]
    pour: Callable[[D, Path], None] | None = None
    tell: Callable[[D], Drawn] | None = None

    def write(self, page: D, target: Path) -> Path:
        """Save the page: written beside `target`, then put in its place, so that what was there stays until the new
        one is whole. The same page gives the same bytes.

        Gives the path written, with the format's suffix where it had none. Raises SafariError where it cannot be
        written; nothing is changed then.
        """
        path = self.path(target)
        if self.pour is not None:
            _pour(path, partial(self.pour, page))
        else:
            put(path, self.make(page))
        return path

    def path(self, target: Path) -> Path:
        """Where a file of this format goes: its suffix is added where `target` has another one."""
        return target if target.suffix.lower() == self.suffix else target.with_name(target.name + self.suffix)


def poured(pour: Callable[[D, Path], None], document: D) -> bytes:
    """The bytes of what is written piece by piece, where they are wanted at once."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "whole"
        pour(document, path)
        return path.read_bytes()


def exports() -> tuple[Export[Any], ...]:
    """Every format there is a file for, by key."""
    import pkgutil  # a command that knows its format needs no registry
    from importlib import import_module

    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found = (getattr(import_module(f"{__name__}.{name}"), "EXPORT", None) for name in names)
    return tuple(export for export in found if isinstance(export, Export))


def export(key: str) -> Export[Any]:
    """The format with this key; a KeyError for one there is no file for."""
    return {each.key: each for each in exports()}[key]


def export_of(document: object) -> Export[Any]:
    """The first format there is for a document; a LookupError where there is none."""
    for each in exports():
        if isinstance(document, each.of):
            return each
    raise LookupError(type(document).__name__)


def place_beside(path: Path) -> Path:
    """Where a file or folder is made before it is put at `path`; nothing lies there.

    It is the same place each time: what an export that was killed left there, customers' words, goes first.
    """
    digest = sha256(os.fsencode(path.name)).hexdigest()[:8]
    beside = path.with_name(f".{path.name[:40]}.{digest}.part")
    shutil.rmtree(beside, ignore_errors=True)
    with suppress(OSError):
        beside.unlink(missing_ok=True)
    return path.with_name(f".{os.urandom(4).hex()}.part") if os.path.lexists(beside) else beside


def put(path: Path, content: bytes) -> None:
    """Write a whole file beside `path`, then in its place. Raises SafariError where that fails; nothing is changed."""
    beside = place_beside(path)
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise sentence(error, path) from error


def _pour(path: Path, fill: Callable[[Path], None]) -> None:
    beside = place_beside(path)
    try:
        beside.mkdir()
        whole = beside / "whole"
        fill(whole)
        with whole.open("r+b") as file:
            os.fsync(file.fileno())
        whole.replace(path)
    except OSError as error:
        raise sentence(error, path) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def sentence(error: OSError, path: Path) -> SafariError:
    """Why a file or a folder could not be written, and what to do."""
    name, folder = path.name, str(path.parent)
    if isinstance(error, FileNotFoundError):
        return SafariError(
            _("The folder {folder} is not there.").format(folder=folder),
            _("Choose another place. Nothing was changed."),
        )
    if isinstance(error, (PermissionError, IsADirectoryError)):
        return SafariError(
            _("{name} cannot be written in {folder}.").format(name=name, folder=folder),
            _("Close it in other programs, or choose another place. Nothing was changed."),
        )
    return SafariError(
        _("{name} could not be saved: {reason}.").format(name=name, reason=error.strerror or str(error)),
        _("Make room or choose another place. Nothing was changed."),
    )
