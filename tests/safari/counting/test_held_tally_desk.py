"""A tally that became a note of somebody: written down again it is theirs, and not at all once they ended reading."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
from safari.people.consent import Use


@pytest.fixture
def tally(library, breakfast, ingrid, clock):
    """What was counted of Ingrid, in a note that somebody wrote into and said was hers."""
    made = library.counting.begin_tally(breakfast.uid, "My poor Bjarne")
    library.counting.count(made.uid, clock())
    note = library.counting.write_down(made.uid, None, clock(), "en")
    library.notes.edit(note.uid, text=f"{note.text}. She wept.", said_by=ingrid.uid)
    return made.uid


def write_down(library, tally):
    return library.counting.write_down(tally, None, library.journal.clock(), "en")


def test_withheld_it_is_not_told_again_as_nobodys(library, breakfast, tally, ingrid, clock):
    library.people.withdraw(ingrid.uid, [Use.NOTES], clock().date())
    before = library.notes.of_safari(breakfast.uid)
    with pytest.raises(SafariError, match="Withheld: Ingrid, 67 has withdrawn consent"):
        write_down(library, tally)
    assert library.notes.of_safari(breakfast.uid) == before
    library.undo()
    write_down(library, tally)


def test_nor_is_the_note_that_nobody_changed(library, breakfast, ingrid, clock):
    made = library.counting.begin_tally(breakfast.uid, "My poor Bjarne").uid
    note = write_down(library, made)
    library.notes.edit(note.uid, said_by=ingrid.uid)
    library.people.withdraw(ingrid.uid, [Use.NOTES], clock().date())
    library.counting.count(made, clock())
    with pytest.raises(SafariError, match="Withheld"):
        write_down(library, made)
    assert [one.text for one in library.notes.of_safari(breakfast.uid)] == [note.text]


def test_another_note_of_it_is_of_the_same_customer(library, breakfast, tally, ingrid, clock):
    assert write_down(library, tally).said_by == ingrid.uid
    library.people.withdraw(ingrid.uid, [Use.NOTES], clock().date())
    with pytest.raises(SafariError, match="Withheld"):
        write_down(library, tally)


def test_and_off_the_record_where_that_one_is(library, breakfast, tally):
    (first,) = library.notes.of_safari(breakfast.uid)
    library.notes.edit(first.uid, off_record=True)
    assert write_down(library, tally).off_record
    assert library.notes.on_record(breakfast.uid) == []
