"""All keys on one sheet (F1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSlider, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from safari.words import _
from ui.widgets.boxes import column
from ui.widgets.dialog import PADDING, WIDE, Dialog
from ui.widgets.plain_text import PlainText, heading
from ui.widgets.room_on_screen import room_on_screen
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

AROUND = 60  # px of the screen that stay free


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together: a heading, and (key, what it does) in the order they are read."""

    heading: str
    keys: tuple[tuple[str, str], ...]


class KeyTable(QWidget):
    """The keys in columns, for a dialog or for a panel of Run, where no dialog may open."""

    def __init__(self, groups: Sequence[KeyGroup], *, columns: int = 2) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(40)
        stacks = [column(gap=20) for _number in range(columns)]
        for number, group in enumerate(groups):
            stacks[number * columns // max(1, len(groups))].addLayout(_group(group))
        for stack in stacks:
            stack.addStretch(1)
            across.addLayout(stack, 1)


class KeySheet(Dialog):
    """The keys in a dialog; Esc closes it. On a low screen it scrolls, by Page Down, too."""

    def __init__(self, parent: QWidget | None, groups: Sequence[KeyGroup]) -> None:
        super().__init__(parent, _("Keys"), width=WIDE)
        self.table = KeyTable(groups)
        self.area = ScrollArea(self.table)
        self.body.addWidget(self.area)
        self.add_button(_("Close"), safe=True).clicked.connect(self.accept)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        lines, layout = self.table.layout(), self.layout()
        if lines is not None and layout is not None:  # as tall as its lines are once they are broken
            layout.activate()
            around = layout.minimumSize().height() - self.area.minimumSizeHint().height()
            wanted = around + lines.totalHeightForWidth(self.width() - 2 * PADDING)
            self.resize(self.width(), min(wanted, room_on_screen(self).height() - AROUND))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd}
        steps[Qt.Key.Key_PageUp] = QAbstractSlider.SliderAction.SliderPageStepSub
        if event.key() in steps:
            self.area.verticalScrollBar().triggerAction(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def _group(group: KeyGroup) -> QVBoxLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    for line, (key, deed) in enumerate(group.keys):
        grid.addWidget(PlainText(key, "small_strong", "ink2", wrap=False), line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(PlainText(deed, "small"), line, 1)
    return column(heading(group.heading, side=True), 6, grid)
