"""Measuring honestly: what is measured and its floor in turn, in one run, so that a slow machine slows both."""

from __future__ import annotations

import importlib
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Row:
    """One line of the table: milliseconds of the thing and of its floor, and the ratio (or amount) it may be."""

    name: str
    took: float
    floor: float | None
    may: float
    unit: str = "x"

    @property
    def value(self) -> float:
        """What is compared with `may`: the ratio where there is a floor, else what was measured."""
        return self.took / self.floor if self.floor else self.took

    @property
    def holds(self) -> bool:
        """Whether the promise is kept in this run."""
        return self.value <= self.may


def measured(name: str) -> list[Row]:
    """What bench_<name>.py measures, in this process."""
    return list(importlib.import_module(f"tests.benchmarks.bench_{name}").rows())


def timed(work: Callable[[], object]) -> float:
    """Milliseconds one call takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def in_turn(first: Callable[[], object], second: Callable[[], object], runs: int) -> tuple[list[float], list[float]]:
    """Milliseconds of both, measured alternately after one warm-up of each."""
    first(), second()
    pairs = [(timed(first), timed(second)) for _ in range(runs)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that `percent` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def python(*arguments: str) -> None:
    """Run this Python with arguments, from the root of the program, and wait."""
    # A user's Python keeps what it has compiled; one told not to would measure its compiler.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, *arguments]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL) as process:
        # Not `timeout=`: it looks after the process only every 50 ms, and all that took 120 ms seemed to take 164.
        watchdog = threading.Timer(60, process.kill)
        watchdog.start()
        try:
            code = process.wait()
        finally:
            watchdog.cancel()
    if code:
        raise subprocess.CalledProcessError(code, command)
