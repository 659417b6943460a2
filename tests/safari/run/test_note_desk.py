"""What is kept, and whose draft goes with it."""

from __future__ import annotations

import pytest

from safari.library import Library
from safari.plan.format import formats
from safari.run.note import Draft, Kind, Note


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    yield opened
    opened.close()


@pytest.fixture
def jotting(library):
    """Astrid's half sentence on a breakfast; `note(text)` is one of hers."""
    breakfast = library.plans.plan(formats()[0][0])
    astrid = library.people.add_leader("Astrid Holm")
    library.notes.keep_draft(Draft(breakfast.uid, astrid.uid, "half a sent", "", library.journal.clock()))
    return lambda text: Note("", breakfast.uid, astrid.uid, Kind.SAW, text, library.journal.clock())


def test_a_note_from_elsewhere_leaves_the_draft_of_the_line(library, jotting):
    library.notes.keep(jotting("Said on the telephone"))
    assert [draft.text for draft in library.notes.drafts()] == ["half a sent"]


def test_the_line_that_is_kept_takes_its_draft_along(library, jotting):
    library.notes.keep(jotting("half a sentence"), ends_draft=True)
    assert library.notes.drafts() == []
