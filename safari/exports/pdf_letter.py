"""The N=1 page as a PDF of one page of US Letter."""

from __future__ import annotations

from io import BytesIO

from safari.exports import Export
from safari.sharing.story_page import StoryPage
from safari.words import _


def make(page: StoryPage) -> bytes:
    """The file's bytes; the same page gives the same."""
    from safari.pages.grid import LETTER
    from safari.pages.n1 import draw

    target = BytesIO()
    draw(page, target, LETTER)
    return target.getvalue()


EXPORT = Export("pdf_letter", _("PDF, US Letter"), ".pdf", make, StoryPage)
