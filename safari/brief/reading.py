"""What the briefs of one safari say, gathered: the agenda on the clock, and what the format advises."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from safari.brief.event import later, span
from safari.errors import SafariError
from safari.plan.agenda import AgendaStep
from safari.plan.safari import Safari
from safari.sharing.brief_gate import Advice
from safari.sharing.brief_page import BriefStep

if TYPE_CHECKING:
    from safari.plan.format import Format


def on_the_clock(safari: Safari, steps: Sequence[AgendaStep], home: str) -> tuple[BriefStep, ...]:
    """The steps with the times they begin, in the safari's zone, else `home`; without a time, just their lengths."""
    moment = _begin(safari, steps, home)
    laid_out = []
    for step in steps:
        laid_out.append(BriefStep(moment, step.minutes, step.title, step.main))
        moment = later(moment, step.minutes) if moment else None
    return tuple(laid_out)


def _begin(safari: Safari, steps: Sequence[AgendaStep], home: str) -> datetime | None:
    """Where the day is not chosen yet, the clock of a day without surprises."""
    if safari.starts is None or not steps:
        return None
    if safari.day is None:
        return datetime.combine(date(2001, 1, 1), safari.starts).astimezone()
    try:
        return span(safari, steps, home).starts
    except SafariError:  # a night without that time, a zone nobody knows: the invitation says so
        return datetime.combine(safari.day, safari.starts).astimezone()


def advice(kind: Format | None) -> Advice:
    """What a format says to do and not to do; nothing for one that is no longer there."""
    return Advice(kind.dos, kind.donts) if kind else Advice()
