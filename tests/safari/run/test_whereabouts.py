"""Where notes were taken: by place, the last one, what is read back; and that no page tells it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from safari import commands, example
from safari.library import Library
from safari.plan.agenda import AgendaStep
from safari.plan.format import called, formats
from safari.run.note import Kind, Note
from safari.run.whereabouts import Spot, by_place, last_place, recap_step, to_read_back, words_sign

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SECRET = "Zyxwvut shed"


def note(text: str, place: str = "", kind: Kind = Kind.SAW, **more) -> Note:
    return Note(text, "day", more.pop("author", "astrid"), kind, text, NOW, place=place, **more)


def test_places_stand_in_the_order_they_were_come_to_with_their_notes_and_photos():
    taken = [
        (note("a", "Kitchen"), 0),
        (note("b", "Garage"), 2),
        (note("c"), 1),
        (note("d", "Kitchen"), 1),
        (note("e", "Bedroom", off_record=True), 1),
    ]
    assert by_place(taken) == (Spot("Kitchen", 2, 1), Spot("Garage", 1, 2))
    assert by_place([]) == ()


def test_the_last_place_is_that_of_whoever_asks():
    taken = [note("a", "Kitchen"), note("b", "Garage", author="petros"), note("c", "", author=None)]
    assert [last_place(taken, author) for author in ("astrid", "petros", None, "kari")] == ["Kitchen", "Garage", "", ""]


def test_what_was_said_and_seen_is_read_back_and_nothing_off_the_record():
    taken = [
        note("seen"),
        note("said", kind=Kind.QUOTE),
        note("hurt", kind=Kind.OUCH, said_by="ingrid"),
        note("our ouch", kind=Kind.OUCH),
        note("an idea", kind=Kind.IDEA, said_by="ingrid"),
        note("asked", kind=Kind.QUESTION),
        note("hidden", kind=Kind.QUOTE, off_record=True),
        note(""),
    ]
    assert [one.text for one in to_read_back(taken)] == ["seen", "said", "hurt"]


def test_mended_words_are_other_words():
    assert words_sign(note("seen")) == words_sign(note("seen", "Garage"))
    assert words_sign(note("seen")) != words_sign(note("seen twice"))


def test_one_reads_back_in_the_last_step_of_the_heart_of_the_visit():
    shipped = [
        AgendaStep(str(place), "day", place, step.minutes, step.title, main=step.main)
        for place, step in enumerate(called("life", formats()[0]).agenda)
    ]
    assert shipped[recap_step(shipped)].title == "What we saw. Did we see it right?"
    assert recap_step([]) == -1
    assert recap_step([AgendaStep("a", "day", 0, 10, "Arrive")]) == -1


def test_places_before_are_those_of_the_same_customer_latest_first(library, breakfast):
    ingrid, nikos = (library.people.add_customer(alias).uid for alias in ("Ingrid, 67", "Nikos"))
    life = called("life", formats()[0])

    def visited(customer: str, *places: str, off: bool = False) -> str:
        safari = library.plans.plan(life, "Visit").uid
        library.guests.invite(safari, customer=customer)
        for place in places:
            library.notes.keep(Note("", safari, None, Kind.SAW, "Boots", NOW, place=place, off_record=off))
        return safari

    visited(ingrid, "Porch", "Garage", "Porch", "")
    visited(ingrid, "Bedroom", off=True)
    visited(nikos, "Shop")
    today = visited(ingrid, "Kitchen")
    assert library.notes.places_before(today, 5) == ("Porch", "Garage")
    assert library.notes.places_before(today, 1) == ("Porch",)
    assert library.notes.places_before(breakfast.uid, 5) == ()


@pytest.mark.parametrize("command", ["story", "brief"])
def test_no_page_tells_where_a_note_was_taken(tmp_path, command, capsys):
    path = tmp_path / "a.safari"
    example.write(path)
    library = Library.open(path, clock=lambda: NOW)
    safari = max(library.plans.safaris(), key=lambda one: len(library.notes.on_record(one.uid)))
    for one in library.notes.on_record(safari.uid):
        library.notes.edit(one.uid, place=SECRET)
    library.close()
    out = tmp_path / "story.pdf" if command == "story" else tmp_path
    assert commands.run([command, str(path), safari.title, "--to", str(out)]) == 0
    written = [one for one in tmp_path.rglob("*.*") if one.is_file() and ".safari" not in one.name]
    assert written
    for one in written:
        words = "".join(page.extract_text() for page in PdfReader(one).pages) if one.suffix == ".pdf" else ""
        assert "Zyxwvut" not in words
        assert b"Zyxwvut" not in one.read_bytes()
    assert "Zyxwvut" not in capsys.readouterr().out
