"""A spoken consent holds for a year to the day, wherever it was asked, and says who asked."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.library import Library
from safari.people.aloud import a_year_on, answer_aloud
from safari.people.consent import Answer, How, Use


@pytest.mark.parametrize(
    ("day", "ends"),
    [
        (date(2026, 10, 31), date(2027, 10, 31)),
        (date(2026, 11, 30), date(2027, 11, 30)),
        (date(2027, 2, 28), date(2028, 2, 28)),
        (date(2028, 2, 29), date(2029, 2, 28)),
    ],
)
def test_a_year_later_it_is_the_same_day(day, ends):
    assert a_year_on(day) == ends


@pytest.mark.parametrize("agreed", [True, False])
def test_what_was_said_aloud(tmp_path, agreed):
    library = Library.create(tmp_path / "a.safari", "Fjellvik", clock=lambda: datetime(2026, 10, 31, 9, tzinfo=UTC))
    astrid, ingrid = library.people.add_leader("Astrid Holm"), library.people.add_customer("Ingrid, 67")
    library.journal.author = astrid.uid
    answer_aloud(library.people, library.journal, ingrid.uid, [Use.AUDIO], agreed=agreed)
    given = library.people.agreement(ingrid.uid).answers[Use.AUDIO]
    assert (given.how, given.taken_by, given.given_on) == (How.SPOKEN, "Astrid Holm", date(2026, 10, 31))
    assert given.answer is (Answer.YES if agreed else Answer.NO)
    assert given.until == (date(2027, 10, 31) if agreed else None)
    library.close()
