"""The bars of a waveform as pictures: once as what was played, once as the rest. Painting them again costs nothing."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.theme import colour
from ui.widgets.painting import rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.recordings.recording import Waveform
    from ui.theme import ColourName

BAR, PITCH = 2.5, 4.0  # px: a bar, and from one to the next
LEAST = 2.0  # px: of silence
OTHER_SIDE = 3.0  # px: of a bar on the side of who listens
QUIET = 40  # where all of a call is quieter than this, it is not drawn as a loud one


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody speaks, from `starts` to `ends` in milliseconds: the customer, or `ours`."""

    starts: int
    ends: int
    ours: bool


def pictures(waveform: Waveform, turns: Sequence[Turn], size: QSize, ratio: float) -> tuple[QPixmap, QPixmap]:
    """The bars in the colour of what was played, and of the rest."""
    boxes = _boxes(waveform, turns, size)
    return _picture(boxes, size, ratio, "accent"), _picture(boxes, size, ratio, "mute")


def _boxes(waveform: Waveform, turns: Sequence[Turn], size: QSize) -> list[QRectF]:
    """Customer above the line, us below; to both sides where nobody knows who speaks."""
    count = max(1, int(size.width() / PITCH))
    peaks, middle = waveform.peaks, size.height() / 2
    loudest = max(QUIET, max(peaks, default=0))
    starts = [turn.starts for turn in turns]
    ours = None
    boxes = []
    for number in range(count):
        first, last = len(peaks) * number // count, len(peaks) * (number + 1) // count
        height = max(peaks[first : max(last, first + 1)], default=0) / loudest * (middle - 2)
        place = bisect_right(starts, (first + last) // 2 * waveform.step) - 1
        if place >= 0:
            ours = turns[place].ours
        above, below = (height, height) if ours is None else (OTHER_SIDE, height) if ours else (height, OTHER_SIDE)
        above, below = max(LEAST, min(above, middle)), max(LEAST, min(below, middle))
        boxes.append(QRectF(number * PITCH, middle - above, BAR, above + below))
    return boxes


def _picture(boxes: list[QRectF], size: QSize, ratio: float, ink: ColourName) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for box in boxes:
        rounded(painter, box, BAR / 2, colour(ink))
    painter.end()
    return picture
