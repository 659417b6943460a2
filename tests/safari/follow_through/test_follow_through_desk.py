"""Issues and commitments: born from notes, changed, told in a story, and gone with what they come from."""

from __future__ import annotations

from datetime import date

import pytest

from safari.errors import SafariError
from safari.follow_through.commitment import Commitment
from safari.follow_through.issue import Issue
from safari.run.note import Kind, Note

DUE = date(2026, 12, 15)


@pytest.fixture
def jot(library, breakfast):
    """Keeps what somebody saw."""

    def kept(text="Four minutes of hold music.", **fields):
        note = Note("", breakfast.uid, None, Kind.SAW, text, library.journal.clock(), **fields)
        return library.notes.keep(note)

    return kept


@pytest.fixture
def desk(library):
    return library.follow_through


def test_an_issue_knows_its_notes_and_they_know_it(desk, breakfast, leaders, jot):
    first, second = jot(), jot("Nobody spoke.")
    issue = desk.add_issue(breakfast.uid, "Nobody answers ", [first.uid, second.uid], owner=leaders[0].uid, due=DUE)
    assert desk.issues(breakfast.uid) == [issue]
    assert (issue.text, issue.owner, issue.due) == ("Nobody answers", leaders[0].uid, DUE)
    assert desk.notes_behind(breakfast.uid) == {issue.uid: [first.uid, second.uid]}
    assert desk.born_of(first.uid).issues == (issue,)
    assert not desk.born_of(first.uid).commitments


def test_one_undo_takes_it_back_with_its_evidence(library, desk, breakfast, jot):
    desk.add_commitment(breakfast.uid, "One name", [jot().uid])
    assert library.undo() == "Commitment added"
    assert desk.commitments(breakfast.uid) == []
    assert desk.notes_behind(breakfast.uid) == {}
    assert library.redo() == "Commitment added"
    assert len(desk.notes_behind(breakfast.uid)) == 1


def test_without_words_it_is_nothing(desk, breakfast):
    with pytest.raises(SafariError, match="says nothing"):
        desk.add_issue(breakfast.uid, "  ")
    issue = desk.add_issue(breakfast.uid, "Nobody answers")
    with pytest.raises(SafariError, match="says nothing"):
        desk.edit(issue, text=" ")


def test_a_note_is_linked_once_and_unlinked(desk, breakfast, jot):
    note = jot()
    issue = desk.add_issue(breakfast.uid, "Nobody answers", [note.uid, note.uid])
    desk.link(issue, [note.uid])
    assert desk.notes_behind(breakfast.uid) == {issue.uid: [note.uid]}
    desk.unlink(issue, note.uid)
    assert desk.notes_behind(breakfast.uid) == {}


def test_off_the_record_nothing_comes_of_a_note(library, desk, breakfast, jot):
    note = jot()
    issue = desk.add_issue(breakfast.uid, "Nobody answers", [note.uid])
    library.notes.edit(note.uid, off_record=True)
    assert desk.notes_behind(breakfast.uid) == {}
    with pytest.raises(SafariError, match="off the record"):
        desk.link(issue, [jot("Hush", off_record=True).uid])
    library.notes.erase(note.uid)
    assert desk.issues(breakfast.uid) == [issue]


def test_a_commitment_answers_an_issue_and_outlives_it(library, desk, breakfast):
    issue = desk.add_issue(breakfast.uid, "Nobody answers")
    commitment = desk.add_commitment(breakfast.uid, "One name", issue=issue.uid)
    desk.drop(issue)
    assert desk.commitments(breakfast.uid)[0].issue is None
    library.undo()
    assert desk.commitments(breakfast.uid) == [commitment]


