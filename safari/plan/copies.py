"""A safari once more: what its copy begins with, and the days of a series."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum

from safari.errors import SafariError
from safari.plan.agenda import AgendaStep
from safari.plan.checklist import ChecklistItem
from safari.plan.safari import Question, Safari, SafariTouchpoint, Stage
from safari.plan.wording import dated
from safari.text import LONGEST_LINE
from safari.words import _

Part = AgendaStep | ChecklistItem | Question | SafariTouchpoint

MOST = 60  # safaris in one go: five years of months
_FIFTH = 5  # the fifth Monday of a month is its last one, and not every month has it


class Every(StrEnum):
    """How often a series comes."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.YEAR: 12}


def days_of_series(first: date, every: Every, count: int) -> list[date]:
    """The next `count` days after the first one, each on the same weekday in the same week of its month.

    Somebody who comes on a third Thursday keeps third Thursdays, so that no date falls on a weekend by itself; a fifth
    Thursday becomes the last one. Fewer where the calendar ends.
    """
    from dateutil.rrule import MONTHLY, rrule, weekday  # heavy, and seldom needed

    week = (first.day - 1) // 7 + 1
    on = weekday(first.weekday(), -1 if week == _FIFTH else week)
    found = rrule(MONTHLY, dtstart=first, interval=_MONTHS[every], byweekday=on, count=count + 1)
    return [moment.date() for moment in found if moment.date() != first]


def may_repeat(days: Iterable[date], first: date | None = None) -> list[date]:
    """The days after the `first` of a series. Raises SafariError for none, too many, or one that is there twice."""
    listed = list(days)
    if not 1 <= len(listed) <= MOST:
        raise SafariError(
            _("A series cannot get {n} more safaris in one go.").format(n=len(listed)),
            _("Choose between 1 and {most}.").format(most=MOST),
        )
    if len({*listed, first}) <= len(listed):
        raise SafariError(_("One day is there twice."), _("Give each safari of the series a day of its own."))
    return sorted(map(dated, listed))


def copy_title(title: str) -> str:
    """What a copy is called: "Breakfast (copy)", cut where that would be longer than a title may be."""
    said = _("{title} (copy)")
    room = LONGEST_LINE - len(said.format(title=""))
    return said.format(title=title if len(title) <= room else f"{title[: room - 1]}…")


def again(safari: Safari, uid: str, title: str, day: date | None = None, series: str = "") -> Safari:
    """The same plan, as an idea that nobody is invited to yet."""
    return replace(safari, uid=uid, title=title, day=day, series=series, stage=Stage.IDEA)


def fresh(part: Part, safari: str, uid: str) -> Part:
    """A part of a plan for its copy: nothing done yet, nothing asked yet."""
    if isinstance(part, ChecklistItem):
        return replace(part, uid=uid, safari=safari, done=False)
    if isinstance(part, Question):
        return replace(part, uid=uid, safari=safari, asked=False)
    return replace(part, uid=uid, safari=safari)
