"""The one number, offered from what the safari itself measured: each figure with a sentence that says where it is from.

A figure says nothing about anybody who did not agree: what became a note counts while that note is on the record and
its customer may be quoted; customers are counted while they may be quoted or, who left, while what is known of them
may be read; and a group is named from two on. What somebody typed for a stopwatch or a tally stands in a note, too, and
that may be erased for good one day: it is said where a figure is chosen, and never in what is kept of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from safari.cases.figures import figures as day_in_figures
from safari.counting.timing import as_clock
from safari.dates import long_date
from safari.loss_calls.loss_call import LossCall, Outcome
from safari.run.note import Kind, Note
from safari.run.quotation import without_outer_marks
from safari.story.story import Certainty, Story
from safari.words import LANGUAGES, _, catalogue

if TYPE_CHECKING:
    from gettext import NullTranslations

    from safari.cases.case import Case
    from safari.counting.stopwatch import Stopwatch
    from safari.counting.talk_share import Share
    from safari.counting.tally import Tally
    from safari.plan.driver import Driver

LEAST_CASES = 3  # a median of two, a share of two says nothing
LEAST_OF_A_GROUP = 2
LONGEST_STOPWATCHES, MOST_TALLIES = 2, 3


@dataclass(frozen=True, slots=True)
class Offer:
    """A figure as the page prints it ("4:32", "61 %"), and `source`, where it is from, in the page's language.

    `key` names what was measured, `word` stands beside the figure where it is chosen, in the program's language;
    `customers` is how many it counts (the dots), None where it counts something else.
    """

    key: str
    figure: str
    word: str
    source: str
    customers: int | None = None
    certainty: Certainty = Certainty.KNOWN


@dataclass(frozen=True, slots=True)
class Measured:
    """What there is to take a number from. `notes` are those on the record, by uid; `quotable` the customers who may
    be quoted today, `readable` those of whom what is known may be read; `touchpoints` names by uid."""

    day: date | None = None
    notes: Mapping[str, Note] | None = None
    quotable: frozenset[str] = frozenset()
    readable: frozenset[str] = frozenset()
    touchpoints: Mapping[str, str] | None = None
    stopwatches: Sequence[Stopwatch] = ()
    counted: Sequence[tuple[Tally, Sequence[datetime]]] = ()
    cases: Sequence[Case] = ()
    talk: Share | None = None
    calls: Sequence[LossCall] = ()
    driver: Driver | None = None

    def may_be_told(self, note: str | None) -> bool:
        """Whether what became this note may stand on a page: on the record, and of nobody who may not be quoted."""
        found = (self.notes or {}).get(note or "")
        return found is not None and (found.said_by is None or found.said_by in self.quotable)


def waits_for_quote(story: Story) -> bool:
    """Whether the number has to wait: it stands behind somebody's words, so these are chosen first."""
    return not (story.hero_text or story.figure)


def offered(measured: Measured, language: str) -> tuple[Offer, ...]:
    """Every figure that can be taken, the ones that were felt on the day first; sources in `language`."""
    say = _Said(measured.day, language)
    groups = (_waits, _counts, _cases, _losses, _hurts, _talk, _driver)
    return tuple(offer for group in groups for offer in group(measured, say))


def chosen(offers: Iterable[Offer], story: Story, last: str = "") -> Offer | None:
    """Which of these the story has taken, as it stands there; of two that read alike the one with the key `last`."""
    alike = [one for one in offers if (one.figure, one.source) == (story.figure, story.source)]
    return next((one for one in alike if one.key == last), alike[0] if alike else None)


def is_only_counted(story: Story, day: date | None) -> bool:
    """Whether the page says of a number that somebody counted it by hand on this day, and nowhere what was counted."""
    by_hand = {_Said(day, one).dated(catalogue(one).gettext("Counted by hand")) for one in LANGUAGES}
    return bool(story.figure) and story.source in by_hand and not story.why.strip()


@dataclass(frozen=True, slots=True)
class _Said:
    """Source sentences in the page's language, each with the day it was measured on."""

    day: date | None
    language: str

    @property
    def words(self) -> NullTranslations:
        """What the page says, in its own language."""
        return catalogue(self.language)

    def dated(self, said: str, **names: object) -> str:
        """The sentence, and the day."""
        said = said.format(**names)
        return f"{said}, {long_date(self.day, self.language)}" if self.day else said


def _waits(measured: Measured, say: _Said) -> Iterator[Offer]:
    over = [one for one in measured.stopwatches if one.lasted and measured.may_be_told(one.note)]
    for one in sorted(over, key=lambda one: -(one.lasted or 0))[:LONGEST_STOPWATCHES]:
        source = say.dated(say.words.gettext("A wait, timed"))
        yield Offer(f"stopwatch {one.uid}", as_clock(one.lasted or 0), one.label or _("waited"), source)


