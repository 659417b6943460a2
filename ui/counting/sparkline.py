"""How a tally went: a small bar for each minute from its first count to its last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.counting.figures import figures, per_bar
from safari.words import _, ngettext
from ui.theme import colour, theme
from ui.widgets.dates import clock
from ui.widgets.painting import painting
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent

BAR, GAP, BARS = 3, 1, 16
HEIGHT, LEAST = 20, 2


class Sparkline(QWidget):
    """Counts a minute, painted; a reader and the tip say them in words."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: list[int] = []
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_moments(())

    def show_moments(self, moments: Sequence[datetime]) -> None:
        """Show when it was counted."""
        self._bars = per_bar(moments, BARS)
        words = in_words(moments)
        if words != self.accessibleName():
            self.setAccessibleName(words)
            self.setToolTip(tip(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(BARS * (BAR + GAP) - GAP), theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        most = max(self._bars, default=0)
        scale = theme().factor
        left = self.width() - (len(self._bars) * (BAR + GAP) - GAP) * scale  # the latest stands beside the number
        with painting(self) as painter:
            for place, count in enumerate(self._bars):
                height = max(LEAST, self.height() * count / most)
                ink = colour("ink3" if count else "line")
                top = self.height() - height
                painter.fillRect(QRectF(left + place * (BAR + GAP) * scale, top, BAR * scale, height), ink)


def in_words(moments: Sequence[datetime]) -> str:
    """The same in words: 7 in 22 minutes, most at 08:41."""
    found = figures(moments)
    if found is None:
        return _("Not counted yet")
    said = ngettext("{total} in {n} minute", "{total} in {n} minutes", found.minutes)
    spoken = said.format(total=found.total, n=found.minutes)
    return spoken if found.most == 1 else _("{counted}, most at {at}").format(counted=spoken, at=clock(found.most_at))
