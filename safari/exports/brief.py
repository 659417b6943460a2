"""A leader's brief as a PDF of two A4 pages."""

from __future__ import annotations

from io import BytesIO

from safari.exports import Export
from safari.sharing.brief_page import BriefPage
from safari.words import _


def make(page: BriefPage) -> bytes:
    """The file's bytes; the same brief gives the same."""
    from safari.pages.brief import draw

    target = BytesIO()
    draw(page, target)
    return target.getvalue()


EXPORT = Export("brief", _("Brief"), ".pdf", make, BriefPage)
