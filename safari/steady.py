"""A steady clock: it goes on while the computer sleeps, and does not jump where somebody sets the time of day.

What is timed remembers three readings at its start: the time of day, the run of the computer, the steady clock. In the
same run the steady clock tells how long it lasted; after a restart only the time of day can.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

_BOOT = Path("/proc/sys/kernel/random/boot_id")
LONGEST_MS = 24 * 60 * 60 * 1000  # what seems to have lasted longer was not stopped; nobody waits for days


class Reading(NamedTuple):
    """The steady clock at a moment: `boot` names the run of the computer, `steady` is milliseconds in it."""

    boot: str
    steady: int


Steady = Callable[[], Reading]


def reading() -> Reading:
    """The steady clock now."""
    return Reading(_boot(), int(_seconds() * 1000))


def lasted(began: datetime, then: Reading, now: datetime, steady: Reading) -> int:
    """Milliseconds since a moment: by the steady clock in the same run of the computer, else by the time of day.

    Never less than nothing and never more than a day, whatever a clock was set to meanwhile.
    """
    same_run = then.boot == steady.boot
    passed = steady.steady - then.steady if same_run else int((now - began) / timedelta(milliseconds=1))
    return min(max(0, passed), LONGEST_MS)


@cache
def _boot() -> str:
    """The run of the computer; where the system does not name it, the run of this program, which is in it."""
    try:
        return _BOOT.read_text(encoding="ascii").strip()
    except OSError:
        from safari.clock import new_uid

        return new_uid()


def _seconds() -> float:
    """Seconds since some moment, sleep included. Linux has CLOCK_BOOTTIME for it, macOS CLOCK_MONOTONIC (which
    time.monotonic is not there); Windows' own clock counts sleep."""
    clock = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
    return time.monotonic() if clock is None else time.clock_gettime(clock)
