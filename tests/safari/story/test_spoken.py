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


SAID = "I called eleven times, and nobody knew why."


@pytest.mark.parametrize(
    ("printed", "language", "stands_beside"),
    [
        ("I called eleven times, and nobody knew why.", "en", False),
        ("I called eleven times.", "en", False),
        ("eleven times… “Nobody” knew!", "en", False),
        ("…", "en", False),
        ("", "nb", False),
        ("I called 11 times, and nobody knew why.", "en", False),
        ("They called eleven times.", "en", False),
        ("Jeg ringte elleve ganger.", "en", False),
        ("Jeg ringte elleve ganger.", "nb", True),
        ("I called eleven times.", "nb", True),
        ("I called eleven times, and nobody knew why.", "nb", False),
    ],
)
def test_what_was_said_stands_beside_a_translation_and_nothing_beside_a_quote_in_their_own_language(
    printed, language, stands_beside
):
    assert prints_original(printed, SAID, "en", language, "") == stands_beside


@pytest.mark.parametrize("language", ["en", "nb", "el"])
@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("[name], and nobody knew why.", SAID),
        ("[Navn] ringte.", "Gudrun Hauge ringte."),
        ("[name] [phone number]", SAID),
        ("Call me at […].", "Call me at 22 34 56 78."),
        ("[name] called [name].", "[navn] ringte Gudrun."),
        ("I am Ingrid, and I called.", "Jeg heter Gudrun, og jeg ringte."),
        ("Jeg heter Ingrid, og jeg ringte.", "Jeg heter Gudrun, og jeg ringte."),
        ("Det er Ingrids sak.", "Det er Gudruns sak."),
        ("I am [name] and I called.", "[navn] called me. I am Gudrun and I called."),
        ("[name] said they would call.", "[navn] sa de ville ringe."),
        ("That is [navn]s case.", "Det er Gudruns sak."),
        ("Ingrid Ingrid was angry.", "Ingrid Gudrun var sint."),
        ("I am ingrid, and I called.", "Jeg heter Gudrun, og jeg ringte."),
        ("I AM INGRID.", "Jeg heter Gudrun."),
    ],
)
def test_where_somebody_hid_who_it_is_nothing_stands_beside(printed, said, language):
    assert not prints_original(printed, said, "nb", language, "Ingrid, 67")


@pytest.mark.parametrize(
    ("printed", "said", "alias"),
    [
        ("[the lady] said they would call.", "Hun sa de ville ringe.", "Ingrid, 67"),
        ("I am Ingrid, and I called.", "Jeg heter Ingrid, og jeg ringte.", "Ingrid, 67"),
        ("I am Ingrid, and I called.", "Jeg heter INGRID, og jeg ringte.", "ingrid, 67"),
        ("Perhaps they will call.", "Kanskje de ringer.", "Per, 40"),
        ("They will call.", "De ringer.", ""),
        ("I called [...] and nobody answered.", "Jeg ringte og ringte, og ingen svarte.", "Ingrid, 67"),
        ("I called … and nobody answered...", "Jeg ringte og ringte, og ingen svarte.", "Ingrid, 67"),
    ],
)
def test_where_nobody_hid_anything_it_does(printed, said, alias):
    assert prints_original(printed, said, "nb", "en", alias)


def test_a_name_is_hidden_in_a_script_without_spaces_too():
    assert not prints_original("I am 花子と申します", "田中と申します", "ja", "en", "花子, 67")
