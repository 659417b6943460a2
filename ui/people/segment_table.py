"""The table of segments and how many customers each has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from safari.people.customer import Customer, Segment
from safari.words import _
from ui.people.table import Column, PeopleTable


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """A segment and how many customers are in it."""

    uid: str
    name: str
    customers: int


class SegmentTable(PeopleTable):
    """Segments by name."""

    def __init__(self) -> None:
        columns = [
            Column(_("Segment"), lambda row: row.name, ink=lambda _row: "ink", style="body"),
            Column(_("Customers"), lambda row: str(row.customers), 110, right=True),
        ]
        super().__init__(columns, _("Segments"))

    def show_segments(self, segments: Iterable[Segment], customers: Iterable[Customer]) -> None:
        """Show these segments."""
        counts = Counter(one.segment for one in customers)
        self.show_people([SegmentRow(one.uid, one.name, counts[one.uid]) for one in segments])
