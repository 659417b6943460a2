"""A breakfast that became a story: Ingrid's page, with her picture and a moment that Nikos told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from safari.library import Library
from safari.people.customer import Customer
from safari.plan.safari import Safari
from safari.run.note import Kind, Note, Picture
from safari.story.story import Story


@pytest.fixture
def clock(clock):
    """The day after the breakfast."""
    clock.now = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    return clock


@pytest.fixture
def jot(library: Library, safari: Safari) -> Callable[..., Note]:
    def keep(text: str, who: Customer | None = None, **fields: Any) -> Note:
        when = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
        said = Note("", safari.uid, None, Kind.QUOTE, text, when, said_by=who.uid if who else None, **fields)
        return library.notes.keep(said)

    return keep


@pytest.fixture
def hero(jot, ingrid) -> Note:
    return jot("I called eleven times.", ingrid, feeling=-2)


@pytest.fixture
def told_by_nikos(jot, nikos) -> Note:
    return jot("They never called back.", nikos, feeling=-1)


@pytest.fixture
def story(library: Library, safari: Safari, ingrid, hero, told_by_nikos) -> Story:
    """Ingrid's story with picture, quote, two moments and a number."""
    picture = BytesIO()
    Image.new("RGB", (60, 76), "#E5DAC5").save(picture, "JPEG")
    photo = library.notes.add_photo(hero.uid, Picture(picture.getvalue(), 60, 76))
    stories, uid = library.stories, library.stories.begin(safari.uid).uid
    stories.choose_customer(uid, ingrid.uid)
    stories.choose_quote(uid, hero.uid)
    stories.choose_photo(uid, photo.uid)
    stories.add_moment(uid, told_by_nikos.uid)
    stories.add_moment(uid, hero.uid)
    stories.draw_curve(uid)
    stories.add_promise(uid, "One handler a claim", due=date(2026, 12, 15))
    return stories.edit(uid, figure="214", customers=214, source="Claims, July to September", why="They leave.")
