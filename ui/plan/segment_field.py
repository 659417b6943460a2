"""The segment of a safari: one of those there are, or a new one as it is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy

from safari.people.customer import Segment
from safari.words import _
from ui.plan.kept_field import Keep, KeptField
from ui.theme import colour, paint_icon, set_type, theme
from ui.widgets.drop_down import CHEVRON
from ui.widgets.painting import painting
from ui.widgets.text_field import Line


class SegmentField(QComboBox):
    """Editable; `keep(name, sitting)` is called with the name of a segment, also a new one, or ""."""

    def __init__(self, keep: Keep, say: Callable[[str], object]) -> None:
        super().__init__(editable=True)
        line = self._line = Line(parent=self)
        self.setLineEdit(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel does not take the keyboard along
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        line.setPlaceholderText(_("Choose one, or type a new one"))
        set_type(self, "body")
        self.kept = KeptField(line, keep, say, at_once=False)
        self.activated.connect(lambda _index: self.kept.settle())
        self._offered: list[str] = []

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def show_segments(self, segments: list[Segment], chosen: str | None) -> None:
        """Offer these, and show the chosen one (its uid)."""
        names = [segment.name for segment in segments]
        if names != self._offered:
            self._offered = names
            typed = self.currentText()
            with self.kept.quiet():
                self.clear()
                self.addItems(names)
                self.setCurrentIndex(-1)
                self.setEditText(typed)
        self.kept.show(next((segment.name for segment in segments if segment.uid == chosen), ""))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a field must not change it

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with painting(self) as painter:
            side = theme().px(CHEVRON)
            box = QRectF(self.width() - 12 - side, (self.height() - side) / 2, side, side)
            paint_icon(painter, "chevron_down", box, colour("ink2" if self.isEnabled() else "disabled"))
