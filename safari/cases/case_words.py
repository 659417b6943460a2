"""A case in words: its channel, its length, and the note it becomes."""

from __future__ import annotations

from dataclasses import replace

from safari.cases.case import Case, Channel
from safari.cases.figures import Why
from safari.counting.timing import as_clock
from safari.words import _, catalogue, spoken
from safari.yes_no import YesNo


def channel_word(channel: Channel, language: str = "") -> str:
    """The name of a channel in a language ("": the program's), "" for one that nobody noted."""
    words = catalogue(language or spoken())
    names = {
        Channel.PHONE: words.gettext("Phone"),
        Channel.CHAT: words.gettext("Chat"),
        Channel.EMAIL: words.gettext("E-mail"),
        Channel.COUNTER: words.gettext("Counter"),
        Channel.LETTER: words.gettext("Letter"),
    }
    return names.get(channel, "")


def why_words(why: Why) -> str:
    """Why a case is telling."""
    words = {
        Why.LONGEST: _("The longest"),
        Why.MOST_STEPS: _("Most systems and handovers"),
        Why.FOR_NOTHING: _("Avoidable, and not solved"),
        Why.UNSOLVED: _("Not solved"),
        Why.AVOIDABLE: _("Avoidable"),
        Why.NEXT_LONGEST: _("The next longest"),
    }
    return words[why]


def title(case: Case, language: str = "") -> str:
    """What a case is called in a list: what it was about, else its number."""
    return case.about or catalogue(language or spoken()).gettext("Case {number}").format(number=case.position)


def without_words(case: Case, instead: str) -> Case:
    """The case as it may be read once the words of its note are held back, with what stands in their place: its figures
    stay, and so does the number of its systems."""
    return replace(case, about=instead, systems=("…",) * len(case.systems))


def particulars(case: Case, language: str = "") -> tuple[str, ...]:
    """What was noted about a case, part by part: its length, its channel, systems, handovers, how it ended; in a
    language ("": the program's)."""
    words = catalogue(language or spoken())
    length = as_clock(case.lasted) if case.lasted is not None else ""
    parts = [length, channel_word(case.channel, language).lower()]
    if case.systems:
        n, names = len(case.systems), " · ".join(case.systems)
        parts.append(words.ngettext("{n} system: {names}", "{n} systems: {names}", n).format(n=n, names=names))
    if case.handovers:
        n = case.handovers
        parts.append(words.ngettext("{n} handover", "{n} handovers", n).format(n=n))
    solved = {YesNo.YES: words.gettext("solved"), YesNo.NO: words.gettext("not solved")}
    avoidable = {YesNo.YES: words.gettext("avoidable"), YesNo.NO: words.gettext("not avoidable")}
    parts += [solved.get(case.solved, ""), avoidable.get(case.avoidable, "")]
    return tuple(part for part in parts if part)


def as_note(case: Case, language: str) -> str:
    """The words of the note that a case becomes, in its language: what it was about, then its figures."""
    said = catalogue(language).gettext("{case}. {figures}.")
    return said.format(case=title(case, language).rstrip("."), figures=", ".join(particulars(case, language)))
