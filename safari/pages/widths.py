"""How wide text runs in the typefaces of a page, and how far above and below its baseline.

Text with letters the house faces lack is measured by `mixed`, which is imported when the first such text is met.
"""

from __future__ import annotations

from functools import lru_cache

from safari.pages.faces import PT, Face, farthest, house_letters, house_reach, shows


def advance(text: str, face: Face) -> int:
    """The width of `text` in thousandths of an em, as drawn: plain advance widths of the house faces (no kerning)."""
    widths = house_letters(face)
    try:
        return sum([widths[ord(letter)] for letter in text])
    except KeyError:
        from safari.pages.mixed import advance as mixed_advance

        return mixed_advance(text, face)


def reach(text: str, face: Face) -> tuple[int, int]:
    """How far the ink of a line reaches above and below its baseline, in thousandths of an em."""
    if shows(text, face):
        return farthest([house_reach(letter, face) for letter in text])
    from safari.pages.mixed import reach as mixed_reach

    return mixed_reach(text, face)


def spaced_letters(text: str, face: Face) -> int:
    """How many letters of a text have letter spacing after them."""
    if shows(text, face):
        return len(text)
    from safari.pages.mixed import spaced_letters as mixed_letters

    return mixed_letters(text, face)


@lru_cache(maxsize=8192)
def word_advance(word: str, face: Face) -> int:
    """`advance`, remembered: the words of a page are measured again at every key the writer presses."""
    return advance(word, face)


def width_mm(text: str, face: Face, size: float, spacing: float = 0.0) -> float:
    """The width of one line in millimetres at `size` points; `spacing` points are added after every letter."""
    apart = spacing * spaced_letters(text, face) if spacing else 0.0
    return (advance(text, face) * size / 1000 + apart) * PT
