"""The editor of a format of one's own: its fields, and beside them its lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from safari.errors import SafariError
from ui.formats.facts import Facts
from ui.formats.lists import lists_of
from ui.plan.ordered_delegate import CROSS, GRIP
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.plain_text import Hairline
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from safari.library import Library
    from ui.screen import Context

TWO_COLUMNS = 700  # px from which on the lists stand beside the fields
FACTS, LISTS, BESIDE_BAR = 320, 480, 12


class FormatEditor(QWidget):
    """Everything is kept as it is typed; `settle()` keeps what is under way at once. `uid` names the format."""

    def __init__(self, context: Context, uid: str) -> None:
        super().__init__()
        self.uid = uid
        self._library: Library = context.library
        self.facts = Facts(context, uid)
        self.lists = lists_of(context, uid)
        self.area = ScrollArea()
        self._columns = row(gap=0)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show what stands in the library; what is being typed stays."""
        try:
            kind = self._library.formats.standing(self.uid)
        except SafariError:  # removed meanwhile: whoever shows this looks for another one
            return
        self.facts.show_format(kind)
        for part in self.lists:
            part.show_format(kind)

    def settle(self) -> bool:
        """Keep whatever was typed and not kept yet. False where some of it could not be kept: it stays where it was
        typed, and the reason stands there, too."""
        parts = [self.facts.settle(), *(part.settle() for part in self.lists)]  # each, also after one that failed
        return all(parts)

    def begin(self) -> None:
        """Put the keyboard on the title, to be typed over."""
        self.facts.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.facts.title.selectAll()

    def _lay_out(self) -> None:
        lists = QWidget()
        inside = column(self.lists[0], gap=0)
        for part in self.lists[1:]:
            line = row(Hairline())
            line.setContentsMargins(GRIP, 12, CROSS, 12)
            inside.addLayout(line)
            inside.addWidget(part)
        inside.addStretch(1)
        lists.setLayout(inside)
        self._facts = QWidget()
        self._facts.setLayout(column(self.facts, None))
        self._columns.addWidget(self._facts, FACTS)
        self._columns.addWidget(lists, LISTS)
        content = QWidget()
        content.setLayout(self._columns)
        self._columns.setContentsMargins(2, 0, BESIDE_BAR, 24)
        self.area.body.addWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme().px(TWO_COLUMNS)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._columns.setSpacing(32 - GRIP if beside else 28)
        # Below each other, fields begin and end where the words of the lists do.
        self._facts.setContentsMargins(*((0, 0, 0, 0) if beside else (GRIP, 0, CROSS, 0)))
