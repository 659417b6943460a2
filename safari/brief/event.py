"""The calendar event of a safari: when it is on the clocks of its place, and what it says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from gettext import NullTranslations
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from safari.errors import SafariError
from safari.people.address import is_address
from safari.people.leader import Leader
from safari.plan.agenda import AgendaStep, length
from safari.plan.on_the_clock import is_jumped_over
from safari.plan.safari import Safari
from safari.sharing.calendar_event import Address
from safari.words import _


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when a safari takes, on the clocks of its zone."""

    starts: datetime
    ends: datetime


def span(safari: Safari, steps: Sequence[AgendaStep], home: str) -> Span:
    """From when to when, the debrief included. `home` is the zone of this computer, for a safari that names none.

    The length is time that passes: where clocks change meanwhile, the end is on the new time. Raises SafariError where
    there is no day, no time or no agenda, and where the clocks of that night jump over the time.
    """
    if safari.day is None or safari.starts is None:
        raise SafariError(_("An invitation needs a day and a time."), _("Choose both in the plan."))
    if not steps:
        raise SafariError(_("An invitation needs an agenda."), _("Add at least one step: it says how long it takes."))
    zone = zone_called(safari.zone or home)
    starts = _on_the_clock(safari.day, safari.starts, zone)
    return Span(starts, later(starts, length(steps)))


def later(moment: datetime, minutes: int) -> datetime:
    """The moment so many minutes later, on the clocks of its zone."""
    return datetime.fromtimestamp(moment.timestamp() + minutes * 60, tz=moment.tzinfo)


def zone_called(name: str) -> ZoneInfo:
    """The zone of this name in the IANA database. Raises SafariError where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise SafariError(
            _("There is no time zone “{name}”.").format(name=name),
            _("Choose one by its place, for instance Europe/Oslo."),
        ) from error


def invited(leaders: Iterable[Leader]) -> tuple[tuple[Address, ...], tuple[str, ...]]:
    """Whom the invitation goes to, and the names of those who have no e-mail address that could be one."""
    everyone = list(leaders)
    reached = tuple(Address(one.name, one.email) for one in everyone if is_address(one.email))
    return reached, tuple(one.name for one in everyone if not is_address(one.email))


def what_it_says(safari: Safari, steps: Sequence[AgendaStep], when: Span, say: NullTranslations) -> str:
    """The text of the invitation: why we go, and the agenda with its times. No customer is named."""
    lines = [part for part in (safari.feel, safari.learn) if part]
    if safari.focus:
        lines.append(say.gettext("The one question: {question}").format(question=safari.focus))
    if safari.host:
        lines.append(say.gettext("{name} leads through it.").format(name=safari.host))
    moment, agenda = when.starts, [say.gettext("Agenda")]
    for step in steps:
        agenda.append(f"{moment:%H:%M}  {step.title}")
        moment = later(moment, step.minutes)
    end = say.gettext("End")
    agenda.append(f"{moment:%H:%M}  {end}")
    return "\n".join([*lines, "", *agenda] if lines else agenda)


def _on_the_clock(day: date, at: time, zone: ZoneInfo) -> datetime:
    moment = datetime.combine(day, at, tzinfo=zone)
    if is_jumped_over(moment):
        raise SafariError(
            _("On that night clocks go forward, and there is no {time}.").format(time=f"{at:%H:%M}"),
            _("Choose another time in the plan."),
        )
    return moment
