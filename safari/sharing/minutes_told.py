"""What minutes say, line by line, in their own language: the same on paper and as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from typing import TYPE_CHECKING

from safari.dates import long_date
from safari.sharing.signed import signed
from safari.words import catalogue

if TYPE_CHECKING:
    from gettext import NullTranslations

    from safari.sharing.minutes_page import (
        MinutesAmendment,
        MinutesDeed,
        MinutesFinding,
        MinutesLeader,
        MinutesNote,
        MinutesPage,
        MinutesTheme,
    )
    from safari.sharing.story_page import ShareableWords

_ENDED = re.compile("[.!?]\u2069?$")  # a sentence, also within the isolates of a language from the right


class Look(Enum):
    """How a line is set: a name, plain text, what leaders wrote, what somebody said in quotation marks, small print
    below something, and a small label above it."""

    NAME = auto()
    TEXT = auto()
    WRITTEN = auto()
    SAID = auto()
    SMALL = auto()
    LABEL = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. `beside` stands at its right edge; `said` are the words of what is SAID; `leads`: it belongs to the
    next one, and does not stand alone at the foot of a page."""

    look: Look
    text: str
    beside: str = ""
    said: ShareableWords | None = None
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    title: str
    lines: tuple[Line, ...]


def sections(page: MinutesPage) -> tuple[Section, ...]:
    """All that was written, section by section; what was not written is left out."""
    return _Told(page, catalogue(page.language)).sections()


def head(page: MinutesPage) -> tuple[str, str]:
    """The title, and when and where it was."""
    say = catalogue(page.language)
    when = ", ".join(part for part in (_day(page.day, page.language), page.place) if part)
    led = say.gettext("{name} led through it.").format(name=page.host) if page.host else ""
    return page.title, ". ".join(part for part in (when, led) if part)


