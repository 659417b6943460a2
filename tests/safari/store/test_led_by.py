"""Erasing a note for good takes its words off the page that tells them: the quote, the moments, the curve."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.library import Library
from safari.people.consent import Answer, Given, How, Use
from safari.plan.format import formats
from safari.run.note import Kind, Note
from safari.store.tables import CURVE_STOPS, MOMENTS

BEGIN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
WORDS = b"zyxwvut"


@pytest.fixture
def library(tmp_path):
    made = Library.create(tmp_path / "a.safari", "Fjellvik Insurance", clock=lambda: BEGIN)
    made.plans.plan(formats()[0][0], "Breakfast")
    yield made
    made.close()


@pytest.fixture
def told(library):
    """The story of a customer who agreed, told by two of her quotes; the second is about to go."""
    safari = library.plans.safaris()[0].uid
    customer = library.guests.invite_customer(safari, "Ingrid, 67").customer
    yes = Given(Answer.YES, How.SPOKEN, date(2026, 11, 22))
    library.people.answer(customer, [Use.NOTES, Use.ANONYMOUS_QUOTE], yes)
    point = library.journey.called("Desk").uid

    def said(words: str) -> Note:
        kept = Note("", safari, None, Kind.QUOTE, words, BEGIN, said_by=customer, touchpoint=point, feeling=-3)
        return library.notes.keep(kept)

    first, second = said("I was alone"), said("zyxwvut about my husband")
    story = library.stories.begin(safari)
    library.stories.choose_quote(story.uid, first.uid)
    library.stories.choose_quote(story.uid, second.uid)
    library.stories.edit(story.uid, hero_text="zyxwvut om min mann")
    library.stories.add_moment(story.uid, second.uid)
    library.stories.edit_part(library.stories.moments(story.uid)[0], text="What zyxwvut was like")
    library.stories.draw_curve(story.uid)
    return story, first, second


def erase(library: Library, note: Note) -> None:
    library.notes.edit(note.uid, off_record=True)
    library.notes.erase(note.uid)


def on_disk(library: Library) -> bytes:
    """Every byte of the library and what lies beside it; what it checks itself is in order."""
    assert [problem for verdict in library.check() for problem in verdict.problems] == []
    library.close()
    return b"".join(path.read_bytes() for path in library.path.parent.iterdir() if path.is_file())


def test_the_page_does_not_print_what_was_erased(library, told):
    story, _first, second = told
    assert "zyxwvut" in str(library.stories.page(story.uid).page)
    erase(library, second)
    cleared = library.stories.page(story.uid)
    assert (cleared.page.hero, cleared.page.moments, cleared.page.curve) == (None, (), ())
    assert "zyxwvut" not in str(cleared)


def test_no_byte_of_it_stays_and_what_another_note_said_does(library, told):
    story, first, second = told
    library.stories.choose_quote(story.uid, first.uid)
    erase(library, second)
    assert library.stories.story(story.uid).hero_text == "I was alone"
    assert (MOMENTS.find(library.database), CURVE_STOPS.find(library.database)) == ([], [])
    led = [
        one.after["hero_text"] for one in library.journal.history(story.uid) if one.after and "hero_text" in one.after
    ]
    assert led == ["", "I was alone", "", "", "I was alone"]


def test_the_words_of_a_page_whose_quote_was_taken_off_go_from_the_journal(library, told):
    story, _first, second = told
    library.stories.choose_quote(story.uid, None)
    library.stories.drop_part(library.stories.moments(story.uid)[0])
    erase(library, second)
    assert library.undo() != "Quote taken off"
    assert WORDS not in on_disk(library)


def test_a_note_that_became_no_page_leaves_it_as_it_is(library, told):
    story, _first, second = told
    other = library.notes.keep(Note("", story.safari, None, Kind.SAW, "Rain", BEGIN))
    erase(library, other)
    assert library.stories.story(story.uid).hero_text == "zyxwvut om min mann"
    assert library.stories.moments(story.uid)[0].note == second.uid
