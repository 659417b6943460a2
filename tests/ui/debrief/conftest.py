"""The debrief of a breakfast in a real window: three leaders, Ingrid and Nikos, and what was heard on the journey."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import formats
from safari.run.note import Kind, Note
from ui.debrief.room import DebriefRoom

NOW = datetime(2026, 11, 20, 9, 41, tzinfo=UTC)
JOURNEY = ("Pipe bursts", "First call", "Claim form", "Survey", "Dry floor")
SAID = (
    ("Water to my ankles.", "Ingrid, 67", "Pipe bursts", -1),
    ("Number thirty-eight in the queue.", "Ingrid, 67", "First call", -2),
    ("He looked me in the eye.", "Ingrid, 67", "Survey", 1),
    ("Dry at last.", "Ingrid, 67", "Dry floor", 2),
    ("A voice, another voice.", "Nikos, 41", "First call", -3),
)


@pytest.fixture(autouse=True)
def dressed(dressed_app):
    """Fonts and colours as the program has them."""


@pytest.fixture
def breakfast(begin_library):
    """The safari as it was before the debrief; uids by name in `leaders`, `customers` and `journey`."""
    library = begin_library(NOW)
    kind = formats()[0][0]
    safari = library.plans.plan(kind, "Breakfast with claims customers", day=date(2026, 11, 19), place="Bergen").uid
    journey = {name: library.journey.called(name).uid for name in JOURNEY}
    given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2027, 11, 19))
    customers, leaders = {}, {}
    for alias in ("Ingrid, 67", "Nikos, 41"):
        customers[alias] = library.people.add_customer(alias).uid
        library.people.answer(customers[alias], (Use.NOTES, Use.ANONYMOUS_QUOTE), given)
        library.guests.invite(safari, customer=customers[alias])
    for name in ("Astrid Holm", "Eleni Papadaki", "Mette Sørensen"):
        address = f"{name.split()[0].lower()}@fjellvik.example"
        leaders[name] = library.people.add_leader(name, email=address).uid
        seat = library.guests.invite(safari, leader=leaders[name])
        if name.startswith("Astrid"):
            library.guests.bet(seat.uid, "They will talk about the price.")
    for minute, (text, who, at, feeling) in enumerate(SAID):
        when = NOW - timedelta(days=1) + timedelta(minutes=minute)
        said = Note("", safari, leaders["Astrid Holm"], Kind.OUCH, text, when, said_by=customers[who])
        library.notes.keep(said)
        kept = library.notes.of_safari(safari)[-1]
        library.notes.edit(kept.uid, touchpoint=journey[at], feeling=feeling)
    library.journal.forget_what_can_be_undone()
    return SimpleNamespace(library=library, uid=safari, leaders=leaders, customers=customers, journey=journey)


@pytest.fixture
def keys(press, write):
    """Presses keys and types words where the cursor is."""
    return SimpleNamespace(press=press, write=write)


@pytest.fixture
def debrief(breakfast, open_window):
    """The room Debrief, open in a window as wide as the mockups; `debrief.panes` are its panes by key."""
    window = open_window(breakfast.library, "safaris", "library")
    window.go("safaris", breakfast.uid, "debrief")
    yield window.findChild(DebriefRoom)
    window.close_rooms()
