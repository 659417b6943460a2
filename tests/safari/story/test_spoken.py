"""In which language words were said."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from safari.people.customer import Customer
from safari.run.note import Kind, Note
from safari.story.spoken import prints_original, spoken_in


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


@pytest.mark.parametrize(
    ("printed", "language", "stands_beside"),
    [
        ("I called eleven times, and nobody knew why.", "en", False),
        ("I called eleven times.", "en", False),
        ("I called 11 times, and nobody knew me.", "en", False),
        ("[name], and nobody knew why.", "en", False),
        ("[name] [phone number]", "en", False),
        ("Jeg ringte elleve ganger.", "en", True),
        ("Jeg ringte elleve ganger.", "nb", True),
    ],
)
def test_what_was_said_stands_beside_what_tells_it_in_another_language_or_anew(printed, language, stands_beside):
    said = "I called eleven times, and nobody knew why."
    assert prints_original(printed, said, "en", language) == stands_beside