def _counts(measured: Measured, say: _Said) -> Iterator[Offer]:
    for tally, moments in _often(measured)[:MOST_TALLIES]:
        name, source = without_outer_marks(tally.name), say.dated(say.words.gettext("Counted by hand"))
        yield Offer(f"tally {tally.uid}", str(len(moments)), f"× {name}", source)


def _often(measured: Measured) -> list[tuple[Tally, Sequence[datetime]]]:
    """What was counted more than once, the most first; what became a note counts as that note does."""
    found = [
        (tally, moments)
        for tally, moments in measured.counted
        if len(moments) > 1 and (tally.note is None or measured.may_be_told(tally.note))
    ]
    return sorted(found, key=lambda one: -len(one[1]))


def _cases(measured: Measured, say: _Said) -> Iterator[Offer]:
    day = day_in_figures([one for one in measured.cases if one.note is None or measured.may_be_told(one.note)])
    if day.judged >= LEAST_CASES and day.avoidable:
        said = say.words.ngettext(
            "{n} of {all} cases need not have come", "{n} of {all} cases need not have come", day.avoidable
        )
        source = say.dated(said, n=day.avoidable, all=day.judged)
        yield Offer("cases avoidable", _percent(day.avoidable, day.judged), _("avoidable"), source)
    unsolved = day.answered - day.solved
    if day.answered >= LEAST_CASES and unsolved:
        said = say.words.ngettext("{n} of {all} cases was not solved", "{n} of {all} cases were not solved", unsolved)
        source = say.dated(said, n=unsolved, all=day.answered)
        yield Offer("cases unsolved", _percent(unsolved, day.answered), _("not solved"), source)
    if day.cases >= LEAST_CASES and day.median:
        source = say.dated(say.words.gettext("Half of {all} cases took longer"), all=day.cases)
        yield Offer("cases median", as_clock(day.median), _("half took longer"), source)


def _losses(measured: Measured, say: _Said) -> Iterator[Offer]:
    reached = [one for one in measured.calls if one.outcome is Outcome.REACHED and one.customer in measured.readable]
    named = Counter(reason for one in reached for reason in one.reasons)
    for reason, many in named.most_common(1):
        if many >= LEAST_OF_A_GROUP:
            sentence = say.words.gettext("{n} of {all} who left and whom we called named “{what}”")
            source = say.dated(sentence, n=many, all=len(reached), what=reason)
            yield Offer(f"reason {reason}", str(many), _("left: {reason}").format(reason=reason), source, many)


def _hurts(measured: Measured, say: _Said) -> Iterator[Offer]:
    """At which touchpoint it hurt most of the customers."""
    who: dict[str, set[str]] = defaultdict(set)
    met = {note.said_by for note in (measured.notes or {}).values()} & measured.quotable
    for note in (measured.notes or {}).values():
        if note.kind is Kind.OUCH and note.said_by in measured.quotable and note.touchpoint:
            who[note.touchpoint].add(note.said_by)
    where = max(who, key=lambda one: len(who[one]), default="")
    name = (measured.touchpoints or {}).get(where, "")
    if name and len(who[where]) >= LEAST_OF_A_GROUP:
        many = len(who[where])
        source = say.dated(
            say.words.gettext("{n} of {all} customers were hurt at “{what}”"), n=many, all=len(met), what=name
        )
        yield Offer(f"ouch {where}", str(many), _("hurt: {touchpoint}").format(touchpoint=name), source, many)


def _talk(measured: Measured, say: _Said) -> Iterator[Offer]:
    if measured.talk is not None and measured.talk.percent:
        source = say.dated(say.words.gettext("Share of the time in which leaders talked"))
        yield Offer("talk", _percent(measured.talk.talked, measured.talk.of), _("leaders talked"), source)


def _driver(measured: Measured, _say: _Said) -> Iterator[Offer]:
    """The business figure the safari is tied to, as people say it."""
    driver = measured.driver
    if driver is not None and driver.value:
        sure = Certainty.KNOWN if driver.source else Certainty.OPEN
        source = ". ".join(filter(None, (driver.name.rstrip("."), driver.source)))
        yield Offer(f"driver {driver.uid}", driver.value, driver.name, source, certainty=sure)


def _percent(part: float, whole: float) -> str:
    """Whole percent; of some it is never none, and never all."""
    share = round(100 * part / whole)
    return f"{share if part in {0, whole} else min(max(share, 1), 99)} %"
