"""Twenty thousand customers from a CSV file: read, held against who is there, taken in."""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from safari.imports import read_people
from safari.library import Library
from safari.newcomers.people_file import Kind
from tests.benchmarks.measure import Row, timed

PEOPLE = 20_000


def rows() -> Iterator[Row]:
    """All of it as a person waits for it; and how long somebody waits who jots meanwhile."""
    with tempfile.TemporaryDirectory(dir=Path.home()) as folder:
        path = Path(folder, "customers.csv")
        lines = (f"Kåre {n},Bøe {n},k{n}@post.example,+47 55 {n},Home {n % 9},norsk,1998\n" for n in range(PEOPLE))
        path.write_text("First name,Last name,E-mail,Phone,Segment,Language,Since\n" + "".join(lines), "utf-8")
        library = Library.create(Path(folder, "a.safari"), "Fjellvik Insurance")
        waits: list[float] = []
        ended = threading.Event()
        jotting = threading.Thread(target=_ask_now_and_then, args=(library, ended, waits))
        jotting.start()
        took = timed(lambda: _take_in(library, path))
        ended.set()
        jotting.join()
        assert len(library.people.customers()) == PEOPLE
        undone = timed(library.undo)
        library.close()
    yield Row("20,000 customers taken in from CSV", took, None, 3_000, "ms")
    yield Row("20,000 customers, longest wait of another", max(waits), None, 1_000, "ms")
    yield Row("20,000 customers taken back by undo", undone, None, 3_000, "ms")


def _take_in(library: Library, path: Path) -> None:
    library.newcomers.take_in(library.newcomers.preview(read_people(path), Kind.CUSTOMERS))


def _ask_now_and_then(library: Library, ended: threading.Event, waits: list[float]) -> None:
    while not ended.is_set():
        waits.append(timed(library.people.segments))
        time.sleep(0.005)
