"""When consents end, asked of the library at once, says the same as each customer's own agreement."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.people.expiry import first_end

NOW = datetime(2026, 11, 17, 9, 41, tzinfo=UTC)
FIRST = date(2026, 1, 1)


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.mark.parametrize("seed", range(4))
def test_all_at_once_is_what_each_says(library, seed):
    chance, people = Random(seed), library.people
    customers = [people.add_customer(f"Guest {number}").uid for number in range(8)]
    for _each in range(80):
        day = FIRST + timedelta(chance.randrange(6))
        until = chance.choice([None, day + timedelta(chance.randrange(400))])
        uses = chance.sample(list(Use), 2)
        given = Given(chance.choice(list(Answer)), How.SPOKEN, day, until=until)
        if chance.random() < 0.2:
            people.withdraw(chance.choice(customers), uses, day)
        else:
            people.answer(chance.choice(customers), uses, given)
    expected = {one: first_end(people.agreement(one)) for one in customers}
    found = people.consent_ends()
    assert found == {one: end for one, end in expected.items() if end}
    assert list(found.values()) == sorted(found.values())
    for most in (1, 3, 20):
        first = people.consent_ends(most)
        assert list(first.values()) == list(found.values())[:most]
        assert first.items() <= found.items()


def test_all_customers_first_end_first_and_then_by_alias(library):
    people = library.people
    ends = {"Åse, 40": None, "Anna, 20": None, "Tom, 52": date(2027, 1, 1), "Lars, 38": date(2026, 1, 1)}
    ends |= {"Eva, 30": date(2027, 1, 1)}
    for alias, until in ends.items():
        customer = people.add_customer(alias)
        if alias != "Anna, 20":  # never asked
            people.answer(customer.uid, [Use.NOTES], Given(Answer.YES, How.SPOKEN, date(2025, 1, 1), until=until))
    found = [(people.customer(uid).alias, end) for uid, end in people.customers_by_end()]
    order = ["Lars, 38", "Eva, 30", "Tom, 52", "Anna, 20", "Åse, 40"]
    assert found == [(alias, ends[alias]) for alias in order]
