"""How full the page is: label, percent, track, and what is too long by name."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.words import _
from ui.widgets.boxes import column, row
from ui.widgets.days_bar import DaysBar
from ui.widgets.plain_text import PlainText


class Meter(QWidget):
    """A meter of 8 px. To 100 percent it is green; above, ouch, with `complaint` ("12 words too many in The quote")."""

    def __init__(self, label: str, percent: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = PlainText(label, "body_strong", wrap=False)
        self._percent = PlainText("", "body_strong", wrap=False)
        self._percent.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)  # the label gives way first
        self._bar = DaysBar(label, thick=8)
        self._complaint = PlainText("", "small", "ouch")
        self.setLayout(column(row(self._label, None, self._percent), 6, self._bar, 4, self._complaint))
        self.show_fullness(percent)

    def show_fullness(self, percent: int, complaint: str = "") -> None:
        """`percent` of the fullest block; `complaint` names what is too long, where something is."""
        over = percent > 100
        self._percent.setText(_("{n} %").format(n=percent))
        self._percent.set_ink("ouch" if over else "ink")
        self._bar.show_value(min(percent, 100), 100, over=over)
        self._complaint.setText(complaint)
        self._complaint.setVisible(bool(complaint))
        if (layout := self.layout()) is not None:
            layout.activate()  # a longer number has its room at once
