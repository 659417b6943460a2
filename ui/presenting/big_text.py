"""Words as large as their place on the screen allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from ui.theme import font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from ui.theme import TypeName

STEP = 0.94  # each try is so much smaller than the one before
SMALLEST = 9.0  # px: on the smallest window, and for the very longest words
ELLIPSIS = "…"
UNSPACED = "\u0e00"  # from Thai on, scripts break their lines between letters, too


class BigText(NamedTuple):
    """Laid out words: `px` is the size of their letters, `width` that of the longest line, `slack` what stays free at
    the left of it where they begin at the right."""

    layout: QTextLayout
    px: float
    width: float
    height: float
    slack: float = 0.0

    def paint_words(self, painter: QPainter, x: float, y: float, ink: QColor) -> None:
        """With the left edge of the longest line there, whichever way it is read."""
        self.paint(painter, x - self.slack, y, ink)

    def paint(self, painter: QPainter, x: float, y: float, ink: QColor) -> None:
        """With the upper left corner of the room they have there."""
        painter.setPen(ink)
        self.layout.draw(painter, QPointF(x, y))


class Look(NamedTuple):
    """A typeface by the style that has it, the height of a line in sizes, and how many letters at the beginning stand
    in another colour."""

    style: TypeName
    leading: float = 1.2
    marked: int = 0
    mark: QColor | None = None


def big_text(text: str, look: Look, room: tuple[float, float], largest: float, smallest: float = SMALLEST) -> BigText:
    """Words broken into lines, as large as fits into `room` (width, height), between two sizes in px. What does not fit
    in the smallest ends in "…"."""
    px = largest
    while px > smallest:
        made = _laid_out(text, look, room[0], px)
        if made.height <= room[1] and not _breaks_words(made, text):
            return made
        px *= STEP
    made = _laid_out(text, look, room[0], smallest)
    words = text.split()
    while made.height > room[1] and len(words) > 1:
        words = words[: max(1, int(len(words) * 0.9))] if len(words) > 10 else words[:-1]
        made = _laid_out(" ".join(words) + ELLIPSIS, look, room[0], smallest)
    return made


def _laid_out(text: str, look: Look, width: float, px: float) -> BigText:
    shaped = QFont(font(look.style))
    shaped.setPixelSize(max(1, round(px)))
    shaped.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.01 * px if px > 40 else 0.0)
    layout = QTextLayout(text, shaped)
    way = _direction(text)
    begins_left = way == Qt.LayoutDirection.LeftToRight
    side = Qt.AlignmentFlag.AlignLeft if begins_left else Qt.AlignmentFlag.AlignRight
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(way)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if look.marked and look.mark is not None:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = 0, look.marked
        ink = QTextCharFormat()
        ink.setForeground(look.mark)
        marked.format = ink
        layout.setFormats([marked])
    line_height, y, widest = px * look.leading, 0.0, 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, y + (line_height - line.height()) / 2))
        widest = max(widest, line.naturalTextWidth())
        y += line_height
    layout.endLayout()
    return BigText(layout, px, widest, y, 0.0 if begins_left else max(0.0, width - widest))


def _direction(text: str) -> Qt.LayoutDirection:
    """The way the first letter that has one is read; Arabic and Hebrew begin at the right."""
    strong = next((way for way in map(bidirectional, text) if way in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if strong == "L" else Qt.LayoutDirection.RightToLeft


def _breaks_words(made: BigText, text: str) -> bool:
    """Whether a line ends within a word of a script that has spaces. Qt counts in units of UTF-16."""
    units = text.encode("utf-16-le")
    for number in range(made.layout.lineCount() - 1):
        line = made.layout.lineAt(number)
        end = 2 * (line.textStart() + line.textLength())
        around = units[end - 2 : end + 2].decode("utf-16-le", "ignore")
        if around.isalnum() and all(letter < UNSPACED for letter in around):
            return True
    return False
