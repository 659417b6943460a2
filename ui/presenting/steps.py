"""The steps of a presentation: those that have something to show, and what a reader says of each."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from safari.dates import long_date
from safari.words import _
from ui.presenting.ask import shown
from ui.presenting.heart import quoted
from ui.widgets.feeling_mark import feeling_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safari.sharing.story_page import StoryPage


class Step(StrEnum):
    """One screen."""

    HEART = "heart"
    BRAIN = "brain"
    ASK = "ask"


def steps(page: StoryPage) -> tuple[Step, ...]:
    """In their order; a step that would be empty is left out."""
    has = {
        Step.HEART: bool(page.hero or page.moments or page.photo or len(page.curve) > 1),
        Step.BRAIN: bool(page.number or page.why),
        Step.ASK: bool(page.ask or page.promises or page.leader),
    }
    return tuple(step for step in Step if has[step])


def title(step: Step) -> str:
    """What a step is called."""
    return {Step.HEART: _("Heart"), Step.BRAIN: _("Brain"), Step.ASK: _("Ask")}[step]


def read_out(page: StoryPage, step: Step) -> str:
    """Everything on a step, as a reader says it."""
    said = {Step.HEART: _heart, Step.BRAIN: _brain, Step.ASK: _ask}[step](page)
    return ". ".join(part for part in said if part)


def _heart(page: StoryPage) -> Iterator[str]:
    if page.hero:
        yield quoted(page.hero)
    if page.original:
        yield quoted(page.original)
    yield from (page.name, page.who)
    for moment in page.moments:
        yield ", ".join(filter(None, (moment.title, moment.when, moment.words.text and quoted(moment.words))))
    if len(page.curve) > 1:
        yield ", ".join(f"{one.name} {feeling_words(one.feeling)}" for one in page.curve)


def _brain(page: StoryPage) -> Iterator[str]:
    if page.number:
        yield page.number.figure
    yield page.why
    if page.number:
        yield page.number.source


def _ask(page: StoryPage) -> Iterator[str]:
    yield page.ask
    promises, more = shown(page)
    for one in promises:
        due = long_date(one.due, page.language) if one.due else ""
        yield ", ".join(filter(None, (one.what, one.owner, due)))
    yield more
    if page.leader:
        yield ", ".join(filter(None, (quoted(page.leader.words), page.leader.name, page.leader.role)))
