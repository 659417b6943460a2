"""What came of saving notes is said whole."""

from __future__ import annotations

from safari.outgoing.told import came_of_it
from safari.sharing.outgoing_notes import Report
from safari.words import speak


def test_one_of_each():
    assert came_of_it("a.xlsx", Report(1, 1, 1, 1)) == (
        "Saved: a.xlsx, 1 note. 1 note stayed: its customer has not agreed to notes and to be quoted."
        " In 1 the alias stands for a real name. 1 is longer than a cell of Excel and lost its end."
    )


def test_many_of_each():
    assert came_of_it("a.xlsx", Report(12_000, 2, 3, 4)) == (
        "Saved: a.xlsx, 12,000 notes. 2 notes stayed: their customers have not agreed to notes and to be quoted."
        " In 3 of them the alias stands for a real name. 4 are longer than a cell of Excel and lost their end."
    )


def test_thousands_are_apart_as_the_language_has_them():
    speak("da")
    try:
        assert "12.000" in came_of_it("a.xlsx", Report(12_000, 2_000))
        assert "2.000" in came_of_it("a.xlsx", Report(12_000, 2_000))
    finally:
        speak("en")


def test_nothing_more_is_said_where_nothing_more_happened():
    assert came_of_it("a.csv", Report(2)) == "Saved: a.csv, 2 notes."
