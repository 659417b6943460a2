"""A click that a full disk refuses: said where one looks, nothing shown that is not so, and done once there is room."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from safari.places import formats_folder
from safari.plan.checklist import When
from safari.resources import resource
from ui.plan.plan import Plan

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
FULL = "The disk is full. Free some space; nothing was lost."


@pytest.fixture
def told(window):
    """The sentence at the lower left; "" where there is none."""
    return lambda: window.toasts.toast.sentence if window.toasts.toast is not None else ""


@pytest.fixture
def stands(fjellvik, breakfast):
    """The safari, its agenda, its touchpoints and who comes, as they stand in the library."""
    plans, uid = fjellvik.plans, breakfast.uid
    return lambda: SimpleNamespace(
        safari=plans.safari(uid),
        agenda=plans.agenda(uid),
        touchpoints=plans.touchpoints(uid),
        who=fjellvik.guests.participants(uid),
    )


@pytest.fixture
def deeds(plan, press):
    """What one does with the first step of the agenda, by name."""
    return {
        "move": lambda: press(Key.Key_Down, Ctrl),
        "drop": lambda: press(Key.Key_Delete),
        "heart": lambda: plan.agenda.view.marked.emit(plan.agenda.model.records[0], True),
    }


@pytest.fixture
def told_on_full_disk(full_disk, told):
    """Does something while the disk is full; the sentence at the lower left afterwards."""

    def done(deed):
        with full_disk():
            deed()
        return told()

    return done


@pytest.fixture
def couple(fjellvik, breakfast):
    """Astrid, as she is on this safari, and Ingrid, who does not sit beside her yet."""
    leader = fjellvik.guests.invite_leader(breakfast.uid, "Astrid Holm")
    fjellvik.guests.invite_customer(breakfast.uid, "Ingrid, 67")
    return leader.uid, fjellvik.people.customers()[0].uid


@pytest.mark.parametrize("deed", ["move", "drop", "heart"])
def test_the_agenda_stays_and_says_so_below(plan, deeds, deed, stands, told_on_full_disk):
    plan.agenda.view.setFocus()
    before = stands().agenda
    toast = told_on_full_disk(deeds[deed])
    assert toast == ""  # nothing was removed that could be taken back
    assert plan.agenda.wrong.text() == FULL
    assert plan.agenda.wrong.isVisible()
    assert stands().agenda == before == plan.agenda.model.records
    deeds[deed]()
    assert stands().agenda != before
    assert not plan.agenda.wrong.isVisible()


def test_an_item_is_not_ticked(plan, press, told_on_full_disk):
    checklist = plan.checklists[When.BEFORE]
    checklist.view.setFocus()
    told_on_full_disk(lambda: press(Key.Key_Space))
    assert checklist.wrong.text() == FULL
    assert not any(item.done for item in checklist.model.records)


def test_a_touchpoint_stays_as_it_was(plan, fjellvik, press, stands, told_on_full_disk):
    touchpoint = fjellvik.journey.called("First call")
    chip = plan.why.touchpoints.chips[touchpoint.uid]
    chip.setFocus()
    assert told_on_full_disk(lambda: press(Key.Key_Space)) == FULL
    assert not chip.isChecked()
    press(Key.Key_Space)
    assert chip.isChecked()
    assert stands().touchpoints == {touchpoint.uid}


def test_the_format_stays_as_it_was(fjellvik, breakfast, open_window, full_disk):
    own = resource("formats/breakfast.toml").read_text(encoding="utf-8").replace('"breakfast"', '"lunch"')
    formats_folder().mkdir(parents=True)
    (formats_folder() / "lunch.toml").write_text(own, encoding="utf-8")
    window = open_window(fjellvik, "safaris")
    window.go("safaris", breakfast.uid, "plan")
    why = window.stack.currentWidget().findChild(Plan).why
    with full_disk():
        why.format.choose("lunch")
        why.format.activated.emit(1)
    assert window.toasts.toast.sentence == FULL
    assert why.format.key() == "breakfast" == fjellvik.plans.safari(breakfast.uid).format


def test_nobody_is_seated_and_nobody_taken_off(plan, couple, stands, told_on_full_disk, window):
    leader, customer = couple
    before = stands().who
    assert told_on_full_disk(lambda: plan.who.seat(leader, customer)) == FULL
    window.toasts.clear()
    assert told_on_full_disk(lambda: plan.who.take_off(leader)) == FULL
    assert stands().who == before
    plan.who.seat(leader, customer)
    assert [one.beside for one in stands().who if one.leader] == [customer]


def test_a_safari_that_cannot_be_removed_stays(window, stands, told_on_full_disk):
    assert told_on_full_disk(window.stack.currentWidget().frame.remove) == FULL
    assert stands().safari is not None


def test_what_cannot_be_taken_back_says_so(plan, window, stands, told_on_full_disk):
    window.stack.currentWidget().frame.remove()
    assert told_on_full_disk(window.toasts.toast.way.click) == FULL
    assert stands().safari is None
