"""Notes on their way out of a library of a million: how long a few thousand take, and who waits meanwhile."""

from __future__ import annotations

import csv
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from safari.exports import export
from safari.finding.query import Query
from safari.library import Library
from tests.benchmarks import million, programme
from tests.benchmarks.measure import Row, median, timed

SAFARIS, TURNS = 20, 3
MAY = {"notes_csv": 8, "notes_qdpx": 30, "notes_xlsx": 40}  # times as long as writing the same rows and no more


def rows() -> Iterator[Row]:
    """Ten thousand notes of twenty safaris in each format, against the time their rows take to be written as CSV."""
    library = Library.open(million.library())
    query = Query(safaris=frozenset(one.uid for one in library.plans.safaris()[:SAFARIS]))
    waits: list[float] = []
    ended = threading.Event()
    asking = threading.Thread(target=_ask_now_and_then, args=(library, ended, waits))
    with tempfile.TemporaryDirectory(dir=Path.home()) as folder:
        said = [(note.title, note.text, note.alias, note.author) * 4 for note in library.outgoing.notes(query).notes]
        asking.start()
        floor = median([timed(lambda: _plain(said, Path(folder, "floor.csv"))) for _turn in range(TURNS)])
        took = {key: median([_save(library, query, key, Path(folder)) for _turn in range(TURNS)]) for key in MAY}
        ended.set()
        asking.join()
    library.close()
    for key, may in MAY.items():
        yield Row(f"{len(said):,} notes out as {export(key).suffix}", took[key], floor, may)
    yield Row("notes going out, longest wait of another", max(waits), None, 250, "ms")
    peopled = programme.opened(programme.library())
    named = [timed(lambda: peopled.outgoing.names(Query())) for _turn in range(TURNS)]
    peopled.close()
    yield Row("20,000 customers, what a file of notes is called", median(named), None, 200, "ms")


def _save(library: Library, query: Query, key: str, folder: Path) -> float:
    return timed(lambda: export(key).write(library.outgoing.notes(query), folder / "Notes"))


def _plain(said: Sequence[tuple[str, ...]], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(said)


def _ask_now_and_then(library: Library, ended: threading.Event, waits: list[float]) -> None:
    while not ended.is_set():
        waits.append(timed(library.people.segments))
        time.sleep(0.005)
