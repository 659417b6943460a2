"""A touchpoint in the panel of People: its place in the customer's journey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.people.panel import PersonCard
from ui.widgets.plain_text import PlainText, heading

if TYPE_CHECKING:
    from ui.people.touchpoint_table import TouchpointRow


class TouchpointCard(PersonCard):
    """Its name, its place, and what the order is for."""

    def __init__(self, row: TouchpointRow) -> None:
        super().__init__()
        self.body.addWidget(heading(row.name, side=True))
        place = _("Number {place} of {n} in the journey").format(place=row.place + 1, n=row.of)
        self.body.addWidget(PlainText(place, "body", "ink2"))
        self.body.addWidget(PlainText(_("Feeling curves follow this order."), "meta", "ink3"))
        self.body.addSpacing(8)
