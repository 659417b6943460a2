"""A list of issues or of commitments beside the board, and the field in which one more is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from safari.clock import new_uid
from safari.words import _
from ui.debrief.deed_text import DeedText
from ui.plan.kept_field import KeptField
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.held_focus import holds_focus
from ui.widgets.plain_text import PlainText
from ui.widgets.reading_order import tab_as_read
from ui.widgets.side_section import SideSection
from ui.widgets.trouble_line import TroubleLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.debrief.promises_row import Deed, PromisesRow


class DeedList(SideSection):
    """The rows of one kind, and the field in which one more is born.

    `write(uid, text)` keeps what stands in the field, a moment after it was typed; `coming` is the uid of that, ""
    while nothing stands there. It is no row before somebody is done with it.
    """

    def __init__(self, title: str, wanted: str, write: Callable[[str, str], Deed | None]) -> None:
        super().__init__(title, first=True)
        self.write = write
        self.coming = ""
        self.rows: dict[str, PromisesRow] = {}
        self._rows = column()
        self.nudge = PlainText("", "small", "ink2")
        self.add = DeedText(wanted, wanted, born=True)
        self.trouble = TroubleLine()
        self.kept = KeptField(self.add, self._keep, self.trouble.say)
        self.origin = PlainText("", "meta", "accent")
        self.body.addLayout(self._rows)
        apart = _("{list}: not from what is chosen").format(list=title)
        self.apart = Button(size="small", icon="close", name=apart)
        across = row(gap=8)
        across.addWidget(self.origin, 1)
        across.addWidget(self.apart)
        self.body.addWidget(self.nudge)
        self.body.addLayout(across)
        self.body.addWidget(self.add)
        self.body.addWidget(self.trouble)

    def show_coming(self, deeds: Sequence[Deed]) -> None:
        """Show what is being written as it stands among these; it may have been taken back."""
        found = next((one for one in deeds if one.uid == self.coming), None)
        if found is None:
            self.coming = ""
        self.kept.show(found.text if found is not None else "")

    def begin_next(self) -> None:
        """What was written is one now; the field waits for the next."""
        self.coming = ""
        self.kept.show("")

    def keep_rows(self, wanted: Sequence[PromisesRow]) -> None:
        """Exactly these, in this order."""
        for uid in [uid for uid in self.rows if self.rows[uid] not in wanted]:
            gone = self.rows.pop(uid)
            if holds_focus(gone):
                self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            gone.hide()
            gone.deleteLater()
        for place, each in enumerate(wanted):
            self.rows[each.deed.uid] = each
            if self._rows.indexOf(each) != place:
                self._rows.insertWidget(place, each)
                each.show()
            each.above.setVisible(place > 0)

    def order_stops(self, wanted: Sequence[PromisesRow]) -> None:
        """Tab goes through these rows before it comes to the field below them."""
        tab_as_read([*(stop for each in wanted for stop in each.stops), self.apart, self.add], self.apart)

    def _keep(self, text: str, _sitting: str) -> None:
        self.coming = self.coming or new_uid()
        written = self.write(self.coming, text)
        self.kept.show(written.text if written is not None else "")
