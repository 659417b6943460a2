"""The example: the two pages of the design, and a programme that is alive whatever the clock says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from safari import example
from safari.errors import SafariError
from safari.library import Library
from safari.sharing.story_page import StoryPage

DESIGNED = datetime(2026, 11, 22, 9).astimezone()


def written(path: Path, moment: datetime) -> Library:
    example.write(path, lambda: moment)
    return Library.open(path, lambda: moment)


@pytest.fixture(scope="module")
def library(tmp_path_factory) -> Iterator[Library]:
    opened = written(tmp_path_factory.mktemp("example") / "example.safari", DESIGNED)
    yield opened
    opened.close()


def page(library: Library, title: str) -> StoryPage:
    safari = next(one for one in library.plans.safaris() if one.title == title)
    story = library.stories.of_safari(safari.uid)
    assert story
    cleared = library.stories.page(story.uid)
    assert cleared.withheld == ()
    return cleared.page


def test_ingrids_page_says_what_the_design_shows(library):
    shown = page(library, "Breakfast with claims customers")
    assert shown.occasion == "Breakfast with claims customers, Bergen, 19 November 2026"
    assert shown.photo
    assert shown.hero
    assert shown.hero.text == "I called eleven times. Every time I started from the beginning."
    assert shown.original
    assert (shown.original.text, shown.original.language) == (
        "Jeg ringte elleve ganger. Hver gang måtte jeg starte forfra.",
        "nb",
    )
    assert (shown.name, shown.since) == ("Ingrid, 67", "")
    assert shown.who.startswith("Retired teacher on Askøy. Has insured her home with us since 1998. On a January night")
    assert [moment.title for moment in shown.moments] == ["The first call", "The seventh call", "The eleventh call"]
    assert [moment.feeling for moment in shown.moments] == [-2, -3, 3]
    assert [stop.feeling for stop in shown.curve] == [-1, -2, -1, 1, -3, 3, 2]
    assert [stop.moment for stop in shown.curve] == [None, 0, None, None, 1, 2, None]
    assert shown.number
    assert (shown.number.figure, shown.number.customers) == ("214", 215)
    assert [(promise.owner, promise.due) for promise in shown.promises] == [
        ("Jonas Bakke, COO", date(2026, 12, 15)),
        ("Mette Sørensen, CHRO", date(2027, 1, 10)),
        ("Eleni Papadaki, CIO", date(2027, 1, 31)),
        ("Astrid Holm, CFO", date(2027, 2, 1)),
    ]
    assert shown.leader
    assert shown.leader.role == "CFO, sat beside Ingrid"
    assert shown.consent
    assert (shown.consent.given_on, shown.consent.until) == (date(2026, 11, 19), date(2027, 11, 19))


def test_nikos_page_is_greek_and_has_no_photo(library):
    shown = page(library, "Late breakfast, in Greek")
    assert (shown.language, shown.photo, shown.original) == ("el", None, None)
    assert shown.occasion == "Πρωινό με πελάτες, Μπέργκεν, 19 Νοεμβρίου 2026"
    assert shown.hero
    assert shown.hero.text.startswith("Μου είπαν “θα σας καλέσουμε εμείς”.")
    assert len(shown.moments) == 3
    assert len(shown.promises) == 4


def test_notes_are_written_in_four_languages_and_more(library):
    notes = [note for safari in library.plans.safaris() for note in library.notes.of_safari(safari.uid)]
    assert {"en", "nb", "da", "el", "uk"} == {note.language for note in notes}
    assert [note.off_record for note in notes].count(True) == 1
    assert dict.fromkeys(("quote", "saw", "ouch", "aha", "idea", "question"), 0).keys() == {n.kind for n in notes}


def test_the_next_safari_has_things_to_settle(library):
    safari = next(one for one in library.plans.safaris() if one.title == "Breakfast about the small print")
    assert safari.day == date(2026, 11, 26)
    assert [one.sentence for one in library.plans.to_settle(safari.uid)] == [
        "Solveig Moen is also booked from 09:30: Breakfast in the workshop.",
        "Four leaders, three customers. Henrik sits alone.",
        "The half hour afterwards in every leader’s calendar: due 10 days ago.",
        "There are four briefs still to be made.",
        "Maria, 58 has not answered about a photo.",
    ]


def test_some_leaders_met_customers_and_some_have_waited_long(library):
    days = {one.leader.name: one.days for one in library.people.coverage()}
    assert days["Petros Rallis"] is None
    assert days["Anne Kjær"] == 408
    assert days["Astrid Holm"] == 3


def test_no_real_name_stands_anywhere_but_in_identities(library):
    names = [library.people.identity(one.uid).real_name for one in library.people.customers()]
    assert all(names)
    rows = [
        *library.database.rows("SELECT text FROM notes"),
        *library.database.rows("SELECT alias || who FROM customers"),
        *library.database.rows("SELECT after FROM revisions WHERE of_table <> 'identities'"),
    ]
    told = " ".join(str(row[0]) for row in rows)
    assert [name for name in names if name in told] == []


def test_promises_come_from_notes_and_stand_in_the_story(library):
    safari = next(one for one in library.plans.safaris() if one.title == "Breakfast with claims customers")
    commitments = library.follow_through.commitments(safari.uid)
    assert len(commitments) == 4
    assert library.follow_through.promised(safari.uid) == {one.uid for one in commitments}
    behind = library.follow_through.notes_behind(safari.uid)
    assert all(issue.uid in behind for issue in library.follow_through.issues(safari.uid))
    assert library.closing.debrief(safari.uid).closed is None
    noon = next(one for one in library.plans.safaris() if one.title == "Late breakfast, in Greek")
    assert library.closing.debrief(noon.uid).closed


def test_nothing_of_it_is_taken_back_by_undo(library):
    assert library.undo() == ""


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2020, 2, 29, 23, 59).astimezone(),
        datetime(2026, 11, 18, 9).astimezone(),
        datetime(2026, 11, 19, 0, 0).astimezone(),
        datetime(2027, 11, 17, 9).astimezone(),
        datetime(2031, 7, 1, 9).astimezone(),
    ],
)
def test_it_is_alive_whatever_the_clock_says(tmp_path, moment):
    library = written(tmp_path / "example.safari", moment)
    safaris = {one.title: one for one in library.plans.safaris()}
    breakfast = safaris["Breakfast with claims customers"]
    coming = safaris["Breakfast about the small print"]
    assert breakfast.day
    assert timedelta(0) <= moment.date() - breakfast.day < timedelta(days=364)
    assert coming.day
    assert timedelta(days=2) <= coming.day - moment.date() <= timedelta(days=8)
    assert breakfast.day.strftime("%a") == coming.day.strftime("%a") == "Thu"
    for title in ("Breakfast with claims customers", "Late breakfast, in Greek"):
        assert page(library, title).hero
    library.close()


def test_it_is_written_over_nothing_and_leaves_nothing_half(tmp_path, monkeypatch):
    path = tmp_path / "example.safari"
    monkeypatch.setattr("safari.example.telling.tell", lambda _library: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        example.write(path)
    assert list(tmp_path.iterdir()) == []
    path.write_text("mine")
    with pytest.raises(SafariError, match="is there already"):
        example.write(path)
    assert path.read_text() == "mine"
