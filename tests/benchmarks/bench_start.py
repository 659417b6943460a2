"""From exec to the first painted window, against an empty QMainWindow; and the memory it takes."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from safari.library import Library
from tests.benchmarks import million
from tests.benchmarks.measure import Row, in_turn, median, python

HARNESS = str(Path(__file__).with_name("first_paint.py"))
RUNS = 15


def rows() -> Iterator[Row]:
    """Start with an empty library and with a million notes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        empty = Path(folder, "empty.safari")
        Library.create(empty, "Fjellvik Insurance").close()
        for name, library in (("an empty library", empty), ("1,000,000 notes", million.library())):
            start = partial(python, HARNESS, "main", str(library))
            with_library, floor = in_turn(start, lambda: python(HARNESS, "empty"), RUNS)
            yield Row(f"start with {name}", median(with_library), median(floor), 1.8)
            os.environ["UNTIL"] = "TodayRoom"
            until_room, floor = in_turn(start, lambda: python(HARNESS, "empty"), RUNS)
            yield Row(f"start with {name}, until Today stands", median(until_room), median(floor), 3.5)
            yield Row(f"memory with {name} (MB, not ms)", _megabytes(library, folder), None, 90, "MB")
            del os.environ["UNTIL"]


def _megabytes(library: Path, folder: str) -> float:
    report = Path(folder, "report.json")
    os.environ["REPORT"] = str(report)
    python(HARNESS, "main", str(library))
    del os.environ["REPORT"]
    return float(json.loads(report.read_text())["megabytes"])
