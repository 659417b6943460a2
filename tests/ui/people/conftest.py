"""The People room in a program that is dressed, over a library with people, on 17 November 2026, 09:41."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import called, formats
from ui.people.room import PeopleRoom

NOW = datetime(2026, 11, 17, 9, 41, tzinfo=UTC)


@pytest.fixture(autouse=True)
def dressed(dressed_app):
    """Fonts and colours as the program has them."""


@pytest.fixture
def library(begin_library):
    """An empty library of an insurance company."""
    return begin_library(NOW)


@pytest.fixture
def people(library, hold):
    """Three leaders, of whom one never met a customer; three customers who answered differently; two segments."""
    desk, plans = library.people, library.plans
    breakfast = called("breakfast", formats()[0])
    named = {
        name: desk.add_leader(name, role) for name, role in (("Petros", "Sales"), ("Astrid", "CFO"), ("Mette", ""))
    }
    for alias, segment in (("Ingrid, 67", "Home"), ("Nikos, 41", "Home"), ("Sofie, 33", "")):
        details = {"segment": segment, "language": "nb", "who": "", "since": ""}
        named[alias] = desk.keep_customer("", alias, details, (f"Real {alias}", "55 00 00 00"))
    desk.segment_called("Motor")
    for name, day in (("Astrid", date(2026, 3, 4)), ("Mette", date(2026, 6, 12))):
        safari = plans.plan(breakfast, f"Breakfast of {name}", day=day)
        hold(library, safari)
        seat = library.guests.invite(safari.uid, leader=named[name].uid)
        library.guests.invite(safari.uid, customer=named["Ingrid, 67"].uid)
        library.guests.pair(seat.uid, named["Ingrid, 67"].uid)
    given = date(2026, 1, 1)
    for alias, until in (("Ingrid, 67", date(2027, 6, 1)), ("Nikos, 41", date(2026, 12, 3))):
        yes = Given(Answer.YES, How.WRITTEN, given, until=until)
        desk.answer(named[alias].uid, [Use.NOTES, Use.ANONYMOUS_QUOTE], yes)
    desk.answer(named["Nikos, 41"].uid, [Use.PHOTO], Given(Answer.ASKED, How.SPOKEN, given))
    library.journal.forget_what_can_be_undone()
    return named


@pytest.fixture
def window(wishes):
    """What the room asks of its window."""
    return wishes


@pytest.fixture
def make_room(open_room, library):
    """Opens the room over the library as it is now."""
    return lambda size=(1384, 870): open_room(PeopleRoom, library, size)
