"""The N=1 page as a PNG, as large as an intranet shows it."""

from __future__ import annotations

from safari.exports import Export
from safari.exports.pdf import tell
from safari.sharing.story_page import StoryPage
from safari.words import _


def make(page: StoryPage) -> bytes:
    """The file's bytes; the same page gives the same."""
    from safari.pages.picture import FOR_INTRANET, png

    return png(page, FOR_INTRANET)


EXPORT = Export("png", _("Picture for an intranet"), ".png", make, StoryPage, tell=tell)
