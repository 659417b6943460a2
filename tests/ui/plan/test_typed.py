"""Days, times and lengths as they are typed, in the language the program speaks."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safari.errors import SafariError
from safari.words import speak
from ui.plan.typed import duration, read_day, read_minutes, read_time

TODAY = date(2026, 11, 2)


@pytest.fixture(params=["en", "nb", "da", "el"])
def language(request):
    speak(request.param)
    yield request.param
    speak("en")


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("19.11.26", date(2026, 11, 19)),
        ("19/11/2026", date(2026, 11, 19)),
        ("19-11-2026", date(2026, 11, 19)),
        ("19 11 2026", date(2026, 11, 19)),
        (" 2.11 ", date(2026, 11, 2)),
        ("1.11.", date(2027, 11, 1)),
        ("29.2", date(2028, 2, 29)),
        ("19th", None),
        ("2026", None),
        ("19 foo 2026", None),
        ("0.1.2026", None),
        ("1.13.2026", None),
        ("1.1.1999", None),
        ("1.1.2200", None),
    ],
)
def test_a_day(typed, wanted):
    if wanted is None:
        with pytest.raises(SafariError, match="is not a day"):
            read_day(typed, TODAY)
    else:
        assert read_day(typed, TODAY) == wanted


def test_months_are_named_in_the_programs_language(language):
    typed = {
        "en": ("19 November 2026", "19 nov"),
        "nb": ("19. november 2026", "19. nov."),
        "da": ("19. november 2026", "19. nov."),
        "el": ("19 Νοεμβρίου 2026", "19 ΝΟΕ"),
    }
    for words in (*typed[language], "19 Nov 2026"):
        assert read_day(words, TODAY) == date(2026, 11, 19)


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_is_read_back_as_it_is_written(language, number):
    from ui.widgets.dates import long_day

    day = date(2027, number, 7)
    assert read_day(long_day(day), TODAY) == day


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("8", 8 * 60),
        ("08:30", 510),
        ("8.30", 510),
        ("8 30", 510),
        ("830", 510),
        ("0830", 510),
        ("23:59", 1439),
        ("0", 0),
    ],
)
def test_a_time(typed, wanted):
    assert read_time(typed) == time(wanted // 60, wanted % 60)


@pytest.mark.parametrize("typed", ["24", "8:60", "8:5", "12345", "at eight", "-8"])
def test_no_time(typed):
    with pytest.raises(SafariError, match="is not a time of day"):
        read_time(typed)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("15", 15), ("15 min", 15), ("1 h 30", 90), ("1 h 30 min", 90), ("1:30", 90), ("2 h", 120), ("2t", 120), ("0", 0)],
)
def test_a_length(typed, wanted):
    assert read_minutes(typed) == wanted


@pytest.mark.parametrize(("minutes", "words"), [(0, "0 min"), (15, "15 min"), (60, "1 h"), (150, "2 h 30 min")])
def test_a_length_in_words(minutes, words):
    assert duration(minutes) == words
    assert read_minutes(words) == minutes


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_whatever_is_typed_it_is_read_or_refused_with_a_sentence(typed):
    for read in (lambda text: read_day(text, TODAY), read_time, read_minutes):
        with suppress(SafariError):
            read(typed)
