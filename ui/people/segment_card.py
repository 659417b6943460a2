"""A segment in the panel of People: who is in it."""

from __future__ import annotations

from collections.abc import Sequence

from safari.words import _, ngettext
from ui.people.panel import PersonCard
from ui.widgets.plain_text import PlainText, heading

MOST = 12


class SegmentCard(PersonCard):
    """Its name and the aliases of its customers, a dozen at most."""

    def __init__(self, name: str, aliases: Sequence[str]) -> None:
        super().__init__()
        self.body.addWidget(heading(name, side=True))
        count = ngettext("{n} customer", "{n} customers", len(aliases)).format(n=len(aliases))
        self.body.addWidget(PlainText(count if aliases else _("No customer yet"), "body", "ink2"))
        for alias in aliases[:MOST]:
            self.body.addWidget(PlainText(alias, "small"))
        if len(aliases) > MOST:
            self.body.addWidget(PlainText(_("and {n} more").format(n=len(aliases) - MOST), "small", "ink3"))
        self.body.addSpacing(8)
