"""A breakfast on a real file: Ingrid and Nikos agreed to be quoted, Sofie was never asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from safari.library import Library
from safari.people.customer import Customer
from safari.plan.safari import Safari
from safari.run.note import Kind, Note, Picture

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def clock(clock):
    """The day after the breakfast."""
    clock.now = NOW
    return clock


@pytest.fixture
def sofie(library: Library) -> Customer:
    return library.people.add_customer("Sofie, 29")


@pytest.fixture
def jot(library: Library, safari: Safari) -> Callable[..., Note]:
    """Keeps a note a minute after the one before; its fields by name, its touchpoint by the touchpoint's name."""
    minutes = iter(range(1000))

    def keep(text: str, who: Customer | None = None, kind: Kind = Kind.OUCH, at: str = "", **fields: Any) -> Note:
        touchpoint = library.journey.called(at).uid if at else None
        said_by = who.uid if who else None
        when = NOW - timedelta(days=1) + timedelta(minutes=next(minutes))
        note = Note("", safari.uid, None, kind, text, when, said_by=said_by, touchpoint=touchpoint, **fields)
        return library.notes.keep(note)

    return keep


@pytest.fixture
def picture() -> Picture:
    """A small JPEG."""
    file = BytesIO()
    Image.new("RGB", (60, 76), "#E5DAC5").save(file, "JPEG")
    return Picture(file.getvalue(), 60, 76)
