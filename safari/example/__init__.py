"""The example library: Fjellvik Insurance, two years of breakfasts, in four languages."""

from __future__ import annotations

from pathlib import Path

from safari.clock import Clock, now
from safari.errors import SafariError
from safari.words import _


def write(path: Path, clock: Clock = now) -> None:
    """Write the example library at `path`, where nothing may stand yet. Raises SafariError where that cannot be.

    Its days are those of the mockups, autumn 2026, moved by whole years of 52 weeks so that the breakfast with Ingrid
    lies less than a year back whatever the clock says. What is planned next lies on a Thursday some days ahead.
    """
    from safari.example.telling import tell
    from safari.library import Library

    log = f"{path.name}-wal"  # SQLite's, left beside by a library that is gone
    if path.exists() or path.with_name(log).exists():
        raise SafariError(
            _("{name} is there already.").format(name=path.name), _("Open it, or choose another name for the example.")
        )
    unfinished = path.with_name(f"{path.name}.part")
    _drop(unfinished)
    library = Library.create(unfinished, "Fjellvik Insurance", clock)
    try:
        tell(library)
        library.close()
        unfinished.rename(path)
    except BaseException:
        library.close()
        _drop(unfinished)
        raise


def _drop(unfinished: Path) -> None:
    for left in (unfinished, unfinished.with_name(f"{unfinished.name}-wal")):
        left.unlink(missing_ok=True)
