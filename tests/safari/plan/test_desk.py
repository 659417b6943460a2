"""The desk of Plan: what is planned is kept, ordered and taken back; what cannot be is refused with a sentence."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import msgspec
import pytest

from safari.errors import SafariError
from safari.people.consent import Use
from safari.plan.checklist import When
from safari.plan.safari import Stage
from safari.run.note import ASIDE, Draft, in_field


def test_a_new_safari_begins_with_all_of_its_format(library, planned, breakfast_format):
    assert [step.title for step in library.plans.agenda(planned.uid)] == [
        step.title for step in breakfast_format.agenda
    ]
    assert [one.text for one in library.plans.questions(planned.uid)] == list(breakfast_format.questions)
    before = [(item.text, item.days) for item in library.plans.checklist(planned.uid) if item.when_due is When.BEFORE]
    assert before == [(task.text, task.days) for task in breakfast_format.checklists.before]
    assert library.plans.safari(planned.uid).needs == ("notes", "anonymous_quote")
    assert library.undo() == "Safari planned"
    assert library.plans.safaris() == []


def test_an_idea_becomes_a_plan_with_a_day_a_leader_and_a_customer(library, planned):
    def stage():
        return library.plans.safari(planned.uid).stage

    library.plans.edit(planned.uid, day=date(2026, 11, 19))
    library.guests.invite_leader(planned.uid, "Astrid Holm")
    assert stage() is Stage.IDEA
    ingrid = library.guests.invite_customer(planned.uid, "Ingrid, 67")
    assert stage() is Stage.PLANNED
    library.guests.uninvite(ingrid.uid)
    assert stage() is Stage.IDEA
    library.undo()
    assert stage() is Stage.PLANNED
    library.plans.edit(planned.uid, day=None)
    assert stage() is Stage.IDEA


def test_what_was_run_stays_run(library, planned, hold):
    hold(library, planned)
    library.plans.edit(planned.uid, day=None)
    assert library.plans.safari(planned.uid).stage is Stage.RUN


def test_inviting_somebody_new_is_one_undo(library, planned):
    leader = library.guests.invite_leader(planned.uid, "Astrid Holm")
    library.guests.invite_customer(planned.uid, "Ingrid, 67", beside=leader.uid)
    assert library.guests.participants(planned.uid)[0].beside == library.people.customers()[0].uid
    assert library.undo() == "Ingrid, 67 invited"
    assert library.people.customers() == []
    assert library.guests.participants(planned.uid)[0].beside is None


def test_nobody_is_invited_twice_whatever_the_case(library, planned):
    library.guests.invite_leader(planned.uid, "Mette Sørensen")
    library.guests.invite_leader(planned.uid, "mette sorensen")
    assert len(library.guests.participants(planned.uid)) == 1
    assert library.guests.numbers() == {planned.uid: (1, 0)}


@pytest.mark.parametrize("minutes", [0, -5, 1441])
def test_a_step_lasts_between_a_minute_and_a_day(library, planned, minutes):
    step = library.plans.agenda(planned.uid)[0]
    with pytest.raises(SafariError, match="Give it between 1 minute and 1440"):
        library.plans.edit_step(step.uid, minutes=minutes)
    assert library.plans.agenda(planned.uid)[0] == step


def test_words_cannot_be_emptied(library, planned):
    step = library.plans.agenda(planned.uid)[0]
    item = library.plans.checklist(planned.uid)[0]
    question = library.plans.questions(planned.uid)[0]
    for empty in (
        lambda: library.plans.edit_step(step.uid, title=" \n "),
        lambda: library.plans.edit_item(item.uid, text=""),
        lambda: library.plans.edit_question(question.uid, text="\u202e"),
        lambda: library.plans.add_question(planned.uid, ""),
        lambda: library.plans.edit(planned.uid, title=""),
    ):
        with pytest.raises(SafariError):
            empty()
    assert library.plans.agenda(planned.uid)[0] == step


def test_the_short_name_goes_with_the_old_title(library, planned):
    step = library.plans.agenda(planned.uid)[2]
    assert library.plans.edit_step(step.uid, title=step.title).short == "Stories"
    assert library.plans.edit_step(step.uid, title="They tell").short == ""


def test_undo_names_the_field(library, planned):
    library.plans.edit(planned.uid, place="Bergen")
    library.plans.edit(planned.uid, feel="What it is to be the only one\nwho remembers your own case.")
    assert library.undo() == "“Leaders should feel” changed"
    assert library.undo() == "Place changed"


def test_moving_goes_along_one_list_only(library, planned):
    def before_the_day():
        return [one.text for one in library.plans.checklist(planned.uid) if one.when_due is When.BEFORE]

    first, *rest = before_the_day()
    library.plans.move(library.plans.checklist(planned.uid)[0], 99)
    assert before_the_day() == [*rest, first]
    library.undo()
    assert before_the_day() == [first, *rest]


def test_two_hundred_steps_stay_in_order(library, planned):
    for number in range(194):
        library.plans.add_step(planned.uid, f"Step {number}", 1)
    steps = library.plans.agenda(planned.uid)
    assert len(steps) == 200
    library.plans.move(steps[199], 0)
    library.plans.drop(library.plans.agenda(planned.uid)[1])
    after = library.plans.agenda(planned.uid)
    assert [step.position for step in after] == list(range(199))
    assert after[0].title == "Step 193"


def test_one_sitting_at_a_field_is_one_undo(library, planned):
    library.plans.edit(planned.uid, place="Bergen")
    for typed in ("What", "What it is", "What it is to wait"):
        library.plans.edit(planned.uid, "a sitting", feel=typed)
    library.plans.edit(planned.uid, "another", feel="What it is to wait alone")
    library.undo()
    assert library.plans.safari(planned.uid).feel == "What it is to wait"
    library.undo()
    assert (library.plans.safari(planned.uid).feel, library.plans.safari(planned.uid).place) == ("", "Bergen")
    library.redo()
    assert library.plans.safari(planned.uid).feel == "What it is to wait"


def test_a_sitting_interrupted_by_something_else_is_taken_back_piece_by_piece(library, planned):
    library.plans.edit(planned.uid, "a sitting", feel="What")
    library.plans.edit(planned.uid, place="Bergen")
    library.undo()
    library.plans.edit(planned.uid, "a sitting", feel="What it is")
    library.undo()
    assert library.plans.safari(planned.uid).feel == "What"
    library.undo()
    assert library.plans.safari(planned.uid).feel == ""


def test_another_format_brings_its_own_plan_and_goes_with_one_undo(library, planned, breakfast_format):
    lunch = msgspec.structs.replace(
        breakfast_format, key="lunch", questions=("Who cooks?",), consents=(Use.NOTES, Use.PHOTO)
    )
    library.plans.take_format(planned.uid, lunch)
    assert [one.text for one in library.plans.questions(planned.uid)] == ["Who cooks?"]
    assert len(library.plans.agenda(planned.uid)) == len(breakfast_format.agenda)
    assert library.plans.safari(planned.uid).needs == ("notes", "photo")
    assert library.undo() == "Format changed"
    assert [one.text for one in library.plans.questions(planned.uid)] == list(breakfast_format.questions)


def test_a_time_has_no_zone(library, planned, breakfast_format):
    with pytest.raises(SafariError, match="no time zone"):
        library.plans.edit(planned.uid, starts=time(8, tzinfo=UTC))
    with pytest.raises(SafariError, match="no time zone"):
        library.plans.plan(breakfast_format, "Lunch", starts=time(8, tzinfo=UTC))
    assert library.plans.safaris() == [planned]


def test_a_safari_on_which_a_note_was_begun_stays(library, planned):
    library.drafts.keep(Draft(planned.uid, "", "She rang elev", "", datetime(2026, 11, 2, 9, tzinfo=UTC)))
    with pytest.raises(SafariError, match="A note was begun"):
        library.plans.remove(planned.uid)
    assert library.drafts.of(planned.uid, "").text == "She rang elev"


def test_half_a_sentence_that_waits_aside_says_what_to_do(library, planned):
    where = in_field(ASIDE, "author/customer")
    library.drafts.keep(Draft(planned.uid, where, "She rang elev", "", datetime(2026, 11, 2, 9, tzinfo=UTC)))
    with pytest.raises(SafariError, match=r"Half a sentence waits.*their new yes to notes under People"):
        library.plans.remove(planned.uid)
    assert library.drafts.of(planned.uid, where).text == "She rang elev"


@pytest.mark.parametrize("field", ["audience", "asked", "words"])
def test_what_is_half_typed_in_a_form_keeps_no_safari(library, planned, field):
    draft = Draft(planned.uid, in_field(field, planned.uid), "The board", "", datetime(2026, 11, 2, 9, tzinfo=UTC))
    library.drafts.keep(draft)
    library.plans.remove(planned.uid)
    assert library.plans.safaris() == []
    library.undo()
    assert library.drafts.of(planned.uid, draft.author) == draft


def test_who_comes_is_counted_for_one_safari(library, planned, breakfast_format):
    other = library.plans.plan(breakfast_format, "Another one")
    library.guests.invite_leader(planned.uid, "Astrid Holm")
    library.guests.invite_customer(other.uid, "Ingrid, 67")
    assert library.guests.numbers() == {planned.uid: (1, 0), other.uid: (0, 1)}
    assert library.guests.numbers(other.uid) == {other.uid: (0, 1)}


@pytest.mark.parametrize("day", [date.min, date(1899, 12, 31), date(3000, 1, 1), date.max])
def test_a_day_that_no_calendar_takes_is_refused(library, planned, breakfast_format, day):
    with pytest.raises(SafariError, match="cannot be in the year"):
        library.plans.edit(planned.uid, day=day)
    with pytest.raises(SafariError, match="cannot be in the year"):
        library.plans.plan(breakfast_format, "Far away", day=day)
    with pytest.raises(SafariError, match="cannot be in the year"):
        library.plans.repeat(planned.uid, [day])
    assert library.plans.safaris() == [planned]


def test_a_language_that_papers_are_not_made_in_is_refused(library, planned):
    with pytest.raises(SafariError, match="Papers are not made in “fr”"):
        library.plans.edit(planned.uid, language="fr")
    assert library.plans.edit(planned.uid, language="").language == ""


def test_a_segment_named_for_a_safari_is_made_with_one_undo_and_named_again_stays_the_same(library, planned):
    segment = library.plans.name_segment(planned.uid, "Home owners").segment
    assert library.plans.name_segment(planned.uid, " home  owners ").segment == segment
    assert library.plans.name_segment(planned.uid, " ").segment is None
    assert [library.undo(), library.undo()] == ["Segment changed", "Segment changed"]
    assert library.people.segments() == []


def test_a_stage_is_never_typed_past_what_it_rests_on(library, planned, breakfast_format):
    with pytest.raises(TypeError):
        library.plans.edit(planned.uid, stage=Stage.TOLD)
    with pytest.raises(TypeError):
        library.plans.plan(breakfast_format, stage=Stage.RUN)
    with pytest.raises(SafariError, match="no story to tell"):
        library.plans.move_to_stage(planned.uid, Stage.TOLD)
    assert library.plans.safari(planned.uid).stage is Stage.IDEA
