"""The N=1 page as a PDF of one A4 page."""

from __future__ import annotations

from io import BytesIO

from safari.exports import Export
from safari.sharing.story_page import StoryPage


def make(page: StoryPage) -> bytes:
    """The file's bytes; the same page gives the same."""
    from safari.pages.n1 import draw

    target = BytesIO()
    draw(page, target)
    return target.getvalue()


EXPORT = Export("pdf", "PDF", ".pdf", make, StoryPage)
