"""A case in words: its channel, its length, and the note it becomes."""

from __future__ import annotations

from safari.cases.case import Case, Channel
from safari.cases.figures import Why
from safari.counting.timing import as_clock
from safari.words import _, ngettext
from safari.yes_no import YesNo


def channel_word(channel: Channel) -> str:
    """The name of a channel, "" for one that nobody noted."""
    words = {
        Channel.PHONE: _("Phone"),
        Channel.CHAT: _("Chat"),
        Channel.EMAIL: _("E-mail"),
        Channel.COUNTER: _("Counter"),
        Channel.LETTER: _("Letter"),
    }
    return words.get(channel, "")


def why_words(why: Why) -> str:
    """Why a case is telling."""
    words = {
        Why.LONGEST: _("The longest"),
        Why.MOST_STEPS: _("Most systems and handovers"),
        Why.FOR_NOTHING: _("Avoidable, and not solved"),
    }
    return words[why]


def title(case: Case) -> str:
    """What a case is called in a list: what it was about, else its number."""
    return case.about or _("Case {number}").format(number=case.position)


def particulars(case: Case) -> tuple[str, ...]:
    """What was noted about a case, part by part: its length, its channel, systems, handovers, how it ended."""
    parts = [as_clock(case.lasted) if case.lasted is not None else "", channel_word(case.channel).lower()]
    if case.systems:
        n, names = len(case.systems), " · ".join(case.systems)
        parts.append(ngettext("{n} system: {names}", "{n} systems: {names}", n).format(n=n, names=names))
    if case.handovers:
        parts.append(ngettext("{n} handover", "{n} handovers", case.handovers).format(n=case.handovers))
    parts.append({YesNo.YES: _("solved"), YesNo.NO: _("not solved")}.get(case.solved, ""))
    parts.append({YesNo.YES: _("avoidable"), YesNo.NO: _("not avoidable")}.get(case.avoidable, ""))
    return tuple(part for part in parts if part)


def as_note(case: Case) -> str:
    """The words of the note that a case becomes: what it was about, then its figures."""
    return _("{case}. {figures}.").format(case=title(case).rstrip("."), figures=", ".join(particulars(case)))
