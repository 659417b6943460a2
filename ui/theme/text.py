"""Lines of text with the line height of their style, shown as shortened where they are; with search hits marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from ui.theme.theme import colour, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QTextLine

    from ui.theme.fonts import TypeName

ELLIPSIS = "…"
# A line is measured a little wider than its words; where the last word with its "…" would be broken off, more is cut.
SPARE = (1, 6, 18, 48, 96)


class TextBlock(NamedTuple):
    """Text broken into lines, ready to paint. Sizes in px; `shortened` when not all of it is shown."""

    layout: QTextLayout
    lines: int
    width: float
    height: float
    line_height: float
    shortened: bool

    def paint(self, painter: QPainter, at: QPointF, ink: QColor, hits: Sequence[tuple[int, int]] = ()) -> None:
        """Paint with the upper left corner at `at`; `hits` are (start, length) in characters, marked behind them."""
        if hits:
            self._mark(painter, at, hits)
        painter.setPen(ink)
        self.layout.draw(painter, at)

    def _mark(self, painter: QPainter, at: QPointF, hits: Sequence[tuple[int, int]]) -> None:
        text = self.layout.text()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("hit"))
        for start, length in hits:
            first, last = _units(text, start), _units(text, start + length)
            for number in range(self.lines):
                box = _hit_box(self.layout.lineAt(number), first, last)
                if box is not None:
                    painter.drawRoundedRect(box.translated(at), 2, 2)
        painter.restore()


def _hit_box(line: QTextLine, first: int, last: int) -> QRectF | None:
    begin, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
    if begin >= end:
        return None
    left, right = float(_x(line, begin)), float(_x(line, end))
    return QRectF(min(left, right) - 1, line.y() - 1, abs(right - left) + 2, line.height() + 2)


def _x(line: QTextLine, position: int) -> float:
    """Qt's cursorToX answers a pair (x, position) in Python."""
    answer: object = line.cursorToX(position)
    return float(answer[0]) if isinstance(answer, tuple) else float(str(answer))


def lay_out(text: str, style: TypeName, width: float, max_lines: int = 0, *, centred: bool = False) -> TextBlock:
    """Break `text` into lines of at most `width` px; after `max_lines` (0: no limit) it ends in an ellipsis.

    A centred block of several lines is as wide as `width`, any other as wide as its longest line.
    """
    font, line_height = theme().font(style), float(theme().line_height(style))
    lines = _Lines(font, line_height, width, max_lines)
    layout, count = lines.of(text)
    shortened = _ends_early(layout, count)
    whole, kept = layout, count
    for spare in SPARE if shortened else ():
        layout, count = lines.of(_shorten(whole, kept, font, width - spare))
        if not _ends_early(layout, count):
            break
    if centred and count > 1:
        lines.centre(layout, count)
        return TextBlock(layout, count, width, count * line_height, line_height, shortened)
    used = max((layout.lineAt(number).naturalTextWidth() for number in range(count)), default=0.0)
    return TextBlock(layout, count, used, count * line_height, line_height, shortened)


class _Lines(NamedTuple):
    """How lines are broken."""

    font: QFont
    line_height: float
    width: float
    max_lines: int

    def of(self, text: str) -> tuple[QTextLayout, int]:
        return _break(text, self.font, self.line_height, (self.width, self.max_lines))

    def centre(self, layout: QTextLayout, count: int) -> None:
        for number in range(count):
            line = layout.lineAt(number)
            line.setPosition(QPointF((self.width - line.naturalTextWidth()) / 2, line.y()))


def _break(text: str, font: QFont, line_height: float, room: tuple[float, int]) -> tuple[QTextLayout, int]:
    width, max_lines = room
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    count = 0
    while max_lines == 0 or count < max_lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, count * line_height + (line_height - line.height()) / 2))
        count += 1
    layout.endLayout()
    return layout, count


def _ends_early(layout: QTextLayout, count: int) -> bool:
    if count == 0:
        return False
    last = layout.lineAt(count - 1)
    return last.textStart() + last.textLength() < _units(layout.text())


def _shorten(layout: QTextLayout, count: int, font: QFont, width: float) -> str:
    last = layout.lineAt(count - 1)
    raw = layout.text().encode("utf-16-le", "surrogatepass")
    before = raw[: 2 * last.textStart()].decode("utf-16-le", "ignore")
    rest = raw[2 * last.textStart() :].decode("utf-16-le", "ignore").replace("\u2028", " ")
    fitted = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    if not fitted.endswith(ELLIPSIS):  # a line break ended it, not the width
        fitted = QFontMetricsF(font).elidedText(rest + ELLIPSIS * 2, Qt.TextElideMode.ElideRight, width)
    return before + fitted


def _units(text: str, end: int | None = None) -> int:
    """How many UTF-16 units, which Qt counts in, the first `end` characters take."""
    part = text if end is None else text[:end]
    return len(part) if part.isascii() else len(part.encode("utf-16-le", "surrogatepass")) // 2
