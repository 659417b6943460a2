"""A breakfast on a real file: Ingrid and Nikos agreed to be quoted, Sofie was never asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.customer import Customer
from safari.people.desk import Given
from safari.plan.format import formats
from safari.plan.safari import Safari
from safari.run.note import Kind, Note, Picture

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
AGREED = Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2027, 11, 19))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library whose clock stands on 20 November 2026."""
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def safari(library: Library) -> Safari:
    return library.plans.plan(
        formats()[0][0], "Breakfast with claims customers", day=date(2026, 11, 19), place="Bergen"
    )


@pytest.fixture
def ingrid(library: Library) -> Customer:
    customer = library.people.add_customer("Ingrid, 67", language="nb", who="Retired teacher on Askøy.")
    library.people.identify(customer.uid, "Gudrun Xzqwhauge", "")
    library.people.answer(customer.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE, Use.PHOTO), AGREED)
    return customer


@pytest.fixture
def nikos(library: Library) -> Customer:
    customer = library.people.add_customer("Nikos, 41", language="el")
    library.people.answer(customer.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE), AGREED)
    return customer


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
