"""What is kept, and whose draft goes with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safari.library import Library
from safari.plan.format import formats
from safari.run.note import Draft, Kind, Note, Picture


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
    library.drafts.keep(Draft(breakfast.uid, astrid.uid, "half a sent", "", library.journal.clock()))
    return lambda text: Note("", breakfast.uid, astrid.uid, Kind.SAW, text, library.journal.clock())


def test_a_note_from_elsewhere_leaves_the_draft_of_the_line(library, jotting):
    library.notes.keep(jotting("Said on the telephone"))
    assert [draft.text for draft in library.drafts.left()] == ["half a sent"]


def test_the_line_that_is_kept_takes_its_draft_along(library, jotting):
    library.notes.keep(jotting("half a sentence"), ends_draft=True)
    assert library.drafts.left() == []


LETTER, LEAFLET = Picture(b"a letter" * 100_000, 40, 60), Picture(b"a leaflet", 60, 40)


@pytest.fixture
def draft(library):
    """Drafts of a breakfast: `draft(text, *pictures)`."""
    breakfast = library.plans.plan(formats()[0][0])

    def draft(text: str, *pictures: Picture) -> Draft:
        return Draft(breakfast.uid, "", text, '{"kind": "ouch"}', library.journal.clock(), pictures)

    return draft


def reopened(library: Library) -> Library:
    library.close()
    return Library.open(library.path)


def test_pictures_of_a_draft_outlive_the_closing(library, draft):
    library.drafts.keep(draft("Her", LETTER, LEAFLET))
    again = reopened(library)
    (found,) = again.drafts.left()
    again.close()
    assert (found.text, found.chips, found.pictures) == ("Her", '{"kind": "ouch"}', (LETTER, LEAFLET))


def test_a_picture_without_words_is_a_draft(library, draft):
    library.drafts.keep(draft(" ", LETTER))
    assert [found.pictures for found in library.drafts.left()] == [(LETTER,)]
    library.drafts.keep(draft(" "))
    assert library.drafts.left() == []


def test_pictures_that_left_their_draft_do_not_pile_up(library, draft):
    library.drafts.keep(draft("Her", LETTER))
    library.drafts.keep(draft("Her", LEAFLET))
    again = reopened(library)
    assert again.database.value("SELECT count(*) FROM blobs") == 1
    again.drafts.keep(draft(""))
    again = reopened(again)
    pieces = again.database.value("SELECT count(*) FROM blob_pieces")
    again.close()
    assert pieces == 0


def test_chips_that_somebody_else_wrote_hold_no_pictures(library, draft):
    for chips in ("", "no JSON", "[1]", '{"pictures": 7}', '{"pictures": [["gone", 1, 2]]}', '{"pictures": ["abc"]}'):
        library.drafts.keep(replace(draft("Her"), chips=chips))
        assert [found.pictures for found in library.drafts.left()] == [()]
        library = reopened(library)
    library.close()