class _Told:
    """One debrief's minutes as somebody tells them."""

    def __init__(self, page: MinutesPage, say: NullTranslations) -> None:
        self.page, self.say = page, say

    def sections(self) -> tuple[Section, ...]:
        page, say = self.page, self.say
        found = (
            (say.gettext("Who was there"), self._who()),
            (say.gettext("What?"), self._findings(page.what)),
            (say.gettext("So what?"), self._findings(page.so_what)),
            (say.gettext("Now what?"), self._findings(page.now_what)),
            (say.gettext("What we heard"), self._themes()),
            (say.gettext("How they felt"), self._curves()),
            (say.gettext("What it did to us"), self._reflections()),
            (say.gettext("How our bets came out"), self._bets()),
            (say.gettext("Issues"), self._deeds(page.issues)),
            (say.gettext("Commitments"), self._deeds(page.commitments)),
            (say.gettext("Changed after the debrief"), self._amendments()),
            (say.gettext("About these minutes"), self._small_print()),
        )
        made = (Section(title, tuple(lines)) for title, lines in found)
        return tuple(section for section in made if section.lines)

    def _who(self) -> Iterator[Line]:
        page, say = self.page, self.say
        leaders = "; ".join(_called(one) for one in page.leaders)
        if leaders:
            yield Line(Look.TEXT, say.gettext("Leaders: {names}").format(names=leaders))
        more = say.ngettext("{n} more customer", "{n} more customers", page.unnamed).format(n=page.unnamed)
        customers = "; ".join((*page.customers, *([more] if page.unnamed else [])))
        if customers:
            yield Line(Look.TEXT, say.gettext("Customers: {names}").format(names=customers))
        yield Line(Look.SMALL, " ".join(self._facts()))

    def _facts(self) -> Iterator[str]:
        page, say = self.page, self.say
        yield say.ngettext("{n} note was taken.", "{n} notes were taken.", page.notes).format(n=page.notes)
        if page.closed:
            yield say.gettext("The debrief was closed on {when}.").format(when=self._when(page.closed))
        elif page.began:
            yield say.gettext("The debrief began on {when} and is not closed yet.").format(when=self._when(page.began))
        else:
            yield say.gettext("The debrief is not closed yet.")

    def _findings(self, findings: tuple[MinutesFinding, ...]) -> Iterator[Line]:
        word = {None: "", True: self.say.gettext("Fact"), False: self.say.gettext("Guess")}
        for one in findings:
            yield Line(Look.WRITTEN, one.text, word[one.certain])

    def _themes(self) -> Iterator[Line]:
        for theme in self.page.themes:
            yield Line(Look.NAME, theme.name, self._count(theme), leads=bool(theme.notes))
            yield from self._notes(theme.notes)
        if self.page.themes and self.page.unsorted:
            said = self.say.ngettext("{n} note is in no theme.", "{n} notes are in no theme.", self.page.unsorted)
            yield Line(Look.SMALL, said.format(n=self.page.unsorted))

    def _count(self, theme: MinutesTheme) -> str:
        return self.say.ngettext("{n} note", "{n} notes", theme.count).format(n=theme.count)

    def _notes(self, notes: tuple[MinutesNote, ...]) -> Iterator[Line]:
        for note in notes:
            about = self._about(note)
            yield Line(Look.SAID if note.is_spoken else Look.WRITTEN, note.words.text, "", note.words, bool(about))
            if about:
                yield Line(Look.SMALL, about)

    def _about(self, note: MinutesNote) -> str:
        starred = self.say.ngettext("{n} star", "{n} stars", note.stars).format(n=note.stars) if note.stars else ""
        felt = "" if note.feeling is None else signed(note.feeling)
        return " · ".join(part for part in (note.alias, felt, starred) if part)

    def _curves(self) -> Iterator[Line]:
        for curve in self.page.curves:
            yield Line(Look.NAME, curve.alias, leads=True)
            yield Line(Look.WRITTEN, " · ".join(f"{name} {signed(feeling)}" for name, feeling in curve.points))

    def _reflections(self) -> Iterator[Line]:
        say = self.say
        for one in self.page.leaders:
            said = (
                (say.gettext("What surprised me"), one.surprised),
                (say.gettext("What I felt"), one.felt),
                (say.gettext("What I will do"), one.will_do),
            )
            if any(words for _asked, words in said):
                yield Line(Look.NAME, _called(one), leads=True)
            for asked, words in said:
                if words:
                    yield Line(Look.LABEL, asked, leads=True)
                    yield Line(Look.WRITTEN, words)

    def _bets(self) -> Iterator[Line]:
        say = self.say
        outcomes = {"right": say.gettext("Right"), "wrong": say.gettext("Wrong"), "surprised": say.gettext("Surprised")}
        for one in self.page.leaders:
            if one.bet:
                yield Line(Look.NAME, _called(one), outcomes.get(one.outcome, ""), leads=True)
                yield Line(Look.WRITTEN, one.bet)

    def _deeds(self, deeds: tuple[MinutesDeed, ...]) -> Iterator[Line]:
        for deed in deeds:
            due = long_date(deed.due, self.page.language) if deed.due else ""
            yield Line(Look.NAME, deed.text, due, leads=True)
            answers = self.say.gettext("Answers: {issue}").format(issue=deed.answers) if deed.answers else ""
            owner = deed.owner or self.say.gettext("No owner yet")
            about = " · ".join(part for part in (owner, answers) if part)
            yield Line(Look.SMALL, about, leads=bool(deed.notes))
            yield from self._notes(deed.notes)

    def _amendments(self) -> Iterator[Line]:
        for one in self.page.amendments:
            yield Line(Look.SAID, one.note.words.text, "", one.note.words, leads=True)
            yield Line(Look.SMALL, self._changed(one), leads=True)
            yield Line(Look.SAID, one.first_said.text, "", one.first_said, leads=bool(one.first_alias))
            if one.first_alias:
                yield Line(Look.SMALL, one.first_alias)

    def _changed(self, one: MinutesAmendment) -> str:
        said = self.say.gettext("{who}, changed on {day}: {why} What was said first:")
        day = long_date(one.day, self.page.language)
        why = " ".join(reason if _ENDED.search(reason) else f"{reason}." for reason in one.why)
        return said.format(who=one.note.alias or "–", day=day, why=why)

    def _small_print(self) -> Iterator[Line]:
        page, say = self.page, self.say
        said = [say.gettext("Customers are named by alias, and quoted as they agreed on the day these were made.")]
        if page.held_back:
            held = say.ngettext(
                "{n} note is not shown, for its customer has not agreed to it.",
                "{n} notes are not shown, for their customers have not agreed to it.",
                page.held_back,
            )
            said.append(held.format(n=page.held_back))
        yield Line(Look.SMALL, " ".join(said))

    def _when(self, moment: datetime) -> str:
        day = long_date(moment.date(), self.page.language)
        return self.say.gettext("{day}, {time}").format(day=day, time=f"{moment:%H:%M}")


def _called(leader: MinutesLeader) -> str:
    return ", ".join(part for part in (leader.name, leader.role) if part)


def _day(day: date | None, language: str) -> str:
    return long_date(day, language) if day else ""
