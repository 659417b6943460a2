"""Each room of a large programme, shown for the first time after a start; and the heat map scrolled."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import programme
from tests.benchmarks.measure import ROOT, Row, median

HARNESS = str(Path(__file__).with_name("rooms_painted.py"))
RUNS = 5
PAINT, FRAME = 100, 16  # ms
NAMES = {
    "today": "Today, first paint",
    "safaris": "Safaris as a list of 2,000, first paint",
    "board": "Safaris as a board, first paint",
    "calendar": "Safaris as a calendar, first paint",
    "library": "Library, first paint",
    "people": "People with 500 leaders, first paint",
    "customers": "People with 20,000 customers, first paint",
    "heat map": "heat map scrolled, 95 of 100 frames",
}


def rows() -> Iterator[Row]:
    """The medians of some processes on the same copy, each with nothing remembered of the one before."""
    with tempfile.TemporaryDirectory(dir=programme.library().parent) as folder:
        path = Path(shutil.copy(programme.library(), folder))
        found = [_run(path, Path(folder, str(number))) for number in range(RUNS)]
    for key, name in NAMES.items():
        yield Row(name, median([one[key] for one in found]), None, FRAME if key == "heat map" else PAINT, "ms")


def _run(path: Path, place: Path) -> dict[str, float]:
    environment = {
        **os.environ,
        "XDG_CONFIG_HOME": str(place),
        "XDG_DATA_HOME": str(place),
        "QT_QPA_PLATFORM": "offscreen",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, HARNESS, str(path)]
    ran = subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=120, capture_output=True, text=True)
    measured: dict[str, float] = json.loads(ran.stdout.splitlines()[-1])
    return measured
