"""Today in one plain sentence or two."""

from __future__ import annotations

from safari.plan.settling_words import in_words
from safari.today.today import NextSafari, Today
from safari.words import _, ngettext


def headline(today: Today) -> str:
    """What is up: "Two days to the next safari. Three things are missing."."""
    if today.is_empty:
        return _("Nothing is planned yet.")
    if today.next is None:
        return _("No safari is planned.")
    return f"{_when(today.next, today)} {_missing(len(today.next.missing))}"


def _when(coming: NextSafari, today: Today) -> str:
    days = coming.days(today.day)
    if days is None:
        return _("The next safari has no day yet.")
    if days == 0 and coming.is_over:
        if coming.step(today.day) == "debrief":
            return _("Today’s safari is over, and can be debriefed.")
        return _("Today’s safari is debriefed, and its story can be written.")
    if days == 0:
        return _("A safari is under way today.") if coming.is_under_way else _("The next safari is today.")
    said = ngettext("{n} day to the next safari.", "{n} days to the next safari.", days)
    return said.format(n=in_words(days, beginning=True))


def _missing(count: int) -> str:
    if count == 0:
        return _("Nothing is missing.")
    said = ngettext("{n} thing is missing.", "{n} things are missing.", count)
    return said.format(n=in_words(count, beginning=True))
