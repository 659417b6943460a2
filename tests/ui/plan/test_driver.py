"""The driver of a safari: chosen with where it stands, born on the spot, changed, taken away."""

from __future__ import annotations

import pytest

from ui.plan.driver_field import CHANGE, NEW
from ui.plan.driver_form import DriverForm


@pytest.fixture
def drivers(fjellvik):
    """Two figures of the business."""
    return (
        fjellvik.drivers.add("Renewal after a claim", "74 %", "Customer system, October 2026"),
        fjellvik.drivers.add("Calls per claim", "3.1"),
    )


def choose(field, key):
    field.choice.choose(key)
    field.choice.activated.emit(field.choice.currentIndex())


def test_a_driver_is_chosen_with_where_it_stands(drivers, plan, fjellvik, breakfast):
    renewal, _calls = drivers
    field = plan.why.driver
    words = [field.choice.itemText(row) for row in range(field.choice.count())]
    assert words == ["None yet", "Calls per claim", "Renewal after a claim", "New driver…"]
    choose(field, renewal.uid)
    assert fjellvik.plans.safari(breakfast.uid).driver == renewal.uid
    assert field.value.text() == "74 %"
    assert plan.why.labelled["driver"]._below.text() == "Customer system, October 2026"
    assert "74 %" in field.choice.accessibleDescription()
    assert fjellvik.undo() == "Driver changed"
    assert field.choice.key() == ""
    assert not field.value.isVisible()


def test_a_new_driver_is_born_there_and_chosen(plan, fjellvik, breakfast, monkeypatch):
    monkeypatch.setattr(DriverForm, "ask", lambda _parent, library, _uid="": library.drivers.add("Churn", "4 %").uid)
    choose(plan.why.driver, NEW)
    (churn,) = fjellvik.drivers.drivers()
    assert fjellvik.plans.safari(breakfast.uid).driver == churn.uid
    assert plan.why.driver.choice.currentText() == "Churn"


def test_nothing_is_chosen_where_no_driver_was_made(plan, fjellvik, breakfast, monkeypatch):
    monkeypatch.setattr(DriverForm, "ask", lambda _parent, _library, _uid="": "")
    choose(plan.why.driver, NEW)
    assert plan.why.driver.choice.key() == ""
    assert fjellvik.plans.safari(breakfast.uid).driver is None


def test_the_driver_shown_is_changed(drivers, plan, fjellvik, breakfast, monkeypatch):
    renewal, _calls = drivers
    choose(plan.why.driver, renewal.uid)
    monkeypatch.setattr(DriverForm, "ask", lambda _parent, library, uid="": library.drivers.edit(uid, value="76 %").uid)
    choose(plan.why.driver, CHANGE)
    assert plan.why.driver.value.text() == "76 %"


def test_the_form_says_what_is_wrong(dressed_app, fjellvik, qtbot, drivers):
    form = DriverForm(None, fjellvik)
    qtbot.addWidget(form)
    form.keep_button.click()
    assert "A name is missing." in form.complaint
    form.name.setText("renewal AFTER a claim")
    form.keep_button.click()
    assert "already" in form.complaint
    form.name.setText("Churn")
    form.value.setText("4 %")
    form.keep_button.click()
    assert form.kept is not None
    assert [one.name for one in fjellvik.drivers.drivers()] == ["Calls per claim", "Churn", "Renewal after a claim"]


def test_focus_and_host_are_kept_as_they_are_typed(plan, fjellvik, breakfast, write, qtbot):
    plan.why.focus.setFocus()
    write("Who remembers my case?")
    qtbot.waitUntil(lambda: fjellvik.plans.safari(breakfast.uid).focus == "Who remembers my case?", timeout=300)
    plan.why.host.setFocus()
    plan.why.host.selectAll()
    write("Per")
    qtbot.waitUntil(lambda: fjellvik.plans.safari(breakfast.uid).host == "Per", timeout=300)
    assert fjellvik.undo() == "Host changed"
    assert fjellvik.undo() == "Focus question changed"


def test_a_figure_changed_after_a_brief_was_made_is_said_at_once_among_things_to_settle(
    drivers, plan, fjellvik, breakfast
):
    renewal, _calls = drivers
    choose(plan.why.driver, renewal.uid)
    leader = fjellvik.guests.invite_leader(breakfast.uid, "Astrid Holm")
    fjellvik.guests.briefed([leader.uid])
    old = "What the brief of Astrid says has changed since it was made."
    assert old not in [one.sentence for one in plan.settling.matters.values()]
    fjellvik.drivers.edit(renewal.uid, value="76 %")
    assert old in [one.sentence for one in plan.settling.matters.values()]


def test_so_is_advice_that_changed_in_a_format_of_ones_own(plan, fjellvik, breakfast):
    own = fjellvik.formats.copy("breakfast")
    fjellvik.plans.take_format(breakfast.uid, fjellvik.formats.find(own.key))
    leader = fjellvik.guests.invite_leader(breakfast.uid, "Astrid Holm")
    fjellvik.guests.briefed([leader.uid])
    fjellvik.formats.edit(own.uid, dos=("Listen.",))
    assert "What the brief of Astrid says has changed since it was made." in [
        one.sentence for one in plan.settling.matters.values()
    ]
