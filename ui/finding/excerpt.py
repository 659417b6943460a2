"""What of a note fits a row of the list: its beginning, or from shortly before the first hit on."""

from __future__ import annotations

LONGEST = 600  # characters; two lines hold far fewer
BEFORE = 30  # characters shown before a hit that would else lie out of sight
SIGN = "… "


def excerpt(text: str, marks: list[tuple[int, int]], seen: int) -> tuple[str, list[tuple[int, int]]]:
    """The part to show and the marks (start, end) in it. `seen` is how many characters are sure to be in sight.

    Where the first mark lies beyond them, the part begins at a word shortly before it, after an ellipsis.
    """
    one_line = text.replace("\n", " ")
    start = 0
    if marks and marks[0][1] > seen:
        start = max(0, marks[0][0] - BEFORE)
        start = one_line.find(" ", start, marks[0][0]) + 1 or marks[0][0]
    sign = SIGN if start else ""
    shown = sign + one_line[start : start + LONGEST] + ("…" if len(one_line) > start + LONGEST else "")
    shift = len(sign) - start
    return shown, [(first + shift, last + shift) for first, last in marks if first >= start]
