"""What is to be settled about the day itself: day, time, host, checklists, briefs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from safari.guests.participant import Participant
from safari.plan.checklist import ChecklistItem, When, due_on
from safari.plan.matter import Matter, Mend, ToSettle
from safari.plan.on_the_clock import is_skipped
from safari.plan.safari import EARLY, Setting
from safari.plan.settling_words import days_ago, first_name, in_words, listed
from safari.plan.situation import Situation
from safari.words import _, ngettext

BRIEFED_BEFORE = timedelta(days=7)  # a brief that is there for a week gets read
MOST_NAMED = 3  # more leaders than that are counted, not named


def before_the_day(now: Situation) -> Iterator[ToSettle]:
    """What a plan lacks. Where people are met by chance there is no plan."""
    if now.safari.setting is Setting.CHANCE:
        return
    if now.safari.day is None:
        yield ToSettle(Matter.NO_DAY, _("There is no day yet."), Mend.CHOOSE_DAY, _("Choose"))
        return
    if now.safari.day < now.today:
        yield ToSettle(Matter.PAST_DAY, _("The day of this safari is past."), Mend.CHOOSE_DAY, _("Change"))
    if now.safari.starts is None:
        yield ToSettle(Matter.NO_TIME, _("There is no time yet."), Mend.CHOOSE_TIME, _("Choose"))
    elif is_skipped(now.safari):
        said = _("On that night clocks go forward, and there is no {time}.").format(time=f"{now.safari.starts:%H:%M}")
        yield ToSettle(Matter.NO_SUCH_TIME, said, Mend.CHOOSE_TIME, _("Choose another time"))
    if now.safari.setting in (Setting.TABLE, Setting.RING) and now.leaders:
        yield from _gathering(now)
    yield from _briefs(now, now.safari.day)


def _gathering(now: Situation) -> Iterator[ToSettle]:
    """What people who come together need: a place, and somebody who leads through it."""
    if not now.safari.place:
        yield ToSettle(Matter.NO_PLACE, _("There is no place yet."), Mend.CHOOSE_PLACE, _("Name"))
    if not now.safari.host:
        yield ToSettle(Matter.NO_HOST, _("Nobody is named as host."), Mend.NAME_HOST, _("Name"))


def checklist(now: Situation) -> Iterator[ToSettle]:
    """What should be done by now: one thing is ticked here, more of them are looked at on their list."""
    day = now.safari.day
    if day is None or now.safari.setting is Setting.CHANCE:
        return
    waiting = [(due_on(item, day), item) for item in now.checklist if _belongs(now, item)]
    due = sorted(((on, item) for on, item in waiting if on and on <= now.today), key=lambda pair: pair[0])
    if not due:
        return
    first, item = due[0]
    if len(due) == 1:
        sentence = _("{text}: due {when}.").format(text=item.text, when=days_ago((now.today - first).days))
        yield ToSettle(Matter.CHECKLIST, sentence, Mend.TICK, _("Done"), item=item.uid)
        return
    said = ngettext("{n} thing to do is due: {text}.", "{n} things to do are due, first: {text}.", len(due))
    sentence = said.format(n=in_words(len(due), beginning=True), text=item.text)
    yield ToSettle(Matter.CHECKLIST, sentence, Mend.SEE_LIST, _("See"), item=item.uid)


def _belongs(now: Situation, item: ChecklistItem) -> bool:
    """Whether an item is for the time the safari has come to: before it was run, or after."""
    return (item.when_due is not When.AFTER) == (now.safari.stage in EARLY)


def _briefs(now: Situation, day: date) -> Iterator[ToSettle]:
    if now.today > day:
        return
    stale = [one for one in now.leaders if one.uid in now.outdated]
    if stale:
        said = _("What the brief of {names} says has changed since it was made.")
        if len(stale) > MOST_NAMED:
            said = _("What {n} briefs say has changed since they were made.")
        yield _brief(now, stale, said)
    unmade = [one for one in now.leaders if one.briefed_on is None]
    if unmade and day - now.today <= BRIEFED_BEFORE:
        said = _("The brief of {names} is not made yet.")
        if len(unmade) > MOST_NAMED:
            said = _("There are {n} briefs still to be made.")
        yield _brief(now, unmade, said)


def _brief(now: Situation, leaders: list[Participant], said: str) -> ToSettle:
    everyone = [now.name(one) for one in now.leaders]
    names = listed([first_name(now.name(one), everyone) for one in leaders])
    sentence = said.format(names=names, n=in_words(len(leaders)))
    return ToSettle(Matter.BRIEF, sentence, Mend.MAKE_BRIEF, _("Make"), leaders[0].uid)
