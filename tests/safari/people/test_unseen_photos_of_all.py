"""Whose photos nobody looks at, and whose words nobody reads, asked of the library at once: as each agreement says."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.store.shown_customers import held_back

NOW = datetime(2026, 11, 17, 9, 41, tzinfo=UTC)
FIRST = date(2026, 11, 12)


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture(params=range(6))
def customers(library, request):
    """Two dozen who answered by chance, a quarter of them minors."""
    chance, people = Random(request.param), library.people
    customers = [people.add_customer(f"Guest {number}", minor=not number % 4).uid for number in range(24)]
    for _each in range(60):
        day = FIRST + timedelta(chance.randrange(8))  # also of days to come
        until = chance.choice([None, day + timedelta(chance.randrange(8))])
        uses = chance.sample([Use.NOTES, Use.PHOTO, Use.PHOTO, Use.OUTSIDE], 1)
        given = Given(chance.choice(list(Answer)), chance.choice(list(How)), day, until=until)
        if chance.random() < 0.2:
            people.withdraw(chance.choice(customers), uses, day)
        else:
            people.answer(chance.choice(customers), uses, given)
    return customers


def test_all_at_once_is_what_each_says(library, customers):
    people = library.people
    held = people.held_back()
    agreed = {one: people.agreement(one) for one in customers}
    hidden = {one for one in customers if not agreed[one].may_be_seen(NOW.date())}
    assert hidden - held.keys(), "some end photos alone"
    assert people.unseen() == {one: agreed[one] for one in customers if one in hidden and one not in held}


def test_of_some_it_says_what_it_says_of_all(library, customers):
    held = library.people.held_back()
    assert held
    for some in ((), customers[::3], customers[1::5], sorted(held)[:1], customers):
        asked = held_back(library.database, NOW.date(), some)
        assert asked == {one: sentence for one, sentence in held.items() if one in some}
    assert held_back(library.database, NOW.date(), ("nobody",)) == {}
