"""Who sits together and what is to be settled: added and seated by keyboard, every matter mended with one click."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from safari.people.consent import Answer, Use
from ui.people.consent_form import ConsentForm
from ui.people.customer_form import CustomerForm
from ui.people.leader_form import LeaderForm
from ui.widgets.button import Button

Key = Qt.Key


@pytest.fixture
def seats(plan):
    """Who sits beside whom, as shown: (leader, customer), with "" for an empty place."""

    def shown():
        lines = sorted(plan.who._rows.values(), key=plan.who._list.indexOf)
        return [(line.seat.name, line.seat.alias) for line in lines if line.isVisible()]

    return shown


@pytest.fixture
def settling(plan):
    """The sentences of the card."""
    return lambda: [one.sentence for one in plan.settling.matters.values()]


@pytest.fixture
def mend(plan):
    """Takes the green word beside a sentence that holds these words."""

    def mended(words):
        QApplication.processEvents()
        buttons = [one for one in plan.settling.card.findChildren(Button) if one.isVisible()]
        next(one for one in buttons if words in one.accessibleName()).click()

    return mended


@pytest.fixture
def couples(plan, fjellvik, breakfast, agree):
    """Astrid beside Ingrid, Eleni beside Nikos; both customers agreed, and what is due is done."""
    for item in fjellvik.plans.checklist(breakfast.uid):
        fjellvik.plans.edit_item(item.uid, done=True)
    for name, alias in (("Astrid Holm", "Ingrid, 67"), ("Eleni Papadaki", "Nikos, 41")):
        leader = fjellvik.guests.invite_leader(breakfast.uid, name)
        fjellvik.guests.invite_customer(breakfast.uid, alias, beside=leader.uid)
        agree(alias)
    return plan, breakfast


def menu():
    """The menu that is open."""
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    return opened


def choose(words):
    """Choose an entry of the open menu."""
    opened = menu()
    entry = next(action for action in opened.actions() if action.text().startswith(words))
    entry.trigger()
    opened.close()


def test_leaders_and_customers_are_added_by_keyboard_alone(plan, seats, fjellvik, write, press):
    plan.who.add.setFocus()
    press(Key.Key_Return)
    press(Key.Key_Down)
    press(Key.Key_Return)
    for name in ("Astrid Holm", "Ελένη Παπαδάκη"):
        write(name)
        press(Key.Key_Return)
    press(Key.Key_Escape)
    assert seats() == [("Astrid Holm", ""), ("Ελένη Παπαδάκη", "")]
    line = next(iter(plan.who._rows.values()))
    line.choose.setFocus()
    press(Key.Key_Space)
    choose("Another customer")
    write("Ingrid, 67")
    press(Key.Key_Return)
    assert seats()[0] == ("Astrid Holm", "Ingrid, 67")
    assert [one.alias for one in fjellvik.people.customers()] == ["Ingrid, 67"]


def test_somebody_there_is_already_is_picked_from_the_list(plan, seats, fjellvik, write, press):
    fjellvik.people.add_leader("Mette Sørensen")
    fjellvik.people.add_leader("Jonas Bakke")
    plan.who.add_leader()
    write("soren")
    press(Key.Key_Return)
    press(Key.Key_Escape)
    assert seats() == [("Mette Sørensen", "")]
    assert len(fjellvik.people.leaders()) == 2


def test_a_name_too_long_is_said_where_it_was_typed(plan, fjellvik, press):
    plan.who.add_leader()
    picker = plan.who._pickers["leader"]
    picker.line.setText("x" * 400)
    press(Key.Key_Return)
    assert "400 characters" in picker.wrong.text()
    assert picker.isVisible()
    assert fjellvik.people.leaders() == []
    press(Key.Key_Escape)


def test_a_row_says_how_long_ago_a_leader_met_a_customer(couples, plan):
    line = next(iter(plan.who._rows.values()))
    assert line.leader.accessibleName() == "Astrid Holm, no customer met yet"


def test_a_leader_changes_seats(couples, plan, seats, fjellvik):
    line = next(iter(plan.who._rows.values()))
    line.customer.click()
    assert [action.text() for action in menu().actions() if not action.isSeparator()] == [
        "Ingrid, 67",
        "Nikos, 41",
        "Nobody",
        "Another customer…",
        "Change Ingrid, 67…",
        "What Ingrid, 67 agreed to…",
        "Take off this safari",
    ]
    choose("Nobody")
    assert seats() == [("Astrid Holm", ""), ("Eleni Papadaki", "Nikos, 41"), ("", "Ingrid, 67")]
    free = list(plan.who._rows.values())[-1]
    free.customer.click()
    choose("Seat Astrid Holm here")
    assert seats()[0] == ("Astrid Holm", "Ingrid, 67")


def test_people_are_changed_in_their_own_forms(couples, plan, seats, fjellvik, monkeypatch):
    asked = []
    for form in (LeaderForm, CustomerForm, ConsentForm):
        monkeypatch.setattr(form, "ask", lambda _parent, _library, uid, form=form: asked.append((form, uid)))
    line = next(iter(plan.who._rows.values()))
    line.leader.click()
    choose("Change Astrid")
    for entry in ("Change Ingrid", "What Ingrid"):
        line.customer.click()
        choose(entry)
    ingrid, astrid = fjellvik.people.customer_called("Ingrid, 67"), fjellvik.people.leader_called("Astrid Holm")
    assert asked == [(LeaderForm, astrid.uid), (CustomerForm, ingrid.uid), (ConsentForm, ingrid.uid)]
    fjellvik.people.edit_leader(astrid.uid, name="Astrid Holm Berg", role="CFO")
    assert seats()[0] == ("Astrid Holm Berg", "Ingrid, 67")


def test_somebody_is_taken_off_with_a_way_back(couples, plan, seats, window):
    line = next(iter(plan.who._rows.values()))
    line.leader.click()
    choose("Take off")
    assert seats() == [("Eleni Papadaki", "Nikos, 41"), ("", "Ingrid, 67")]
    assert window.toasts.toast.sentence == "Astrid Holm is off this safari."
    window.toasts.toast.way.click()
    assert seats()[0] == ("Astrid Holm", "Ingrid, 67")


def test_the_keyboard_stays_where_it_is_when_others_come(couples, plan, fjellvik, breakfast):
    line = list(plan.who._rows.values())[1]
    line.customer.setFocus()
    fjellvik.guests.invite_leader(breakfast.uid, "Jonas Bakke")
    assert line.customer.hasFocus()


def test_settled_when_all_is_there(couples, plan, settling):
    assert settling() == []
    assert not plan.settling.card.isVisible()
    assert plan.settling.good.text() == "Ingrid and Nikos agreed: notes, quotes"


def test_no_day_is_mended_by_opening_the_calendar(couples, settling, mend, fjellvik):
    plan, breakfast = couples
    fjellvik.plans.edit(breakfast.uid, day=None)
    assert settling() == ["There is no day yet."]
    mend("There is no day yet.")
    assert plan.why.day._calendar.isVisible()
    plan.why.day._calendar.hide()
    fjellvik.plans.edit(breakfast.uid, day=date(2026, 11, 20))
    assert settling() == []


def test_a_leader_alone_is_seated_with_one_click(couples, settling, mend, fjellvik, agree):
    _plan, breakfast = couples
    fjellvik.guests.invite_leader(breakfast.uid, "Jonas Bakke")
    fjellvik.guests.invite_customer(breakfast.uid, "Sofie, 33")
    agree("Sofie, 33")
    assert settling() == ["Jonas Bakke sits beside nobody."]
    mend("Jonas Bakke")
    assert settling() == []
    fjellvik.undo()
    assert settling() == ["Jonas Bakke sits beside nobody."]


def test_one_customer_too_few_is_invited_to_the_leader_who_sits_alone(couples, plan, mend, seats, press):
    plan.who._take_leader("", "Jonas Bakke")
    mend("Three leaders, two customers. Jonas sits alone.")
    plan.who._pickers["customer"].line.setText("Sofie, 33")
    press(Key.Key_Return)
    assert seats()[2] == ("Jonas Bakke", "Sofie, 33")
    assert not plan.who._pickers["customer"].isVisible()


@pytest.fixture
def agrees_when_asked(agree, monkeypatch):
    """Stands in for a person at the consent form: whoever is asked agrees."""

    def answer(_parent, library, customer):
        agree(library.people.customer(customer).alias)
        return True

    monkeypatch.setattr(ConsentForm, "ask", answer)


def test_missing_consent_opens_the_consent_form(couples, settling, mend, fjellvik, agrees_when_asked):
    _plan, breakfast = couples
    fjellvik.guests.invite_customer(breakfast.uid, "Sofie, 33")
    assert settling() == ["Sofie, 33 has not been asked about notes and quotes."]
    mend("Sofie, 33")
    assert settling() == []


def test_an_open_answer_about_a_photo(couples, plan, settling, agree):
    agree("Nikos, 41", Use.PHOTO, answer=Answer.ASKED)
    assert settling() == ["Nikos, 41 has not answered about a photo."]


def test_who_is_double_booked_is_taken_off_with_one_click(couples, window, settling, mend, fjellvik):
    other = fjellvik.plans.plan(_kind(), "Listening to calls", day=date(2026, 11, 19), starts=time(9, 30))
    fjellvik.guests.invite_leader(other.uid, "Eleni Papadaki")
    assert settling() == ["Eleni Papadaki is also booked from 09:30: Listening to calls."]
    mend("Eleni Papadaki")
    assert settling() == []
    assert window.toasts.toast.sentence == "Eleni Papadaki is off this safari."


def test_after_mending_by_keyboard_the_keyboard_has_a_place(plan, fjellvik, breakfast, agree, press):
    for item in fjellvik.plans.checklist(breakfast.uid):
        fjellvik.plans.edit_item(item.uid, done=True)
    for name, alias in (("Astrid Holm", "Ingrid, 67"), ("Jonas Bakke", "Nikos, 41")):
        fjellvik.guests.invite_leader(breakfast.uid, name)
        fjellvik.guests.invite_customer(breakfast.uid, alias)
        agree(alias)
    card = plan.settling.card
    QApplication.processEvents()
    next(one for one in card.findChildren(Button) if one.isVisible()).setFocus()
    press(Key.Key_Return)
    assert card.isAncestorOf(QApplication.focusWidget())
    press(Key.Key_Return)
    assert plan.who.add.hasFocus()


def test_mended_by_keyboard_the_keyboard_is_at_the_next_line_and_not_at_the_first(plan, fjellvik, breakfast):
    fjellvik.guests.invite_leader(breakfast.uid, "Astrid Holm")
    fjellvik.plans.edit(breakfast.uid, starts=None, host="", place="")
    QApplication.processEvents()
    card = plan.settling.card
    second, third = list(plan.settling.matters)[1:3]
    assert len(plan.settling.matters) > 2
    card.stand_at(second, 1)
    del plan.settling.matters[second]  # as by its mend
    plan.settling._fill()
    QApplication.processEvents()
    assert card.standing() == (third, 1)


def test_hostile_names_are_plain_and_fit(plan, window, fjellvik, breakfast):
    leader = fjellvik.guests.invite_leader(breakfast.uid, "<img src=x>" + "W" * 280)
    fjellvik.guests.invite_customer(breakfast.uid, "A&B\u202egnp, 3", beside=leader.uid)
    assert window.width() == 1440
    line = next(iter(plan.who._rows.values()))
    assert line.leader.text().startswith("<img src=x>WWW")
    assert line.seat.alias == "A&Bgnp, 3"
    line.customer.click()
    assert menu().actions()[0].text() == "A&&Bgnp, 3"
    menu().close()


def test_narrow_the_agenda_and_who_share_the_place(couples, window, fjellvik, dressed_app):
    plan, breakfast = couples
    fjellvik.plans.edit(breakfast.uid, day=None)
    window.resize(1100, 700)
    dressed_app.processEvents()
    assert plan.agenda.isVisible()
    assert not plan.who.isVisible()
    assert plan.tabs.tabWhatsThis(1) == "1"
    plan.tabs.setCurrentIndex(1)
    assert plan.who.isVisible()
    assert plan.settling.isVisible()
    assert not plan.agenda.isVisible()
    assert plan.why.isVisible()
    window.resize(1440, 900)
    dressed_app.processEvents()
    assert plan.agenda.isVisible()
    assert not plan.tabs.isVisible()


def _kind():
    from safari.plan.format import called, formats

    return called("breakfast", formats()[0])
