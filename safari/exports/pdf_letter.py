"""The N=1 page as a PDF of one page of US Letter."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from safari.exports import Export
from safari.sharing.story_page import StoryPage
from safari.words import _

if TYPE_CHECKING:
    from safari.pages.drawn import Drawn


def make(page: StoryPage) -> bytes:
    """The file's bytes; the same page gives the same."""
    from safari.pages.grid import LETTER
    from safari.pages.n1 import draw

    target = BytesIO()
    draw(page, target, LETTER)
    return target.getvalue()


def tell(page: StoryPage) -> Drawn:
    """How full the page is, and what is cut on it."""
    from safari.pages.grid import LETTER
    from safari.pages.n1 import measure

    return measure(page, LETTER)


EXPORT = Export("pdf_letter", _("PDF, US Letter"), ".pdf", make, StoryPage, tell=tell)
