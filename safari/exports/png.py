"""The N=1 page as a PNG, as large as an intranet shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.exports import Export
from safari.sharing.story_page import StoryPage
from safari.words import _

if TYPE_CHECKING:
    from safari.pages.drawn import Drawn


def make(page: StoryPage) -> bytes:
    """The file's bytes; the same page gives the same."""
    from safari.pages.picture import FOR_INTRANET, png

    return png(page, FOR_INTRANET)


def tell(page: StoryPage) -> Drawn:
    """How full the page is, and what is cut on it."""
    from safari.pages.n1 import measure

    return measure(page)


EXPORT = Export("png", _("Picture for an intranet"), ".png", make, StoryPage, tell=tell)
