"""A note whose customer withdrew: it stays theirs, and no story is told of it."""

from __future__ import annotations

from datetime import date

import pytest

from safari.errors import SafariError
from safari.people.consent import Answer, Given, How, Use

HELD = "Withheld: Ingrid, 67 has withdrawn consent"


@pytest.fixture
def note(library, jot, ingrid):
    """What Ingrid said before she withdrew."""
    made = jot()
    library.people.withdraw(ingrid.uid, [Use.NOTES], library.journal.clock().date())
    return made


def agree(library, customer):
    library.people.answer(customer.uid, [Use.NOTES], Given(Answer.YES, How.WRITTEN, date(2026, 11, 19)))


def test_it_becomes_nobodys_and_nobody_elses_only_after_a_new_yes(library, note, ingrid, nikos):
    for whose in (None, nikos.uid):
        with pytest.raises(SafariError, match=HELD):
            library.notes.edit(note.uid, said_by=whose)
    assert library.notes.note(note.uid) == note
    assert library.notes.edit(note.uid, said_by=ingrid.uid, feeling=-2).feeling == -2
    agree(library, ingrid)
    assert library.notes.edit(note.uid, said_by=None).said_by is None


def test_its_words_are_copied_into_no_story(library, note, ingrid, nikos):
    story = library.stories.begin(note.safari)
    library.stories.choose_customer(story.uid, nikos.uid)
    for deed in (
        lambda: library.stories.choose_quote(story.uid, note.uid),
        lambda: library.stories.add_moment(story.uid, note.uid),
    ):
        with pytest.raises(SafariError, match=HELD):
            deed()
    assert library.stories.story(story.uid).hero_text == ""
    assert library.stories.moments(story.uid) == []
    agree(library, ingrid)
    assert library.stories.add_moment(story.uid, note.uid).text == note.text
