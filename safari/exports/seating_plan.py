"""A safari's seating plan as a PDF of one A4 page."""

from __future__ import annotations

from io import BytesIO

from safari.exports import Export
from safari.sharing.table_papers import SeatingPlan
from safari.words import _


def make(plan: SeatingPlan) -> bytes:
    """The file's bytes; the same plan gives the same."""
    from safari.pages.seating_plan import draw

    target = BytesIO()
    draw(plan, target)
    return target.getvalue()


EXPORT = Export("seating_plan", _("Seating plan"), ".pdf", make, SeatingPlan)
