"""Hidden words: what is still to be answered, and a text without what is hidden, told as what it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from safari.transcripts.transcript import Line, Mask, Place, Suggestion, What
from safari.words import catalogue

Hidden = Mask | Suggestion


def unanswered(suggestions: Iterable[Suggestion], masks: Iterable[Mask]) -> list[Suggestion]:
    """The suggestions that nobody hid or allowed."""
    answered: dict[int, list[Mask]] = {}
    for mask in masks:
        answered.setdefault(mask.line, []).append(mask)
    return [
        one
        for one in suggestions
        if not any(mask.starts <= one.starts and mask.ends >= one.ends for mask in answered.get(one.line, ()))
    ]


def between(lines: Sequence[Line], begin: Place, end: Place, hidden: Iterable[Hidden], language: str) -> str:
    """The words from `begin` to `end`, without those hidden; `lines` are those from the line of `begin` on.

    Where a selection cuts what is hidden in two, none of it shows.
    """
    by_line: dict[int, list[Hidden]] = {}
    for one in hidden:
        by_line.setdefault(one.line, []).append(one)
    parts = []
    for number, line in enumerate(lines, begin.line):
        first = begin.character if number == begin.line else 0
        last = end.character if number == end.line else len(line.text)
        parts.append(_shown(line.text, (first, last), by_line.get(number, []), language))
    return " ".join(part for part in parts if part)


def masked_text(line: Line, number: int, hidden: Iterable[Hidden], language: str) -> str:
    """A whole line without what is hidden in it; `number` is its place in the transcript."""
    return between([line], Place(number, 0), Place(number, len(line.text)), hidden, language)


def name_of(what: What, language: str) -> str:
    """What stands in place of hidden words, in a language: "[phone number]"."""
    say = catalogue(language)
    names = {
        What.NAME: say.gettext("[name]"),
        What.PHONE: say.gettext("[phone number]"),
        What.EMAIL: say.gettext("[e-mail address]"),
        What.ID: say.gettext("[personal number]"),
        What.CARD: say.gettext("[card number]"),
        What.ACCOUNT: say.gettext("[account number]"),
        What.OTHER: "[…]",
    }
    return names[what]


def _shown(text: str, span: tuple[int, int], hidden: list[Hidden], language: str) -> str:
    at, last = span
    parts = []
    for one in sorted(hidden, key=lambda one: (one.starts, -one.ends)):
        starts, ends = max(one.starts, at), min(one.ends, last)
        if starts >= ends:
            continue
        parts += [text[at:starts], name_of(one.what, language)]
        at = ends
    return "".join((*parts, text[at:last])).strip()
