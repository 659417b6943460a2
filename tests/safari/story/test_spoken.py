"""In which language words were said."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from safari.people.customer import Customer
from safari.run.note import Kind, Note
from safari.story.spoken import spoken_in


@pytest.mark.parametrize(
    ("text", "noted", "speaks", "language"),
    [
        ("Jeg ringte.", "", "nb", "nb"),
        ("Jeg ringte.", "da", "nb", "da"),
        ("Jeg ringte.", "no-NO", "", "nb"),
        ("Κάθε φορά άλλη φωνή.", "", "nb", "el"),
        ("Κάθε φορά άλλη φωνή.", "en", "", "el"),
        ("התקשרתי", "en", "", "und-Hebr"),
        ("התקשרתי", "en", "he", "he"),
        ("Jeg ringte.", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_as_noted_else_by_its_letters_else_as_the_speaker_speaks(text, noted, speaks, language):
    note = Note("n", "s", None, Kind.QUOTE, text, datetime(2026, 11, 19, tzinfo=UTC), language=noted)
    assert spoken_in(note, Customer("c", "Ingrid, 67", language=speaks)) == language


def test_nobody_known_speaks_nothing_known():
    note = Note("n", "s", None, Kind.QUOTE, "Hi", datetime(2026, 11, 19, tzinfo=UTC))
    assert not spoken_in(note, None)
