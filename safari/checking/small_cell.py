"""Before telling: role, place and date together may point at one person, whatever the alias.

The idea is that of small cells in statistics: each of the three is harmless, and where all stand on one page hardly
more than one person is left who fits them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from safari.checking.concern import Concern, Written
from safari.dates import month_names
from safari.text import fold
from safari.words import _

# What stands in front of a place, and so in front of a capital letter only there: English, Norwegian, Danish, Greek.
_PLACED = re.compile(
    r"(?<!\w)(?:in|at|from|near|outside|i|på|fra|ved|utenfor|udenfor|nær|στο|στη|στην|στον|στα|από)\s+"
    r"((?:the\s+|το\s+|τη\s+|την\s+)?[^\W\d_a-zæøåα-ω][^\W\d_]+(?:[ -][^\W\d_a-zæøåα-ω][^\W\d_]+)*)"
)
_MONTHS = "|".join(sorted(map(re.escape, month_names()), key=len, reverse=True))
_DATE = re.compile(
    rf"(?<!\d)(?:\d{{1,2}}\.? (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}}(?!\d)"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_SHORT = 3  # letters of a place that without its accents is some other word
_ROLE = "who"
_OF_CUSTOMER = frozenset({_ROLE, "hero", "moments", "curve"})


def small_cell(texts: Sequence[Written], places: Iterable[str], when: Sequence[str], alias: str) -> Iterator[Concern]:
    """One concern where the page says what somebody is, where, and on which day. `places` are those of the safari,
    `when` the days that its moments are printed with."""
    role = next((text.text for text in texts if text.field == _ROLE), "")
    place, date = _place(texts, places), _date(texts, when)
    if role and place and date:
        sentence = _("Together these may tell who {alias} is: what they do, the place ({place}) and the day ({day}).")
        yield Concern(f"cell {place} {date}", _ROLE, sentence.format(alias=alias, place=place, day=date))


def _place(texts: Sequence[Written], places: Iterable[str]) -> str:
    everything = "\n".join(text.text for text in texts)
    known = [place for place in map(str.strip, places) if place and _stands_in(everything, place)]
    told = sorted((text for text in texts if text.block in _OF_CUSTOMER), key=lambda text: text.field != _ROLE)
    found = (match[1] for text in told for match in _PLACED.finditer(text.text))
    return next(iter(known), "") or next(found, "")


def _stands_in(text: str, place: str) -> bool:
    """Whether a place is named in a text, as a whole word: Ås is not in "was", nor is it "as"."""
    spelled = fold if len(place) > _SHORT else str.casefold
    return re.search(rf"(?<!\w){re.escape(spelled(place))}(?:['’]?s)?(?!\w)", spelled(text)) is not None


def _date(texts: Sequence[Written], when: Sequence[str]) -> str:
    printed = (match[0] for text in (*(text.text for text in texts), *when) for match in _DATE.finditer(text))
    return next(printed, "")
