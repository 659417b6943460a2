"""Undo past an erased note: what was done in one with it is forgotten; what that stood on may still go."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safari.errors import SafariError
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.store.grounds import Grounds
from safari.store.tables import CARDS, JOURNALLED


@pytest.fixture
def erase(library):
    """Erases a note for good."""

    def erased(note):
        library.notes.edit(note.uid, off_record=True)
        library.notes.erase(note.uid)

    return erased


def in_order(library):
    return not [problem for verdict in library.check() for problem in verdict.problems]


def test_an_issue_goes_and_its_commitment_lets_go_of_it(library, breakfast, jot, erase):
    follow, first, second = library.follow_through, jot("A"), jot("B")
    issue = follow.add_issue(breakfast.uid, "Nobody calls back", [first.uid])
    deed = follow.add_commitment(breakfast.uid, "One name", [second.uid], issue=issue.uid)
    erase(second)
    assert library.undo() == "Issue added"
    assert [(one.uid, one.issue) for one in follow.commitments(breakfast.uid)] == [(deed.uid, None)]
    assert library.redo() == "Issue added"
    assert [(one.uid, one.issue) for one in follow.commitments(breakfast.uid)] == [(deed.uid, issue.uid)]
    assert in_order(library)


def test_a_leader_goes_and_what_was_promised_has_no_owner(library, breakfast, jot, erase):
    note, astrid = jot("A"), library.people.add_leader("Astrid Holm")
    deed = library.follow_through.add_commitment(breakfast.uid, "One name", [note.uid], owner=astrid.uid)
    erase(note)
    assert library.undo() == "Astrid Holm added"
    assert [(one.uid, one.owner) for one in library.follow_through.commitments(breakfast.uid)] == [(deed.uid, None)]
    assert in_order(library)


def test_a_story_lets_go_of_a_quote_that_was_taken_back(library, breakfast, jot, erase, undo_all):
    ingrid = library.people.add_customer("Ingrid, 67")
    library.people.answer(ingrid.uid, list(Use), Given(Answer.YES, How.SPOKEN, library.journal.clock().date()))
    first, second = jot("I called eleven times."), jot("Then I cried.")
    for note in (first, second):
        library.notes.edit(note.uid, kind="quote", said_by=ingrid.uid, feeling=-2)
    story = library.stories.begin_from_notes(breakfast.uid)
    erase(second if story.hero == first.uid else first)
    said = undo_all()
    assert "Note kept" in said
    assert library.stories.story(story.uid).hero is None
    assert said[-1] == "Something that was noted would go with it."  # the safari, on which the story stands
    assert library.plans.safari(breakfast.uid).uid
    assert in_order(library)


def test_a_note_goes_with_what_is_nothing_without_it(library, breakfast, jot, erase):
    kept, gone = jot("A"), jot("B")
    theme = library.board.add_theme(breakfast.uid, "Waiting", [kept.uid, gone.uid])
    erase(gone)
    assert library.undo() == "Note kept"
    assert library.notes.of_safari(breakfast.uid) == []
    assert library.redo() == "Note kept"
    assert library.board.board(breakfast.uid).columns[1].notes[0].uid == kept.uid
    assert theme.uid
    assert in_order(library)


def test_a_customer_stays_as_long_as_it_is_known_that_they_said_something(library, jot, erase):
    ingrid = library.people.add_customer("Ingrid, 67")
    with library.journal.intention("Both kept"):
        kept, gone = (library.notes.edit(jot(words).uid, kind="quote", said_by=ingrid.uid) for words in "AB")
    erase(gone)
    with pytest.raises(SafariError, match="would go with it"):
        library.undo()
    assert library.notes.note(kept.uid).said_by == ingrid.uid
    assert library.people.customer(ingrid.uid) == ingrid


def test_what_cannot_be_put_back_is_said_once_and_undo_goes_on(library, breakfast, jot):
    note, other = jot("A"), jot("B")
    library.board.add_theme(breakfast.uid, "Waiting", [note.uid])
    (card,) = CARDS.find(library.database)
    with library.journal.intention("Card taken off") as change:
        change.remove(CARDS, card)
    with library.journal.intention("Put elsewhere", for_good=True) as change:  # a note has one card
        change.add(CARDS, replace(card, uid=library.journal.new_uid()))
    with pytest.raises(SafariError, match=r"can no longer be taken back\. What was done before it still can"):
        library.undo()
    assert library.undo() == "Theme added"
    assert library.undo() == "Note kept"
    assert [one.uid for one in library.notes.of_safari(breakfast.uid)] == [note.uid]
    assert other.uid
    assert in_order(library)


def test_every_reference_of_the_journal_is_known(library):
    known = {(one.table, one.column) for one in Grounds(library.database)._references}
    assert {("stories", "hero"), ("commitments", "issue"), ("identities", "uid"), ("cards", "theme")} <= known
    assert {table for table, _column in known} <= JOURNALLED.keys()
