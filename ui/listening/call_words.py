"""What stands at the head of a call: whose it is, which of theirs, its day, which one of how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.widgets.dates import long_day, written

if TYPE_CHECKING:
    from datetime import date

    from ui.listening.call import Told


def about(told: Told, number: int, of: int, day: str) -> str:
    """Beside whose call it is: what it is called, its day, which one of how many."""
    which = _("Call {n} of {all}").format(n=number + 1, all=of)
    before = ", ".join(part for part in (_called(told), day) if part)
    return _("{what}. {which}").format(what=before, which=which) if before else which


def day_of(day: date, today: date) -> str:
    """The day of a call: "27 October", with its year where that is not this one."""
    return written(day, "d MMMM") if day.year == today.year else long_day(day)


def _called(told: Told) -> str:
    """Its title. One with a figure in it comes from a file: where there are several calls of this customer it says less
    than which of them it is."""
    if told.customer is None:
        return ""
    place, many = told.turn
    words = (
        _("Their first call"),
        _("Their second call"),
        _("Their third call"),
        _("Their fourth call"),
        _("Their fifth call"),
    )
    is_of_file = any(letter.isdigit() for letter in told.recording.title)
    return words[place] if is_of_file and many > 1 and place < len(words) else told.recording.title
