"""Transcripts as plain text with times, as phone systems and note takers write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from safari.transcripts.heard import TIME, Heard, milliseconds

# With the time in front: "[00:01:02] Agent: text", "00:01:02 - 00:01:09 Agent: text", "(1:02) text".
_IN_FRONT = re.compile(
    rf"\s*[\[(]?({TIME})(?:\s*(?:-->|[-–—])\s*({TIME}))?[\])]?(?!\S*\d:)\s*[-–—:|]?\s+(.*)|\s*[\[(]({TIME})[\])](.*)"
)
# With the name in front: "Agent [00:01:02]: text", and "Agent  1:02" with the text on the lines below.
_NAME = r"\s*([^\W\d_][^:\[\]()\n]{0,59}?)\s*"
_BEHIND_THE_NAME = re.compile(rf"{_NAME}[\[(]({TIME})[\])]\s*:?\s*(.*)|{_NAME}\s({TIME})\s*")
_THREE_HOURS = 3 * 60 * 60 * 1000  # what begins later tells the time of day, not of the recording


def heard_in(lines: Sequence[str]) -> tuple[list[Heard], bool]:
    """What is said in lines of text, and whether they told the time of day, which is counted from the first then.

    What stands in front of the first time (a title, names) is left out; a line without a time goes on with the one
    before.
    """
    found = list(_joined(lines))
    first = min((one.starts for one in found), default=0)
    if first < _THREE_HOURS:
        return found, False
    return [
        replace(one, starts=one.starts - first, ends=None if one.ends is None else one.ends - first) for one in found
    ], True


def _joined(lines: Sequence[str]) -> Iterator[Heard]:
    begun: Heard | None = None
    for line in lines:
        new = _begun(line)
        if new is None and begun is not None:
            begun = replace(begun, text=f"{begun.text} {line.strip()}".strip())
        if new is not None:
            if begun is not None:
                yield begun
            begun = new
    if begun is not None:
        yield begun


def _begun(line: str) -> Heard | None:
    """What a line begins with its time, or with a name and its time."""
    front = _IN_FRONT.fullmatch(line)
    if front:
        starts = milliseconds(front[1] or front[4])
        ends = milliseconds(front[2]) if front[2] else None
        return None if starts is None else Heard(starts, ends, "", (front[3] or front[5] or "").strip())
    behind = _BEHIND_THE_NAME.fullmatch(line)
    starts = milliseconds(behind[2] or behind[5]) if behind else None
    if behind is None or starts is None:
        return None
    return Heard(starts, None, (behind[1] or behind[4]).strip(), (behind[3] or "").strip())
