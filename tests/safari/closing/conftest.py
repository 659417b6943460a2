"""A breakfast at which Ingrid spoke."""

from __future__ import annotations

import pytest

from safari.people.consent import Answer, Given, How, Use


@pytest.fixture
def ingrid(library, breakfast):
    """Ingrid, who takes part."""
    return library.people.customer(library.guests.invite_customer(breakfast.uid, "Ingrid, 67").customer)


@pytest.fixture
def tell(library, breakfast, ingrid):
    """Tells the story of this note."""

    def told(note):
        library.people.answer(ingrid.uid, list(Use), Given(Answer.YES, How.SPOKEN, library.journal.clock().date()))
        story = library.stories.begin(breakfast.uid).uid
        library.stories.choose_quote(story, note.uid)
        library.tellings.tell(story)

    return told
