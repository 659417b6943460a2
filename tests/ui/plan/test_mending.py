"""A green word does what it says, and never something else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

import pytest
from PySide6.QtWidgets import QApplication

from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.checklist import When
from safari.plan.format import called, formats
from safari.plan.matter import Matter, Mend, ToSettle
from ui.people.consent_form import ConsentForm
from ui.plan.plan import Plan
from ui.plan.reason import Reason
from ui.widgets.button import Button


@dataclass
class Scene:
    """The breakfast on screen, and what a person does there."""

    plan: Plan
    library: Library
    safari: str

    def settling(self):
        return [one.sentence for one in self.plan.settling.matters.values()]

    def mend(self, words):
        """Take the green word beside a sentence that holds these words."""
        QApplication.processEvents()
        buttons = [one for one in self.plan.settling.card.findChildren(Button) if one.isVisible()]
        next(one for one in buttons if words in one.accessibleName()).click()

    def take(self, key):
        """Give it another format; its lists are done."""
        self.library.plans.take_format(self.safari, called(key, formats()[0]))
        for item in self.library.plans.checklist(self.safari):
            self.library.plans.edit_item(item.uid, done=True)

    def agree(self, alias, how=How.WRITTEN):
        """Invite a customer who agreed to all that a visit needs."""
        guest = self.library.guests.invite_customer(self.safari, alias)
        uses = (Use.NOTES, Use.ANONYMOUS_QUOTE, Use.PHOTO)
        customer = guest.customer or ""
        self.library.people.answer(customer, uses, Given(Answer.YES, how, date(2026, 10, 1)))
        return customer


@pytest.fixture
def scene(plan, fjellvik, breakfast):
    return Scene(plan, fjellvik, breakfast.uid)


@pytest.mark.parametrize("mend", [Mend.GIVE_REASON, Mend.NAME_AGENT, Mend.MAKE_BRIEF])
def test_only_taking_off_takes_somebody_off(plan, fjellvik, breakfast, mend, monkeypatch):
    monkeypatch.setattr(Reason, "ask", lambda _parent, _sentence: "")
    one = fjellvik.guests.invite_leader(breakfast.uid, "Astrid Holm")
    plan.mend(ToSettle(Matter.NO_AGENT, "", mend, "", participant=one.uid))
    assert [each.uid for each in fjellvik.guests.participants(breakfast.uid)] == [one.uid]


def test_a_missing_time_leads_to_its_field(scene):
    scene.library.plans.edit(scene.safari, starts=None)
    scene.mend("There is no time yet.")
    assert scene.plan.why.starts.hasFocus()


def test_a_host_is_named_in_their_field(scene, write, qtbot):
    scene.library.guests.invite_leader(scene.safari, "Astrid Holm")
    scene.library.plans.edit(scene.safari, host="")
    scene.mend("Nobody is named as host.")
    assert scene.plan.why.host.hasFocus()
    write("Kari Moe")
    qtbot.waitUntil(lambda: scene.library.plans.safari(scene.safari).host == "Kari Moe", timeout=900)
    assert "Nobody is named as host." not in scene.settling()


def test_an_agent_is_named_beside_their_leader(scene, write, qtbot):
    scene.take("service_day")
    one = scene.library.guests.invite_leader(scene.safari, "Astrid Holm")
    assert scene.settling() == ["Astrid Holm has no agent to sit beside."]
    scene.mend("Astrid Holm has no agent")
    assert scene.plan.who._rows[one.uid].agent.hasFocus()
    write("Per")
    qtbot.waitUntil(lambda: scene.library.guests.participants(scene.safari)[0].agent == "Per", timeout=900)
    assert scene.settling() == []
    scene.library.undo()
    assert scene.library.guests.participants(scene.safari)[0].agent == ""


def test_a_guarded_customer_gets_a_reason(scene, monkeypatch):
    scene.take("life")
    scene.library.guests.invite_leader(scene.safari, "Astrid Holm")
    scene.library.people.edit_customer(scene.agree("Ingrid, 67"), opted_out=True)
    assert scene.settling() == ["Ingrid, 67 does not want to be asked."]
    asked = []

    def answer(_parent, sentence):
        asked.append(sentence)
        return "She called us"

    monkeypatch.setattr(Reason, "ask", answer)
    scene.mend("Ingrid, 67 does not want")
    assert asked == ["Ingrid, 67 does not want to be asked."]
    assert scene.library.guests.participants(scene.safari)[1].reason == "She called us"
    assert scene.settling() == []


def test_a_parent_of_a_minor_is_asked_in_the_form(scene, monkeypatch):
    scene.take("life")
    emma = scene.agree("Emma, 15", How.SPOKEN)
    scene.library.people.edit_customer(emma, minor=True)
    asked = []
    monkeypatch.setattr(ConsentForm, "ask", lambda _parent, _library, customer: asked.append(customer))
    scene.mend("Emma, 15 is a minor")
    assert asked == [emma]


def test_one_thing_due_is_ticked_with_one_click(scene):
    scene.take("breakfast")
    scene.take("calls")
    scene.library.guests.invite_leader(scene.safari, "Astrid Holm")
    assert scene.settling() == []
    (item, *_rest) = [
        one
        for one in scene.library.plans.checklist(scene.safari)
        if one.when_due is When.BEFORE and (one.days or 0) > 17
    ]
    scene.library.plans.edit_item(item.uid, done=False)
    scene.mend(item.text)
    assert scene.settling() == []
    assert next(one for one in scene.library.plans.checklist(scene.safari) if one.uid == item.uid).done


def test_more_things_due_are_seen_on_their_list(scene):
    scene.plan.checklists[When.BEFORE].heading.setChecked(False)
    scene.mend("Three things to do are due")
    view = scene.plan.checklists[When.BEFORE].view
    assert view.isVisible()
    assert view.hasFocus()
    assert view.currentIndex().row() == 0


def test_a_brief_is_made_at_its_step(scene, window):
    scene.library.guests.invite_leader(scene.safari, "Astrid Holm")
    scene.library.plans.edit(scene.safari, day=date(2026, 11, 5), starts=time(8))
    scene.mend("The brief of Astrid is not made yet.")
    assert window.stack.currentWidget().frame.step == "brief"


def test_a_past_day_opens_the_calendar(scene):
    scene.library.plans.edit(scene.safari, day=date(2025, 11, 5))
    scene.mend("The day of this safari is past.")
    assert scene.plan.why.day._calendar.isVisible()
    scene.plan.why.day._calendar.hide()


def test_a_place_is_named_in_its_field(scene):
    scene.library.plans.edit(scene.safari, day=date(2026, 11, 19), place="")
    scene.library.guests.invite_leader(scene.safari, "Astrid Holm")
    scene.mend("There is no place yet.")
    assert scene.plan.why.place.hasFocus()
