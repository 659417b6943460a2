"""What is said of a safari that belongs to a series, behind its day."""

from __future__ import annotations

from safari.plan.series import InSeries
from safari.words import _
from ui.widgets.dates import long_day


def series_words(place: InSeries | None) -> str:
    """As in "one of 4, next 12 March 2027"; "" for a safari of its own."""
    if place is None:
        return ""
    if place.following is None:
        return _("one of {n}").format(n=place.count)
    return _("one of {n}, next {day}").format(n=place.count, day=long_day(place.following))
