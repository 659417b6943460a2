"""A safari's place cards as a PDF of A4 pages, six on each."""

from __future__ import annotations

from io import BytesIO

from safari.exports import Export
from safari.sharing.table_papers import PlaceCards
from safari.words import _


def make(cards: PlaceCards) -> bytes:
    """The file's bytes; the same cards give the same."""
    from safari.pages.place_cards import draw

    target = BytesIO()
    draw(cards, target)
    return target.getvalue()


EXPORT = Export("place_cards", _("Place cards"), ".pdf", make, PlaceCards)
