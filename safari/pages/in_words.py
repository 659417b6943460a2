"""The N=1 page as words to read on: every part of it in order and whole, for forms that have room for all of it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from gettext import NullTranslations
from typing import NamedTuple

from safari.dates import long_date
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
    """The page from top to bottom; parts of which nothing was written are not there."""
    say = catalogue(page.language)
    parts = (*_heart(page), *_felt(page, say), *_brain(page, say), *_ask(page, say), *_end(page, say))
    return tuple(part for part in (Part(kind, one_line(text)) for kind, text in parts) if part.text)


def one_line(text: str) -> str:
    """Typed text as data: on one line, and nothing in it that is no letter and that nobody sees."""
    return " ".join(clean(text.replace("\v", " ").replace("\f", " ")).split())


def in_marks(words: ShareableWords | None, language: str) -> str:
    """Words between the quotation marks of their language; nothing where there are none."""
    marked = quoted(words, language) if words else None
    return f"{marked.opening}{marked.text}{marked.closing}" if marked and one_line(marked.text) else ""


def sources(page: StoryPage) -> tuple[str, ...]:
    """Where what is on the page comes from, a line each: the occasion, the words, the number, what was agreed."""
    said = [", ".join(filter(None, (page.name, moment.title, moment.when))) for moment in page.moments]
    number = page.number
    figure = f"{number.figure}: {number.source}" if number and number.source else ""
    consent = next(consent_wordings(page, page.consent, catalogue(page.language)), "") if page.consent else ""
    lines = (", ".join(filter(None, (page.organisation, page.occasion))), *said, figure, consent)
    return tuple(filter(None, map(one_line, lines)))


def _heart(page: StoryPage) -> Iterator[Part]:
    yield Part(Kind.OCCASION, " · ".join(filter(None, (page.organisation, page.occasion))))
    yield Part(Kind.QUOTE, in_marks(page.hero, page.language))
    yield Part(Kind.ORIGINAL, in_marks(page.original, page.language))
    yield Part(Kind.NAME, page.name)
    yield Part(Kind.ABOUT, page.since)
    yield Part(Kind.ABOUT, page.who)
    for moment in page.moments:
        yield Part(Kind.MOMENT, _moment_head(moment))
        yield Part(Kind.MOMENT_WORDS, in_marks(moment.words, page.language))


def _moment_head(moment: PageMoment) -> str:
    felt = f" ({signed(moment.feeling)})" if moment.feeling is not None else ""
    return ", ".join(filter(None, (moment.title, moment.when))) + felt


def _felt(page: StoryPage, say: NullTranslations) -> Iterator[Part]:
    if len(page.curve) < 2:
        return
    yield Part(Kind.HEADING, say.gettext("How it felt"))
    yield Part(Kind.NOTE, page.curve_note)
    for point in page.curve:
        named = ", ".join(filter(None, (point.name, point.when)))
        yield Part(Kind.POINT, f"{named}: {signed(point.feeling)}" if named else signed(point.feeling))


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
    by = ", ".join(filter(None, (promise.owner, long_date(promise.due, language) if promise.due else "")))
    return f"{promise.what} ({by})" if promise.what and by else promise.what or by


def _end(page: StoryPage, say: NullTranslations) -> Iterator[Part]:
    if page.leader:
        yield Part(Kind.SAID, in_marks(page.leader.words, page.language))
        yield Part(Kind.SAID_BY, ", ".join(filter(None, (page.leader.name, page.leader.role))))
    if page.consent:
        yield Part(Kind.SMALL_PRINT, next(consent_wordings(page, page.consent, say)))
