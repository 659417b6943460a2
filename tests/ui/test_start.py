"""What a start loads: the time to the first painted window is mostly imports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from safari import example
from safari.library import Library

HARNESS = Path(__file__).parents[1] / "benchmarks" / "first_paint.py"

# Too slow to wait for before a window stands, each with what it costs in ms on top of Qt (measured).
HEAVY = {
    "sqlite_utils": 97,
    "reportlab": 79,
    "babel": 28,
    "msgspec": 30,
    "PIL": 18,
    "pi_heif": 20,
    "pypdfium2": 40,
    "PySide6.QtNetwork": 10,
    "PySide6.QtSvg": 10,
    "PySide6.QtMultimedia": 30,
    "PySide6.QtPdf": 20,
    "safari.pages": 10,
    "safari.exports": 10,
}
BEFORE_THE_FRAME = {*HEAVY, "psygnal", "sqlcipher3", "safari.library"}


@pytest.fixture
def loaded(tmp_path):
    """The modules a real start has loaded when the window, or a room in it, is painted."""

    def at(room, path):
        report = tmp_path / "report.json"
        environment = {**os.environ, "REPORT": str(report)} | ({"UNTIL": room} if room else {})
        subprocess.run([sys.executable, str(HARNESS), "main", str(path)], env=environment, check=True, timeout=60)
        return set(json.loads(report.read_text())["modules"])

    return at


@pytest.fixture
def begun(tmp_path):
    path = tmp_path / "a.safari"
    Library.create(path, "Fjellvik Insurance").close()
    return path


def test_the_frame_is_painted_before_the_library_is_even_loaded(loaded, begun):
    assert not BEFORE_THE_FRAME & loaded("", begun)


def test_today_stands_before_anything_heavy_is_loaded(loaded, begun):
    assert not set(HEAVY) & loaded("TodayRoom", begun)


def test_nor_does_a_today_that_has_much_to_say_load_anything_heavy(loaded, tmp_path):
    path = tmp_path / "example.safari"
    example.write(path)
    assert not set(HEAVY) & loaded("TodayRoom", path)
