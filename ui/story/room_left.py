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
    """For each block with one text ("hero", "moments1") and each text of a block with several ("why", "source"), how
    many more words of its kind fit; below zero, too many.

    An estimate from how full the block is at its smallest size; a block that holds more than the text (a date, a
    figure) is taken for fuller than it is, so that no room is promised that is not there.
    """
    texts = _texts(page)
    too_many = {f"{cut.block}{cut.part or ''}": cut.words for cut in drawn.cuts}
    left = {}
    for block in drawn.blocks:
        key = f"{block.block}{block.part or ''}"
        words = count_words(texts.get(key, ""))
        if key in too_many:
            left[key] = -too_many[key]
        elif block.block == "original":
            left[key] = 0  # it stands there whole, or not at all
        elif words and block.fullness > 0:
            left[key] = max(0, int(words / block.fullness) - words)
        left |= {text.key: _left(text) for text in block.texts if text.text and text.fullness > 0}
    return left


def _left(text: Filled) -> int:
    """Of a text that is too long at least one word is."""
    words = len(text.text.split())
    holds = int(words / text.fullness)
    return min(holds - words, -1) if text.fullness > 1 else holds - words


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
    texts = {"who": page.who, "ask": page.ask}
    texts["promises"] = " ".join(f"{promise.what} {promise.owner}" for promise in page.promises)
    texts["hero"] = page.hero.text if page.hero else ""
    texts["leader"] = page.leader.words.text if page.leader else ""
    return texts | {f"moments{part}": moment.words.text for part, moment in enumerate(page.moments, 1)}
