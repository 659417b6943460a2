"""Words that went off the record after the debrief was closed, and came back on it without what was to be left out."""

from __future__ import annotations

import pytest

from safari.exports import minutes_text
from safari.people.consent import Answer, Given, How, Use

FIRST, THEN = "My boss Bjarne asked us to.", "My boss asked us to."


@pytest.fixture
def agreed(library, ingrid):
    """Ingrid may be quoted."""
    given = Given(Answer.YES, How.WRITTEN, library.journal.clock().date())
    library.people.answer(ingrid.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE), given)


@pytest.fixture(params=["on the record", "changed with a reason", "off the record since birth"])
def cleared(request, library, breakfast, jot):
    """A note whose first words went off the record, which was changed there, and put on the record again."""
    note = jot(FIRST, off_record=request.param == "off the record since birth")
    jot("Something else.")
    library.closing.close(breakfast.uid)
    if request.param == "changed with a reason":
        library.notes.edit(note.uid, text=f"{FIRST} Twice.", reason="Bjarne asked for it")
    library.notes.edit(note.uid, off_record=True)
    library.notes.edit(note.uid, text=THEN)
    return library.notes.edit(note.uid, off_record=False)


@pytest.mark.usefixtures("agreed")
def test_nothing_of_what_was_said_first_is_told(library, breakfast, cleared):
    assert library.closing.amended(breakfast.uid) == {}
    text = minutes_text.make(library.minutes.page(breakfast.uid)).decode()
    assert "Bjarne" not in text


@pytest.mark.usefixtures("agreed")
def test_the_check_neither_quotes_nor_offers_it(library, breakfast, cleared):
    story = library.stories.begin(breakfast.uid).uid
    library.stories.choose_quote(story, cleared.uid)
    assert not [one for one in library.checking.concerns(story) if "Bjarne" in repr(one)]


@pytest.mark.usefixtures("agreed")
def test_a_page_that_still_holds_it_is_found(library, breakfast, cleared):
    story = library.stories.begin(breakfast.uid).uid
    library.stories.choose_quote(story, cleared.uid)
    library.stories.edit(story, hero_text=FIRST)
    (concern,) = (one for one in library.checking.concerns(story) if one.key.startswith("quote"))
    assert concern.sentence == f"The quote: its note reads otherwise by now: “{THEN}”"
    assert concern.mend.value == THEN


def test_off_the_record_words_change_without_a_reason(library, breakfast, jot):
    note = jot()
    library.closing.close(breakfast.uid)
    library.notes.edit(note.uid, off_record=True)
    assert not library.closing.is_locked(note.uid)
    library.notes.edit(note.uid, text="Other words.", reason="A reason nobody needs")
    library.notes.edit(note.uid, off_record=False, text="Other words still.")
    assert library.closing.amended_note(note.uid) is None
    assert library.closing.is_locked(note.uid)


def test_one_undo_brings_it_back_with_what_was_said_first(library, breakfast, jot):
    note = jot()
    library.closing.close(breakfast.uid)
    library.notes.edit(note.uid, text="I called twelve times.", reason="Heard again")
    amended = library.closing.amended(breakfast.uid)
    library.notes.edit(note.uid, off_record=True)
    assert library.undo() == "Note changed"
    assert library.closing.amended(breakfast.uid)[note.uid].first_said == "I called eleven times."
    assert library.closing.amended(breakfast.uid).keys() == amended.keys()
    assert library.redo() == "Note changed"
    assert library.notes.note(note.uid).off_record
    library.notes.edit(note.uid, off_record=False)
    assert library.closing.amended(breakfast.uid) == {}
