"""A folder with many papers: made beside and put in its place when it is whole, never over anything that is there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from safari.errors import SafariError
from safari.exports import export_of, place_beside, sentence
from safari.exports.file_name import file_name
from safari.progress import Progress, Stop
from safari.sharing.paper import Paper
from safari.words import _


def write(papers: Sequence[Paper], into: Path, name: str, progress: Progress, stop: Stop) -> Path | None:
    """A new folder `name` in the folder `into` with a file for each paper; its path.

    Where that name is taken it becomes "name (2)". `progress(step, steps)` is told after each paper. None once `stop`
    says so, and SafariError where it cannot be written: nothing is left of it then.
    """
    beside = place_beside(into / file_name(name, fallback=_("Safari")))
    try:
        beside.mkdir(parents=True)
        for step, paper in enumerate(papers, 1):
            if stop():
                return None
            _write_one(paper, beside)
            progress(step, len(papers))
        return None if stop() else _put_in_place(beside, into, file_name(name, fallback=_("Safari")))
    except OSError as error:
        raise sentence(error, into / name) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _write_one(paper: Paper, folder: Path) -> None:
    what = export_of(paper.document)
    name = file_name(paper.name, fallback=what.title)
    with _free(folder, name, what.suffix).open("xb") as file:
        file.write(what.make(paper.document))
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(beside: Path, into: Path, name: str) -> Path:
    """Renaming a folder over one that is not empty fails on every system; an empty one is passed by, too."""
    for _try in range(100):
        target = _free(into, name)
        with suppress(FileExistsError):
            beside.rename(target)
            return target
    raise SafariError(_("There are too many folders called {name}.").format(name=name), _("Choose another place."))


def _free(folder: Path, name: str, suffix: str = "") -> Path:
    """The first of "name", "name (2)", "name (3)" ... that nothing in the folder is called, whatever its case."""
    taken = {one.name.casefold() for one in folder.iterdir()}
    number, found = 1, f"{name}{suffix}"
    while found.casefold() in taken:
        number += 1
        found = f"{name} ({number}){suffix}"
    return folder / found
