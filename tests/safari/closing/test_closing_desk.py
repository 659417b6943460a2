"""Closing a debrief: its safari is debriefed, and a customer's words change only with a reason."""

from __future__ import annotations

from datetime import timedelta

import pytest

from safari.closing.lock import LockedError
from safari.errors import SafariError
from safari.library import Library
from safari.plan.safari import Setting, Stage
from safari.run.note import Draft, Kind


@pytest.fixture
def closed(library, breakfast, jot):
    """The debrief is closed; the note that Ingrid's words stand in."""
    note = jot()
    library.closing.close(breakfast.uid)
    return note


def test_the_clock_survives_a_restart(library, breakfast):
    library.closing.begin(breakfast.uid)
    path, clock = library.path, library.journal.clock
    library.close()
    again = Library.open(path, clock)
    assert again.closing.debrief(breakfast.uid).began == clock()
    again.close()


def test_the_clock_can_be_put_away_at_any_time(library, breakfast):
    library.closing.begin(breakfast.uid)
    library.closing.leave(breakfast.uid)
    assert library.closing.debrief(breakfast.uid).began is None
    assert library.undo() == "Clock put away"
    assert library.closing.debrief(breakfast.uid).began is not None


def test_the_half_hour_is_that_of_the_format(library, breakfast):
    steps = library.closing.protocol(breakfast.uid)
    assert sum(step.minutes for step in steps) == 30
    assert "headline" in steps[0].title


def test_it_speaks_the_language_of_the_papers(library, breakfast):
    library.plans.edit(breakfast.uid, language="nb")
    assert "stillhet" in library.closing.protocol(breakfast.uid)[0].title


def test_a_moment_by_chance_has_no_half_hour(library, breakfast):
    library.plans.edit(breakfast.uid, setting=Setting.CHANCE, format="barbecue")
    assert library.closing.protocol(breakfast.uid) == ()


def test_a_format_without_one_borrows_the_half_hour_of_a_breakfast(library, breakfast):
    own = library.formats.copy("breakfast", title="Coffee")
    library.formats.edit(own.uid, debrief=())
    library.plans.edit(breakfast.uid, format=own.key)
    assert len(library.closing.protocol(breakfast.uid)) == 7


def test_closed_it_is_debriefed(library, breakfast, closed):
    assert library.plans.safari(breakfast.uid).stage is Stage.DEBRIEFED
    assert library.closing.debrief(breakfast.uid).closed == library.journal.clock()
    assert library.closing.is_locked(closed.uid)
    assert library.undo() == "Debrief closed"
    assert library.plans.safari(breakfast.uid).stage is Stage.RUN
    assert not library.closing.is_locked(closed.uid)


def test_without_notes_there_is_nothing_to_close(library, breakfast):
    with pytest.raises(SafariError, match="Nothing was noted"):
        library.closing.close(breakfast.uid)
    assert not library.closing.debrief(breakfast.uid).uid


def test_what_was_told_stays_told(library, breakfast, jot, tell):
    tell(jot())
    library.closing.close(breakfast.uid)
    assert library.plans.safari(breakfast.uid).stage is Stage.TOLD


@pytest.mark.parametrize(
    "changes", [{"text": "I called twice."}, {"said_by": None}, {"kind": Kind.SAW}, {"kind": Kind.IDEA, "feeling": 1}]
)
def test_her_words_do_not_change_without_a_reason(library, closed, changes):
    with pytest.raises(LockedError, match="only with a reason"):
        library.notes.edit(closed.uid, **changes)
    assert library.notes.note(closed.uid) == closed


def test_nor_from_the_line_of_run(library, breakfast, closed):
    draft = Draft(breakfast.uid, "", "", "", library.journal.clock())
    with pytest.raises(LockedError):
        library.jotting.change(closed.uid, draft, text="I called twice.")
    library.jotting.change(closed.uid, draft, text="I called twelve times.", reason="Heard again")
    assert library.notes.note(closed.uid).text == "I called twelve times."


@pytest.mark.parametrize(
    "changes", [{"feeling": -3}, {"tags": ("queue",)}, {"kind": Kind.QUOTE}, {"off_record": True}, {"language": "nb"}]
)
def test_what_sorts_a_note_may_change(library, closed, changes):
    library.notes.edit(closed.uid, **changes)
    assert library.closing.amended_note(closed.uid) is None


def test_what_nobody_said_may_change(library, breakfast, jot):
    seen = jot("Marit smiled.", kind=Kind.SAW)
    library.closing.close(breakfast.uid)
    library.notes.edit(seen.uid, text="Marit smiled twice.")
    assert library.notes.note(seen.uid).text == "Marit smiled twice."


