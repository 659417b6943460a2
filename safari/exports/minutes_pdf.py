"""The minutes of a debrief as a PDF."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from safari.exports import Export
from safari.sharing.minutes_page import MinutesPage

if TYPE_CHECKING:
    from safari.pages.drawn import Drawn


def make(page: MinutesPage) -> bytes:
    """The file's bytes; the same minutes give the same."""
    from safari.pages.minutes import draw

    target = BytesIO()
    draw(page, target)
    return target.getvalue()


def tell(page: MinutesPage) -> Drawn:
    """What no typeface here can show."""
    from safari.pages.minutes import measure

    return measure(page)


EXPORT = Export("minutes_pdf", "PDF", ".pdf", make, MinutesPage, tell=tell)
