"""The example library: Fjellvik Insurance, two years of breakfasts, in four languages."""

from __future__ import annotations

from pathlib import Path

from safari.clock import Clock, now
from safari.new_file import made_beside


def write(path: Path, clock: Clock = now) -> None:
    """Write the example library at `path`, where nothing may stand yet. Raises SafariError where that cannot be.

    Its days are those of the mockups, autumn 2026, moved by whole years of 52 weeks so that the breakfast with Ingrid
    lies less than a year back whatever the clock says. What is planned next lies on a Thursday some days ahead.
    """
    from safari.example.telling import tell
    from safari.library import Library

    with made_beside(path) as unfinished:
        library = Library.create(unfinished, "Fjellvik Insurance", clock)
        try:
            tell(library)
        finally:
            library.close()
