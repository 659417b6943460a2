"""Who may be asked: in the table of customers, on the card, in the forms."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from ui.people.customer_form import CustomerForm
from ui.people.deeds import CUSTOMERS
from ui.people.leader_form import LeaderForm


def words_on(widget):
    QApplication.processEvents()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def room(make_room, people):
    made = make_room()
    made.tabs.setCurrentIndex(CUSTOMERS)
    return made


def asked(room, people, alias):
    table = room.customers.people
    return table.index(table.row_of(people[alias].uid), table.columnCount() - 1).data()


def test_a_customer_asked_lately_rests(room, people, library):
    assert asked(room, people, "Sofie, 33") == ""
    safari = library.plans.safaris()[0]
    library.plans.edit(safari.uid, day=date(2026, 11, 3))
    library.guests.invite(safari.uid, customer=people["Sofie, 33"].uid)
    assert asked(room, people, "Sofie, 33") == "3 Nov 2026, not before 1 Feb 2027"
    library.edit_programme(cool_down=20)
    assert asked(room, people, "Sofie, 33") == "3 Nov 2026, not before 23 Nov"


def test_who_does_not_want_to_be_asked_says_so_in_table_and_card(room, people, library):
    details = {"opted_out": True, "minor": True, "account_owner": people["Mette"].uid}
    library.people.edit_customer(people["Sofie, 33"].uid, **details)
    assert asked(room, people, "Sofie, 33") == "does not want to be asked"
    room.customers.choose(people["Sofie, 33"].uid)
    words = words_on(room.panel)
    for part in ("Does not want to be asked", "A minor: a parent consents, too", "In the care of Mette"):
        assert part in words


def test_the_form_of_a_customer_keeps_owner_minor_and_opt_out(qtbot, people, library):
    form = CustomerForm(None, library, library.people.customer(people["Sofie, 33"].uid))
    qtbot.addWidget(form)
    assert (form.owner.key(), form.minor.isChecked(), form.opted_out.isChecked()) == ("", False, False)
    form.owner.choose(people["Astrid"].uid)
    form.minor.setChecked(True)
    form.opted_out.setChecked(True)
    form.try_to_keep()
    sofie = library.people.customer(people["Sofie, 33"].uid)
    assert (sofie.account_owner, sofie.minor, sofie.opted_out) == (people["Astrid"].uid, True, True)
    again = CustomerForm(None, library, sofie)
    qtbot.addWidget(again)
    assert (again.owner.key(), again.minor.isChecked()) == (people["Astrid"].uid, True)
    library.undo()
    assert library.people.customer(people["Sofie, 33"].uid).account_owner is None


def test_the_form_of_a_leader_keeps_address_and_the_day_they_joined(qtbot, people, library):
    form = LeaderForm(None, library, library.people.leader(people["Petros"].uid))
    qtbot.addWidget(form)
    form.show()
    assert not form.joined.field.isVisible()
    form.email.setText("petros at fjellvik")
    form.try_to_keep()
    assert form.complaint.startswith("“petros at fjellvik” is no e-mail address.")
    form.email.setText("petros@fjellvik.example")
    form.joined.known.click()
    assert form.joined.field.isVisible()
    form.joined.field.set_day(date(2026, 9, 7))
    form.try_to_keep()
    petros = library.people.leader(people["Petros"].uid)
    assert (petros.email, petros.joined, petros.role) == ("petros@fjellvik.example", date(2026, 9, 7), "Sales")
