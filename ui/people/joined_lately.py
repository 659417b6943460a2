"""Who joined lately and has not met a customer yet, in a sentence each."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from safari.words import _
from ui.widgets.dates import written

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from safari.people.coverage import Coverage

LATELY = timedelta(days=182)
MOST = 3  # sentences


def joined_lately(covered: Iterable[Coverage], today: date) -> str:
    """A line a leader; "" where nobody is new."""
    said = _("{name} joined in {month} and has not met a customer yet.")
    lines = [
        said.format(name=one.leader.name, month=written(one.leader.joined, "MMMM"))
        for one in covered
        if one.days is None and one.leader.joined and today - LATELY <= one.leader.joined <= today
    ]
    return "\n".join(lines[:MOST])
