"""The figures of a tally: how many, between when and when, the busiest minute; and the sentence they make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from safari.dates import short_date
from safari.run.quotation import without_outer_marks
from safari.words import catalogue

if TYPE_CHECKING:
    from gettext import NullTranslations

    from safari.counting.tally import Tally

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Figures:
    """`total` counts between `first` and `last`; `most` of them in the one minute that begins at `most_at`."""

    total: int
    first: datetime
    last: datetime
    most: int
    most_at: datetime

    @property
    def minutes(self) -> int:
        """Minutes of the clock from the first to the last, both counted: 08:25 to 08:46 are 22."""
        return int((minute_of(self.last) - minute_of(self.first)) / MINUTE) + 1


def figures(moments: Sequence[datetime]) -> Figures | None:
    """The figures of what was counted at these moments; None where nothing was. A clock that was set back meanwhile
    does no harm: they are taken in the order of time."""
    if not moments:
        return None
    of_minutes = Counter(map(minute_of, moments))
    most_at, most = max(of_minutes.items(), key=lambda one: (one[1], -one[0].timestamp()))
    return Figures(len(moments), min(moments), max(moments), most, most_at)


def per_bar(moments: Sequence[datetime], bars: int = 24) -> list[int]:
    """The counts from the first minute to the last, one number a minute; where those are more than `bars`, each number
    stands for as many minutes as it takes."""
    found = figures(moments)
    if found is None:
        return []
    minutes_each = -(-found.minutes // bars)
    counts = [0] * (-(-found.minutes // minutes_each))
    begin = minute_of(found.first)
    for moment in moments:
        counts[int((minute_of(moment) - begin) / MINUTE) // minutes_each] += 1
    return counts


def sentence(tally: Tally, moments: Sequence[datetime], language: str) -> str:
    """What was counted, in a language: “Start again”: 7 times between 08:25 and 08:47, most 3 in one minute (08:41)."""
    words = catalogue(language)
    found = figures(moments)
    name = without_outer_marks(tally.name)
    if found is None:
        return _never(words).format(name=name)
    first, last = _when(found.first, found, language), _when(found.last, found, language)
    if minute_of(found.first) == minute_of(found.last):
        return _at(words, found.total).format(name=name, n=found.total, at=first)
    said = _between(words, found.total).format(name=name, n=found.total, first=first, last=last)
    if found.most == 1:
        return said
    return _most(words).format(counted=said, n=found.most, at=_when(found.most_at, found, language))


def minute_of(moment: datetime) -> datetime:
    """The minute of the clock a moment is in."""
    return moment.replace(second=0, microsecond=0)


def _when(moment: datetime, among: Figures, language: str) -> str:
    """The time of day; with its date where counting went over several days."""
    one_day = among.first.date() == among.last.date()
    return f"{moment:%H:%M}" if one_day else f"{short_date(moment.date(), language)} {moment:%H:%M}"


def _never(words: NullTranslations) -> str:
    return words.gettext("“{name}”: not once")


def _at(words: NullTranslations, n: int) -> str:
    return words.ngettext("“{name}”: {n} time at {at}", "“{name}”: {n} times at {at}", n)


def _between(words: NullTranslations, n: int) -> str:
    return words.ngettext(
        "“{name}”: {n} time between {first} and {last}", "“{name}”: {n} times between {first} and {last}", n
    )


def _most(words: NullTranslations) -> str:
    return words.gettext("{counted}, most {n} in one minute ({at})")
