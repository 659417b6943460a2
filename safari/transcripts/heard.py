"""What was read of one line of a transcript, before its times are put right; and how times are written."""

from __future__ import annotations

import re
from dataclasses import dataclass

TIME = r"-?(?:\d{1,3}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,9})?"
_PARTS = re.compile(r"(-?)(?:(\d+):)?(\d+):(\d+)(?:[.,](\d+))?")
_SIXTY = 60


@dataclass(frozen=True, slots=True)
class Heard:
    """Words with their times in milliseconds: `ends` is None where the file does not say, both may be anything."""

    starts: int
    ends: int | None
    speaker: str
    text: str


def milliseconds(written: str) -> int | None:
    """A time as files write it ("01:02:03.400", "62:03", "-00:01,5"), in milliseconds; None where it is none."""
    found = _PARTS.fullmatch(written)
    if found is None:
        return None
    minus, hours, minutes, seconds, part = found.groups()
    if int(seconds) >= _SIXTY or (hours and int(minutes) >= _SIXTY):
        return None
    whole = (int(hours or 0) * _SIXTY + int(minutes)) * _SIXTY + int(seconds)
    after = int(f"{part or 0}000"[:3]) if part else 0
    return (-1 if minus else 1) * (whole * 1000 + after)