def test_one_click_makes_it_a_promise_of_the_story(library, desk, breakfast, leaders):
    commitment = desk.add_commitment(breakfast.uid, "One name", owner=leaders[1].uid, due=DUE)
    promise = desk.promise(commitment.uid)
    story = library.stories.of_safari(breakfast.uid)
    assert library.stories.promises(story.uid) == [promise]
    assert (promise.what, promise.owner, promise.due) == ("One name", leaders[1].uid, DUE)
    assert desk.promised(breakfast.uid) == {commitment.uid}
    assert desk.promise(commitment.uid) == promise
    assert library.undo() == "Promised in the story"
    assert library.stories.of_safari(breakfast.uid) is None
    assert desk.promised(breakfast.uid) == frozenset()


def test_the_promise_follows_where_nobody_told_it_otherwise(library, desk, breakfast):
    commitment = desk.add_commitment(breakfast.uid, "One name", due=DUE)
    promise = desk.promise(commitment.uid)
    desk.edit(commitment, text="One name for every claim")
    told = library.stories.promises(promise.story)[0]
    assert told.what == "One name for every claim"
    library.stories.edit_part(told, what="You get a name")
    later = date(2027, 1, 15)
    desk.edit(commitment, text="A name", due=later)
    told = library.stories.promises(promise.story)[0]
    assert (told.what, told.due) == ("You get a name", later)


def test_taken_off_it_leaves_the_page_as_it_is(library, desk, breakfast):
    commitment = desk.add_commitment(breakfast.uid, "One name")
    promise = desk.promise(commitment.uid)
    desk.drop(commitment)
    told = library.stories.promises(promise.story)[0]
    assert (told.what, told.commitment) == ("One name", None)
    library.undo()
    assert desk.promised(breakfast.uid) == {commitment.uid}


def test_what_is_typed_in_one_sitting_is_taken_back_as_one(library, desk, breakfast):
    issue = desk.add_issue(breakfast.uid, "N")
    for typed in ("No", "Nobody", "Nobody answers"):
        desk.edit(issue, "sitting", text=typed)
    assert library.undo() == "Issue changed"
    assert desk.issues(breakfast.uid)[0].text == "N"


def test_what_comes_next_stands_behind_all_others_even_where_one_was_taken_off(desk, breakfast):
    for add, standing in ((desk.add_issue, desk.issues), (desk.add_commitment, desk.commitments)):
        first, *_others = [add(breakfast.uid, text) for text in "ABC"]
        desk.drop(first)
        add(breakfast.uid, "D")
        assert [one.text for one in standing(breakfast.uid)] == ["B", "C", "D"]
        assert len({one.position for one in standing(breakfast.uid)}) == 3


def test_a_line_is_a_commitment_as_soon_as_it_says_something_and_none_when_emptied(library, desk, breakfast):
    assert desk.write(Commitment, breakfast.uid, "u1", "  ") is None
    assert desk.commitments(breakfast.uid) == []
    for words in ("Call", "Call her", "Call her\nback "):
        desk.write(Commitment, breakfast.uid, "u1", words)
    (made,) = desk.commitments(breakfast.uid)
    assert made.uid == "u1"
    assert made.text.split() == ["Call", "her", "back"]
    assert library.undo() == "Commitment added"
    assert desk.commitments(breakfast.uid) == []
    desk.write(Issue, breakfast.uid, "u2", "Nobody answers")
    assert [one.text for one in desk.issues(breakfast.uid)] == ["Nobody answers"]
    assert desk.write(Issue, breakfast.uid, "u2", "") is None
    assert desk.issues(breakfast.uid) == []


def test_what_is_being_written_comes_from_the_notes_it_is_written_from_last(library, desk, breakfast, jot):
    first, second = jot("Four minutes of hold music."), jot("She looks for her claim number.")
    for words, notes in (("N", (first.uid,)), ("No name", (first.uid, second.uid)), ("No name", (second.uid,))):
        desk.write(Issue, breakfast.uid, "u1", words, notes)
        assert desk.notes_behind(breakfast.uid) == {"u1": list(notes)}
    assert library.undo() == "Issue added"
    assert desk.issues(breakfast.uid) == []
    assert desk.notes_behind(breakfast.uid) == {}
