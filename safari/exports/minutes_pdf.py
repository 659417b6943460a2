"""The minutes of a debrief as a PDF."""

from __future__ import annotations

from io import BytesIO

from safari.exports import Export
from safari.sharing.minutes_page import MinutesPage


def make(page: MinutesPage) -> bytes:
    """The file's bytes; the same minutes give the same."""
    from safari.pages.minutes import draw

    target = BytesIO()
    draw(page, target)
    return target.getvalue()


EXPORT = Export("minutes_pdf", "PDF", ".pdf", make, MinutesPage)
