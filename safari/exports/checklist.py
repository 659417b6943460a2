"""A safari's checklist as a PDF."""

from __future__ import annotations

from io import BytesIO

from safari.exports import Export
from safari.sharing.checklist_page import ChecklistPage
from safari.words import _


def make(page: ChecklistPage) -> bytes:
    """The file's bytes; the same checklist gives the same."""
    from safari.pages.checklist import draw

    target = BytesIO()
    draw(page, target)
    return target.getvalue()


EXPORT = Export("checklist", _("Checklist"), ".pdf", make, ChecklistPage)
