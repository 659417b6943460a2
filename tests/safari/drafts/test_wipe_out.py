"""All that was begun on a safari and is no note can be wiped out, also what nobody may read."""

from __future__ import annotations

import pytest

from safari.drafts.begun import BegunError
from safari.memos.spoken import Spoken
from safari.plan.format import formats
from safari.run.note import ASIDE, Draft, Kind, Note, in_field


@pytest.fixture
def typed(library, safari, clock):
    """Types something in a field of the safari: `typed(field)`."""
    return lambda field: library.drafts.keep(Draft(safari.uid, field, "They zyxwvut again", "", clock()))


@pytest.mark.parametrize("where", ["", "somebody", in_field(ASIDE, "somebody/ingrid")])
def test_what_keeps_a_safari_is_wiped_out_and_it_may_go(library, safari, typed, where):
    typed(where)
    with pytest.raises(BegunError, match="wipe it out"):
        library.plans.remove(safari.uid)
    assert library.drafts.are_begun(safari.uid)
    library.drafts.wipe_out(safari.uid)
    assert not library.drafts.are_begun(safari.uid)
    library.plans.remove(safari.uid)
    library.undo()
    assert not library.drafts.are_begun(safari.uid)
    library.close()
    assert not any(b"zyxwvut" in file.read_bytes() for file in library.path.parent.iterdir() if file.is_file())


def test_the_words_of_a_note_that_are_being_changed_go_the_note_and_other_fields_stay(library, safari, typed, clock):
    note = library.notes.keep(Note("", safari.uid, None, Kind.SAW, "Three screens", clock()))
    other = library.plans.plan(formats()[0][0]).uid
    library.drafts.keep(Draft(other, "", "Elsewhere", "", clock()))
    words, audience = in_field("words", note.uid), in_field("audience", safari.uid)
    typed(words)
    typed(audience)
    library.drafts.wipe_out(safari.uid)
    assert library.drafts.of(safari.uid, words) is None
    assert library.drafts.of(safari.uid, audience) is not None
    assert library.drafts.of(other, "") is not None
    assert library.notes.note(note.uid) == note
    assert not library.drafts.are_begun(safari.uid)


def test_what_was_said_and_became_no_note_goes_too(library, safari, clock):
    library.memos.hear(Spoken("memo", safari.uid, "", "", False, clock(), 16_000), b"\0\0" * 16_000)
    assert library.drafts.are_begun(safari.uid)
    library.drafts.wipe_out(safari.uid)
    assert library.notes.left_open(safari.uid).spoken == ()
    library.plans.remove(safari.uid)
