"""The stage of a safari moved by hand: where it may go, and the sentence that says what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from safari.errors import SafariError
from safari.plan.safari import Safari, Setting, Stage
from safari.plan.stage_by_hand import Substance, move_by_hand
from safari.run.note import Kind, Note

NOTHING = Substance(leaders=0, customers=0, notes=False, story=False)
COMPLETE = Substance(leaders=1, customers=1, notes=False, story=False)
SAFARI = Safari("a", "breakfast", "Breakfast", date(2026, 11, 19))


@pytest.fixture
def complete(library, planned):
    library.plans.edit(planned.uid, day=date(2026, 11, 19))
    library.guests.invite_leader(planned.uid, "Astrid Holm")
    library.guests.invite_customer(planned.uid, "Ingrid, 67")
    return planned


@pytest.fixture
def jot(library):
    def jotted(safari: str) -> Note:
        return library.notes.keep(Note("", safari, None, Kind.QUOTE, "Eleven times.", library.journal.clock()))

    return jotted


def stage(library, safari):
    return library.plans.safari(safari.uid).stage


def test_before_the_day_one_moves_freely_and_one_undo_takes_it_back(library, complete):
    assert stage(library, complete) is Stage.PLANNED
    assert library.plans.move_to_stage(complete.uid, Stage.READY).stage is Stage.READY
    library.plans.move_to_stage(complete.uid, Stage.IDEA)
    assert stage(library, complete) is Stage.IDEA
    assert library.undo() == "Moved to “Idea”"
    assert library.undo() == "Moved to “Ready”"
    assert stage(library, complete) is Stage.PLANNED


def test_an_idea_by_hand_stays_one_until_its_day_or_its_guests_change(library, complete):
    library.plans.move_to_stage(complete.uid, Stage.IDEA)
    library.plans.edit(complete.uid, place="Bergen")
    assert stage(library, complete) is Stage.IDEA
    library.plans.edit(complete.uid, day=date(2026, 11, 20))
    assert stage(library, complete) is Stage.PLANNED


def test_it_says_all_that_is_missing(library, planned):
    with pytest.raises(SafariError) as refused:
        library.plans.move_to_stage(planned.uid, Stage.READY)
    assert str(refused.value) == (
        "There is no day yet. No leader is coming yet. No customer is coming yet. "
        "With that settled it can be moved to “Ready”."
    )
    assert library.undo() == "Safari planned", "nothing was written"


def test_where_no_customer_is_invited_none_is_missed():
    alone = replace(COMPLETE, customers=0)
    assert move_by_hand(replace(SAFARI, setting=Setting.AGENT), Stage.PLANNED, alone) is Stage.PLANNED
    with pytest.raises(SafariError, match="No customer is coming yet"):
        move_by_hand(SAFARI, Stage.PLANNED, alone)


@pytest.mark.parametrize("to", [Stage.RUN, Stage.DEBRIEFED])
def test_nothing_is_run_without_a_note(to):
    with pytest.raises(SafariError, match="Nothing was noted on this safari yet"):
        move_by_hand(SAFARI, to, COMPLETE)
    assert move_by_hand(SAFARI, to, replace(COMPLETE, notes=True)) is to


def test_nothing_is_told_without_a_story():
    with pytest.raises(SafariError, match="There is no story to tell yet"):
        move_by_hand(SAFARI, Stage.TOLD, replace(COMPLETE, notes=True))
    assert move_by_hand(SAFARI, Stage.TOLD, replace(COMPLETE, story=True)) is Stage.TOLD


@pytest.mark.parametrize("to", [Stage.IDEA, Stage.PLANNED, Stage.READY])
def test_what_was_run_goes_back_to_the_plans_only_without_notes(to):
    run = replace(SAFARI, stage=Stage.RUN)
    assert move_by_hand(run, to, COMPLETE) is to
    with pytest.raises(SafariError, match="holds notes or a story"):
        move_by_hand(run, to, replace(COMPLETE, notes=True))


def test_the_same_stage_asks_for_nothing():
    for same in Stage:
        assert move_by_hand(replace(SAFARI, stage=same), same, NOTHING) is same


def test_notes_and_a_story_let_it_go_on(library, complete, jot):
    note = jot(complete.uid)
    assert stage(library, complete) is Stage.RUN
    library.plans.move_to_stage(complete.uid, Stage.DEBRIEFED)
    story = library.stories.begin(complete.uid)
    with pytest.raises(SafariError, match="no story to tell"):
        library.plans.move_to_stage(complete.uid, Stage.TOLD)
    library.stories.choose_quote(story.uid, note.uid)
    assert library.plans.move_to_stage(complete.uid, Stage.TOLD).stage is Stage.TOLD
    library.plans.move_to_stage(complete.uid, Stage.RUN)
    with pytest.raises(SafariError, match="does not go back"):
        library.plans.move_to_stage(complete.uid, Stage.PLANNED)
