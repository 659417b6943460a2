"""The figures of a tally, and the sentence they become."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from safari.counting.figures import figures, per_bar, sentence
from safari.counting.tally import Tally

BEGAN = datetime(2026, 11, 5, 8, 25, 10, tzinfo=UTC)
AGAIN = Tally("t", "s", 0, "Start again")


def at(*minutes: float) -> list[datetime]:
    return [BEGAN + timedelta(minutes=one) for one in minutes]


SEVEN = at(0, 3, 16, 16.2, 16.4, 20, 22)


def test_the_busiest_minute():
    found = figures(SEVEN)
    assert found is not None
    assert (found.total, found.minutes, found.most, f"{found.most_at:%H:%M}") == (7, 23, 3, "08:41")
    assert figures([]) is None


def test_one_bar_a_minute_and_never_more_bars_than_there_is_room_for():
    assert per_bar(at(0, 2, 2.1)) == [1, 0, 2]
    assert per_bar([]) == []
    for span in (0, 1, 23, 24, 25, 400, 60 * 24 * 365):
        bars = per_bar(at(0, span))
        assert len(bars) <= 24
        assert sum(bars) == 2


def test_a_clock_that_was_set_back_while_counting():
    assert sum(per_bar(at(30, 0, 10))) == 3
    assert sentence(AGAIN, at(30, 0, 10), "en") == "“Start again”: 3 times between 08:25 and 08:55"


def test_the_sentence_says_what_there_is_to_say():
    said = "“Start again”: 7 times between 08:25 and 08:47, most 3 in one minute (08:41)"
    assert sentence(AGAIN, SEVEN, "en") == said
    assert sentence(AGAIN, at(0), "en") == "“Start again”: 1 time at 08:25"
    assert sentence(AGAIN, at(0, 0.1), "en") == "“Start again”: 2 times at 08:25"
    assert sentence(AGAIN, [], "en") == "“Start again”: not once"
    over_days = "“Start again”: 2 times between 5 Nov 2026 08:25 and 6 Nov 2026 08:25"
    assert sentence(AGAIN, at(0, 60 * 24), "en") == over_days


def test_quotation_marks_that_somebody_typed_are_not_doubled():
    assert sentence(Tally("t", "s", 0, "«Beklager»"), at(0), "en") == "“Beklager”: 1 time at 08:25"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "«Start again»: 7 ganger mellom 08:25 og 08:47, opptil 3 på ett minutt (08:41)"),
        ("da", "»Start again«: 7 gange mellem 08:25 og 08:47, op til 3 på et minut (08:41)"),
        ("el", "«Start again»: 7 φορές μεταξύ 08:25 και 08:47, έως 3 σε ένα λεπτό (08:41)"),
    ],
)
def test_it_is_said_in_the_language_of_the_library(language, said):
    assert sentence(AGAIN, SEVEN, language) == said
