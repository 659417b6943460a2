"""What is made before the day, in a large programme: things to settle, a brief, the briefs of twelve leaders."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from safari.exports import folder as folders
from safari.library import Library
from safari.papers.made import Kind
from safari.plan.safari import Stage
from tests.benchmarks import programme
from tests.benchmarks.measure import Row, median, timed

RUNS = 15


def rows() -> Iterator[Row]:
    """On a copy, for somebody may have the other one open."""
    with tempfile.TemporaryDirectory(dir=programme.library().parent) as place:
        library = programme.opened(Path(shutil.copy(programme.library(), place)))
        try:
            yield from _rows(library, Path(place))
        finally:
            library.close()


def _rows(library: Library, place: Path) -> Iterator[Row]:
    from safari.exports.brief import EXPORT

    planned = [one for one in library.plans.safaris() if one.stage is Stage.PLANNED]
    safari = min(planned, key=lambda one: str(one.day)).uid
    library.plans.to_settle(safari)
    settled = [timed(lambda: library.plans.to_settle(safari)) for _ in range(RUNS)]
    yield Row("things to settle of a safari", median(settled), None, 20, "ms")
    leader = next(one.uid for one in library.guests.participants(safari) if one.leader)
    EXPORT.make(library.brief.page(leader))
    made = [timed(lambda: EXPORT.make(library.brief.page(leader))) for _ in range(RUNS)]
    yield Row("a brief, warm", median(made), None, 250, "ms")
    written = [timed(lambda: _write(library, safari, place)) for _ in range(3)]
    yield Row("the briefs of 12 leaders, written", median(written), None, 2_000, "ms")


def _write(library: Library, safari: str, place: Path) -> None:
    made = library.papers.of(safari, Kind.BRIEFS)
    assert len(made.papers) == programme.AT_THE_NEXT, made.left_out
    folders.write(made.papers, place, "Briefs", lambda _step, _steps: None, lambda: False)
