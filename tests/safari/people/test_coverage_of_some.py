"""Coverage of some leaders says the same of them as that of all."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.library import Library
from safari.plan.format import called, formats

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    made = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    yield made
    made.close()


def test_some_are_as_they_are_among_all(library, hold):
    kind = called("breakfast", formats()[0])
    names = ("Astrid Holm", "Eleni Papadaki", "Jonas Bakke", "Mette Sørensen")
    for number, day in enumerate((date(2026, 3, 1), date(2026, 9, 1), date(2026, 12, 1))):
        safari = library.plans.plan(kind, day=day)
        for name in names[number:]:
            library.guests.invite_leader(safari.uid, name)
        if day < NOW.date():
            hold(library, safari)
    everyone = library.people.coverage()
    some = [one.leader.uid for one in everyone if one.leader.name in names[1:3]]
    assert library.people.coverage(*some) == [one for one in everyone if one.leader.uid in some]
    assert library.people.coverage("nobody") == []
