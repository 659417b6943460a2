"""A story with a fault of every kind can be written on this breakfast; Ingrid is Gudrun Hauge."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import formats
from safari.run.note import Kind, Note
from safari.story.story import Story

AGREED = Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2027, 11, 19))


@pytest.fixture
def clock(clock):
    """The day of the breakfast."""
    clock.now = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
    return clock


@pytest.fixture
def story(library: Library) -> Story:
    """Ingrid's story with her quote; nothing is wrong with it yet."""
    people, stories = library.people, library.stories
    safari = library.plans.plan(formats()[0][0], "Breakfast", day=date(2026, 11, 19))
    ingrid = people.add_customer("Ingrid, 67")
    people.identify(ingrid.uid, "Gudrun Hauge", "")
    people.answer(ingrid.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE, Use.NAMED_QUOTE), AGREED)
    said = Note("", safari.uid, None, Kind.QUOTE, "I called eleven times.", library.journal.clock(), ingrid.uid)
    uid = stories.begin(safari.uid).uid
    return stories.choose_quote(uid, library.notes.keep(said).uid)


@pytest.fixture
def found(library: Library, story: Story) -> Callable[..., list[str]]:
    """Writes fields of the story and answers the sentences of the check."""

    def check(**fields: Any) -> list[str]:
        library.stories.edit(story.uid, **fields)
        return [one.sentence for one in library.checking.concerns(story.uid)]

    return check
