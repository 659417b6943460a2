"""Quotation marks around words on a page: never two of them where a person typed them already."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from safari.quotation_marks import CURLED, MARKS, with_inner_marks

if TYPE_CHECKING:
    from safari.sharing.story_page import ShareableWords

_TYPED_PAIRS = (
    CURLED,
    ("«", "»"),
    ('"', '"'),
    ("»", "«"),
    ("„", "“"),
    ("„", "”"),
    ("”", "”"),
    ("‘", "’"),
    ("‚", "‘"),
)


class Quoted(NamedTuple):
    """What somebody said without marks at its ends, and the two marks to set around it."""

    opening: str
    text: str
    closing: str


def quoted(words: ShareableWords, page_language: str) -> Quoted:
    """The words with the marks of their language; of the page's language where theirs is unknown.

    Marks typed around the whole are taken off first, since the page sets its own. Pairs inside become inner marks:
    “ ” within « » and » «, ‘ ’ within “ ”.
    """
    spoken = words.language.partition("-")[0].lower()
    language = spoken if spoken in MARKS else page_language
    opening, closing = MARKS.get(language, MARKS["en"])
    return Quoted(opening, with_inner_marks(_bare(words.text.strip()), language), closing)


def _bare(text: str) -> str:
    """The text without a pair of marks around the whole of it; two quotes beside each other keep theirs."""
    for opening, closing in _TYPED_PAIRS:
        inside = text[1:-1]
        if len(text) >= 2 and text[0] == opening and text[-1] == closing and _closes_last(inside, opening, closing):
            return inside.strip()
    return text


def _closes_last(inside: str, opening: str, closing: str) -> bool:
    """Whether the first mark is closed by the last one, rather than by one before it."""
    if opening == closing:
        return opening not in inside
    depth = 0
    for letter in inside:
        depth += (letter == opening) - (letter == closing)
        if depth < 0:
            return False
    return depth == 0
