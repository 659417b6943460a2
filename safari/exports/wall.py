"""A wall of stories as one PDF: with progress, and a way to stop."""

from __future__ import annotations

from pathlib import Path

from safari.exports import Export, put
from safari.progress import Progress, Stop, never, silent
from safari.sharing.wall import Wall
from safari.words import _


def make(wall: Wall) -> bytes:
    """The file's bytes; the same wall gives the same."""
    return _draw(wall, silent, never)


def write(wall: Wall, target: Path, progress: Progress, stop: Stop) -> Path | None:
    """Save the wall beside, then in its place; the path written. None once `stop` says so: nothing is changed then.

    `progress(step, steps)` is told after each story. Raises SafariError where it cannot be written.
    """
    content = _draw(wall, progress, stop)
    if not content:
        return None
    path = EXPORT.path(target)
    put(path, content)
    return path


def _draw(wall: Wall, progress: Progress, stop: Stop) -> bytes:
    from safari.pages.wall import draw

    return draw(wall, progress, stop)


EXPORT = Export("wall", _("Wall of stories"), ".pdf", make, Wall)
