"""A breakfast on a real file: Ingrid agreed to notes and quotes, two leaders were there, one of them placed a bet."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest

from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import formats
from safari.run.note import Kind, Note

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
AGREED = Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2027, 11, 19))


@pytest.fixture
def library(tmp_path):
    """A library whose clock stands on 20 November 2026."""
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def breakfast(library):
    """The safari with its guests, and `jot(text, who, at, feeling)` for what was heard there."""
    safari = library.plans.plan(formats()[0][0], "Breakfast with claims customers", day=date(2026, 11, 19)).uid
    for name in ("First call", "Claim form", "Marit calls", "Dry floor"):
        library.journey.called(name)
    ingrid = library.people.add_customer("Ingrid, 67")
    library.people.answer(ingrid.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE), AGREED)
    nikos = library.people.add_customer("Nikos, 41")
    jonas = library.people.add_leader("Jonas Bakke", "COO")
    eleni = library.people.add_leader("Eleni Papadaki", "CIO", email="eleni@fjellvik.example")
    for leader in (jonas, eleni):
        seat = library.guests.invite(safari, leader=leader.uid)
        if leader is jonas:
            library.guests.bet(seat.uid, "They want a faster form.")
    library.guests.invite(safari, customer=ingrid.uid)
    minutes = iter(range(100))

    def jot(text, who, at, feeling=None, **fields):
        touchpoint = library.journey.called(at).uid
        when = NOW - timedelta(days=1) + timedelta(minutes=next(minutes))
        note = Note("", safari, None, Kind.OUCH, text, when, said_by=who.uid, touchpoint=touchpoint, feeling=feeling)
        return library.notes.keep(note, **fields)

    def at(name):
        return library.journey.called(name).uid

    return SimpleNamespace(
        uid=safari, ingrid=ingrid, nikos=nikos, jonas=jonas, eleni=eleni, jot=jot, at=at, desk=library.debriefs
    )
