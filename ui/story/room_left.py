"""How much room the page has left, in words, as far as the drawing tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.pages.breaks import count_words
from safari.pages.drawn import of_dots
from safari.pages.missing import sentences
from safari.words import _, ngettext

if TYPE_CHECKING:
    from safari.pages.drawing import Filled
    from safari.pages.drawn import Drawn
    from safari.sharing.story_page import StoryPage

PLENTY = 60  # above it, nobody counts


def words_left(drawn: Drawn, page: StoryPage) -> dict[str, int]:
    """For each block with one text ("hero") and each text of a block with several ("why", "source", "title1"), how many
    more words of its kind fit; below zero, too many.

    An estimate from how full the block is at its smallest size; a block that holds more than the text (a date, a
    figure) is taken for fuller than it is, so that no room is promised that is not there.
    """
    texts = _texts(page)
    too_many = {cut.block: cut.words for cut in drawn.cuts if not cut.text}
    left: dict[str, int] = {}
    for block in drawn.blocks:
        key, words = block.block, count_words(texts.get(block.block, ""))
        if block.texts:
            told = (text for text in block.texts if text.text and text.fullness > 0)
            left |= {f"{text.key}{block.part or ''}": _left(text) for text in told}
        elif key in too_many:
            left[key] = -too_many[key]
        elif key == "original":
            left[key] = 0  # it stands there whole, or not at all
        elif words and block.fullness > 0:
            left[key] = max(0, int(words / block.fullness) - words)
    return left


def _left(text: Filled) -> int:
    if text.words_cut:
        return -text.words_cut
    words = count_words(text.text)
    return max(0, int(words / text.fullness) - words)


def room_sentence(words: int | None) -> str:
    """How much room a field has left, or what is too much; nothing where that is not known, or plenty."""
    if words is None or words > PLENTY:
        return ""
    if words < 0:
        return too_many(-words)
    return ngettext("Room for {n} more word.", "Room for {n} more words.", words).format(n=words)


def too_many(words: int) -> str:
    """How many words the page had to leave out."""
    return ngettext("{n} word too many", "{n} words too many", words).format(n=words)


def complaints(drawn: Drawn) -> list[str]:
    """What the page could not show, by name."""
    said = [_("{block}: {too_many}").format(block=cut.name, too_many=too_many(cut.words)) for cut in drawn.cuts]
    return [*said, *of_dots(drawn), *sentences(drawn.unprintable)]


def _texts(page: StoryPage) -> dict[str, str]:
    promises = " ".join(f"{promise.what} {promise.owner}" for promise in page.promises)
    return {"hero": page.hero.text if page.hero else "", "ask": page.ask, "promises": promises}
