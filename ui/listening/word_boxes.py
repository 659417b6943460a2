"""Where words of a laid out text stand, and which character is under the pointer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QTextLine

    from ui.theme import TextBlock

WORD = re.compile(r"[^\W_]+(?:[’'.@\-][^\W_]+)*")


def words_in(text: str) -> list[tuple[int, int]]:
    """First character and the one behind the last, of each word."""
    return [found.span() for found in WORD.finditer(text)]


def boxes(block: TextBlock, start: int, end: int) -> list[QRectF]:
    """The boxes of some characters, one for each line they stand on, seen from the upper left of the block."""
    text = block.layout.text()
    first, last = _units(text[:start]), _units(text[:end])
    found = []
    for number in range(block.lines):
        line = block.layout.lineAt(number)
        begins, ends = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if begins < ends:
            left, right = _x(line, begins), _x(line, ends)
            found.append(QRectF(min(left, right), line.y(), abs(right - left), line.height()))
    return found


def character_at(block: TextBlock, point: QPointF) -> int:
    """The character nearest to a point of the block."""
    number = max(0, min(block.lines - 1, int(point.y() // block.line_height)))
    line = block.layout.lineAt(number)
    units = line.xToCursor(point.x()) if line.isValid() else 0
    text = block.layout.text()
    if text.isascii():
        return units
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def whole_words(text: str, one: int, other: int) -> tuple[int, int]:
    """The words between two characters, whole; nothing where there is none."""
    first, last = min(one, other), max(one, other)
    touched = [span for span in words_in(text) if span[0] <= last and span[1] > first]
    return (touched[0][0], touched[-1][1]) if touched else (first, first)


def _x(line: QTextLine, position: int) -> float:
    """Qt's cursorToX answers a pair (x, position) in Python."""
    answer: object = line.cursorToX(position)
    return float(answer[0]) if isinstance(answer, tuple) else float(str(answer))


def _units(part: str) -> int:
    """How many UTF-16 units, which Qt counts in, a text takes."""
    return len(part) if part.isascii() else len(part.encode("utf-16-le", "surrogatepass")) // 2