def test_with_a_reason_what_was_said_first_is_kept(library, breakfast, closed):
    library.notes.edit(closed.uid, text="I called twelve times.", reason="Ingrid corrected it on the phone")
    library.notes.edit(closed.uid, text="I called thirteen times.", reason="Once more from Denmark")
    found = library.closing.amended(breakfast.uid)[closed.uid]
    assert found == library.closing.amended_note(closed.uid)
    assert found.first_said == "I called eleven times."
    assert found.why == ("Ingrid corrected it on the phone", "Once more from Denmark")
    assert found.at == (library.journal.clock(),) * 2


@pytest.mark.parametrize("changes", [{"text": "Other words."}, {"said_by": None}, {"kind": Kind.SAW}])
def test_changed_back_it_is_not_among_what_was_changed(library, breakfast, closed, changes):
    library.notes.edit(closed.uid, reason="Heard otherwise", **changes)
    assert library.closing.amended(breakfast.uid).keys() == {closed.uid}
    library.notes.edit(closed.uid, text=closed.text, said_by=closed.said_by, kind=Kind.AHA, reason="It was right")
    assert library.closing.amended(breakfast.uid) == {}
    assert library.closing.amended_note(closed.uid) is None
    library.notes.edit(closed.uid, text="Third words.", reason="Once more")
    assert library.closing.amended_note(closed.uid).first_said == closed.text


def test_one_undo_takes_the_change_and_its_reason_back(library, closed):
    library.notes.edit(closed.uid, text="I called twelve times.", reason="Heard again")
    assert library.undo() == "Note changed"
    assert library.notes.note(closed.uid).text == "I called eleven times."
    assert library.closing.amended_note(closed.uid) is None
    assert library.redo()
    assert library.closing.amended_note(closed.uid).why == ("Heard again",)


def test_off_the_record_it_shows_nothing_of_what_was_said_first(library, breakfast, closed):
    library.notes.edit(closed.uid, text="I called twelve times.", reason="Heard again")
    library.notes.edit(closed.uid, off_record=True)
    assert library.closing.amended(breakfast.uid) == {}
    assert library.closing.amended_note(closed.uid) is None


def test_erased_it_leaves_no_word_in_the_file(library, closed):
    library.notes.edit(closed.uid, text="Xyzzy.", reason="Plugh")
    library.notes.edit(closed.uid, off_record=True)
    library.notes.erase(closed.uid)
    path = library.path
    library.close()
    content = path.read_bytes()
    assert not any(word in content for word in (b"Xyzzy", b"Plugh", b"I called eleven times"))


def test_opened_again_her_words_are_free(library, breakfast, closed):
    library.closing.reopen(breakfast.uid)
    assert library.plans.safari(breakfast.uid).stage is Stage.RUN
    library.notes.edit(closed.uid, text="I called twelve times.")
    assert library.closing.amended_note(closed.uid) is None


def test_not_once_words_were_changed_with_a_reason(library, breakfast, closed):
    library.notes.edit(closed.uid, text="I called twelve times.", reason="Heard again")
    with pytest.raises(SafariError, match="stays closed"):
        library.closing.reopen(breakfast.uid)


def test_not_once_its_story_was_told(library, breakfast, closed, tell):
    tell(closed)
    with pytest.raises(SafariError, match="was told"):
        library.closing.reopen(breakfast.uid)


@pytest.mark.parametrize("begun", [True, False])
def test_nor_does_undo_open_it_once_its_story_was_told(library, breakfast, jot, tell, begun):
    note = jot()
    if begun:
        library.closing.begin(breakfast.uid)
    library.closing.close(breakfast.uid)
    tell(note)
    refused = []
    while library.journal.undoable:
        try:
            library.undo()
        except SafariError as error:
            refused.append(error.what)
    assert "The story of this safari was told." in refused
    assert library.closing.is_locked(note.uid)
    assert library.plans.safari(breakfast.uid).stage is Stage.TOLD


def test_closed_twice_it_stays_as_it_was_closed_first(library, breakfast, closed):
    first, now = library.closing.debrief(breakfast.uid), library.journal.clock()
    library.journal.clock = lambda: now + timedelta(hours=2)
    assert library.closing.close(breakfast.uid) == first
    assert library.closing.debrief(breakfast.uid).closed == now
    assert library.undo() == "Debrief closed"
    assert library.closing.debrief(breakfast.uid).closed is None


def test_what_is_left_over_is_said(library, breakfast, leaders, jot):
    library.guests.invite(breakfast.uid, leader=leaders[0].uid)
    jot()
    for number in range(4):
        library.follow_through.add_issue(breakfast.uid, f"Issue {number}")
    library.follow_through.add_commitment(breakfast.uid, "One name", owner=leaders[0].uid)
    assert library.closing.left_over(breakfast.uid) == (
        "1 note is in no theme yet.",
        "What it all means is not written yet.",
        "Astrid Holm has not written yet.",
        "4 issues are many. Which three would the customers choose?",
        "1 commitment has no owner or no day.",
    )
