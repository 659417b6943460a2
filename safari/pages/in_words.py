"""The N=1 page as words to read on: every part of it in order and whole, for forms that have room for all of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum, auto
from gettext import NullTranslations
from typing import NamedTuple

from safari.dates import long_date
from safari.pages.apart import COMMA, apart, inside
from safari.pages.printable import with_texts
from safari.pages.quotation_marks import quoted
from safari.pages.small_print import consent_wordings
from safari.sharing.signed import signed
from safari.sharing.story_page import PageMoment, PagePromise, ShareableWords, StoryPage
from safari.text import clean
from safari.words import catalogue


class Kind(Enum):
    """What a part is, so that each form may set it in its own way."""

    OCCASION = auto()
    QUOTE = auto()
    ORIGINAL = auto()
    NAME = auto()
    ABOUT = auto()
    MOMENT = auto()
    MOMENT_WORDS = auto()
    FELT_WORDS = auto()
    HEADING = auto()
    NOTE = auto()
    POINT = auto()
    FIGURE = auto()
    WHY = auto()
    ASK = auto()
    PROMISE = auto()
    SAID = auto()
    SAID_BY = auto()
    SMALL_PRINT = auto()


class Part(NamedTuple):
    """One paragraph: on one line, without control characters, in any script."""

    kind: Kind
    text: str


def in_words(page: StoryPage) -> tuple[Part, ...]:
    """The page from top to bottom; parts of which nothing was written are not there. Lines that run in both directions
    have isolates between what they are made of (`apart`)."""
    say, page = catalogue(page.language), with_texts(page, one_line)
    parts = (*_heart(page), *_felt(page, say), *_brain(page, say), *_ask(page, say), *_end(page))
    return tuple(part for part in parts if part.text)


def one_line(text: str) -> str:
    """Typed text as data: on one line, and nothing in it that is no letter and that nobody sees."""
    return " ".join(clean(text.replace("\v", " ").replace("\f", " ")).split())


def in_marks(words: ShareableWords | None, language: str) -> str:
    """Words between the quotation marks of their language; nothing where there are none."""
    marked = quoted(words, language) if words else None
    return f"{marked.opening}{marked.text}{marked.closing}" if marked and marked.text else ""


def sources(page: StoryPage) -> tuple[str, ...]:
    """Where what is on the page comes from, a line each: the occasion, the words, the number, what was agreed."""
    page = with_texts(page, one_line)
    said = [_listed(*apart(page.name, moment.title, moment.when)) for moment in page.moments]
    number = page.number
    figure = ": ".join(apart(number.figure, number.source)) if number and number.source else ""
    organisation, *occasion = apart(page.organisation, *page.occasion.split(COMMA))
    lines = (_listed(organisation, COMMA.join(occasion)), *said, figure, _small_print(page))
    return tuple(filter(None, lines))


def _listed(*parts: str) -> str:
    return COMMA.join(filter(None, parts))


def _heart(page: StoryPage) -> Iterator[Part]:
    organisation, *occasion = apart(page.organisation, *page.occasion.split(COMMA))
    yield Part(Kind.OCCASION, " · ".join(filter(None, (organisation, COMMA.join(occasion)))))
    yield Part(Kind.QUOTE, in_marks(page.hero, page.language))
    yield Part(Kind.ORIGINAL, in_marks(page.original, page.language))
    yield Part(Kind.NAME, page.name)
    yield Part(Kind.ABOUT, page.since)
    yield Part(Kind.ABOUT, page.who)
    for moment in page.moments:
        yield from _moment(moment, page.language)


def _moment(moment: PageMoment, language: str) -> Iterator[Part]:
    """How it felt stands in the head of a moment, or behind the words of one that has none."""
    words, felt = in_marks(moment.words, language), "" if moment.feeling is None else signed(moment.feeling)
    if not (moment.title or moment.when):
        behind = f" ({apart(words, felt)[1]})" if words and felt else ""
        yield Part(Kind.FELT_WORDS if behind else Kind.MOMENT_WORDS, words + behind)
        return
    title, when, felt = apart(moment.title, moment.when, felt)
    head = (_listed(title, when), f"({felt})" if felt else "")
    yield Part(Kind.MOMENT, " ".join(filter(None, head)))
    yield Part(Kind.MOMENT_WORDS, words)


def _felt(page: StoryPage, say: NullTranslations) -> Iterator[Part]:
    if len(page.curve) < 2:
        return
    yield Part(Kind.HEADING, say.gettext("How it felt"))
    yield Part(Kind.NOTE, page.curve_note)
    for point in page.curve:
        name, when, felt = apart(point.name, point.when, signed(point.feeling))
        yield Part(Kind.POINT, ": ".join(filter(None, (_listed(name, when), felt))))


def _brain(page: StoryPage, say: NullTranslations) -> Iterator[Part]:
    if not (page.number or page.why):
        return
    yield Part(Kind.HEADING, say.gettext("Why it matters"))
    if page.number:
        yield Part(Kind.FIGURE, page.number.figure)
    yield Part(Kind.WHY, page.why)
    if page.number:
        yield Part(Kind.NOTE, page.number.source)


def _ask(page: StoryPage, say: NullTranslations) -> Iterator[Part]:
    if not (page.ask or page.promises):
        return
    yield Part(Kind.HEADING, say.gettext("What we will do"))
    yield Part(Kind.ASK, page.ask)
    for promise in page.promises:
        yield Part(Kind.PROMISE, _promised(promise, page.language))


def _promised(promise: PagePromise, language: str) -> str:
    due = long_date(promise.due, language) if promise.due else ""
    what, owner, due = apart(promise.what, promise.owner, due)
    by = _listed(owner, due)
    return f"{what} ({by})" if what and by else what or by


def _end(page: StoryPage) -> Iterator[Part]:
    if page.leader:
        yield Part(Kind.SAID, in_marks(page.leader.words, page.language))
        yield Part(Kind.SAID_BY, _listed(*apart(page.leader.name, page.leader.role)))
    yield Part(Kind.SMALL_PRINT, _small_print(page))


def _small_print(page: StoryPage) -> str:
    """Our own sentences, in which names run as they are written."""
    if page.consent is None:
        return ""
    alias = page.name.partition(",")[0].strip()
    named = replace(page, name=inside(alias) or page.name, organisation=inside(page.organisation))
    return next(consent_wordings(named, page.consent, catalogue(page.language)), "")
