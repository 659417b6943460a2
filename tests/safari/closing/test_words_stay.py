"""What a customer had said when the debrief was closed: undo does not go round the closed debrief."""

from __future__ import annotations

import pytest

from safari.run.note import Kind

STAYS = "The debrief is closed: what a customer said until then stays as it was."


def in_order(library):
    return not [problem for verdict in library.check() for problem in verdict.problems]


CHANGES = (
    ({"text": "I called seven times."}, {"text": "I called eleven times."}),
    ({"said_by": None, "kind": Kind.SAW}, {"kind": Kind.QUOTE}),
    ({"kind": Kind.SAW}, {"kind": Kind.OUCH}),
)


@pytest.fixture(params=CHANGES)
def changed(request, library, ingrid, jot):
    """A note that was kept otherwise, and reads as Ingrid said it by the time the debrief is closed."""
    first, then = request.param
    return library.notes.edit(jot(**first).uid, said_by=ingrid.uid, **then)


def test_undo_does_not_change_them(library, breakfast, changed, tell, undo_all):
    library.closing.close(breakfast.uid)
    tell(changed)
    said = undo_all()
    assert STAYS in said
    assert said.index("The story of this safari was told.") < said.index(STAYS)
    assert library.notes.note(changed.uid) == changed
    assert library.closing.is_locked(changed.uid)
    assert in_order(library)


def test_nor_take_them_away(library, breakfast, jot, tell, undo_all):
    seen, kept = jot("Marit smiled.", kind=Kind.SAW, said_by=None), jot("Nobody called me back.")
    library.closing.close(breakfast.uid)
    tell(jot())
    assert STAYS in undo_all()
    assert library.notes.note(kept.uid) == kept
    assert library.notes.note(seen.uid) is None  # what somebody saw is nobody's words
    assert in_order(library)


def test_what_was_done_before_is_still_taken_back(library, breakfast, jot, tell, undo_all):
    library.people.edit_leader(library.people.add_leader("Astrid Holm", "CFO").uid, role="CEO")
    kept = jot()
    library.closing.close(breakfast.uid)
    tell(kept)
    assert "Entry of Astrid Holm changed" in undo_all()


def test_a_note_kept_after_closing_is_taken_back_and_comes_again(library, breakfast, jot, tell):
    note = jot()
    library.closing.close(breakfast.uid)
    tell(note)
    later = jot("One more thing.")
    assert library.undo() == "Note kept"
    assert library.notes.note(later.uid) is None
    assert (library.redo(), library.undo(), library.redo()) == ("Note kept",) * 3
    assert library.notes.note(later.uid) == later
    assert in_order(library)


def test_so_is_who_said_it_where_nobody_knew_when_it_was_closed(library, breakfast, ingrid, jot, tell):
    note, unknown = jot(), jot("Three letters.", kind=Kind.QUOTE, said_by=None)
    library.closing.close(breakfast.uid)
    tell(note)
    library.notes.edit(unknown.uid, said_by=ingrid.uid)
    assert library.undo() == "Note changed"
    assert library.notes.note(unknown.uid) == unknown
    assert (library.redo(), library.undo(), library.redo()) == ("Note changed",) * 3
    assert library.notes.note(unknown.uid).said_by == ingrid.uid


def test_words_changed_with_a_reason_come_and_go_with_it(library, breakfast, jot):
    note = jot("I called seven times.")
    library.notes.edit(note.uid, text="I called eleven times.")
    library.closing.close(breakfast.uid)
    library.notes.edit(note.uid, text="I called twelve times.", reason="Heard again")
    steps = ["Note changed", "Debrief closed", "Note changed", "Note kept"]
    for _time in range(2):
        assert [library.undo() for _step in steps] == steps
        assert [library.redo() for _step in steps] == [*reversed(steps)]
        assert library.notes.note(note.uid).text == "I called twelve times."
        assert library.closing.amended_note(note.uid).first_said == "I called eleven times."
    assert in_order(library)


def test_words_off_the_record_are_taken_back_as_always(library, breakfast, jot, tell, undo_all):
    note, hidden = jot(), jot("My boss Bjarne asked us to.", off_record=True)
    library.notes.edit(hidden.uid, text="My boss asked us to.")
    library.closing.close(breakfast.uid)
    tell(note)
    undo_all()
    assert library.notes.note(hidden.uid) is None
    assert library.notes.note(note.uid) == note
