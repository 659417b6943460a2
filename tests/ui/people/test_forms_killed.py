"""A form that was half filled in when the program was killed has again what was typed; nothing is kept by that."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from safari.errors import SafariError
from safari.run.note import Draft, in_field
from ui.people.consent_form import ConsentForm
from ui.people.customer_form import CustomerForm
from ui.people.leader_form import LeaderForm
from ui.people.programme_form import ProgrammeForm
from ui.plan.driver_form import DriverForm
from ui.widgets.plain_text import PlainText

BACK = "What was typed here before is back. Nothing of it is kept yet."


@pytest.fixture
def open_form(qtbot):
    """Opens one of the forms over a library."""

    def opened(form, library, *about):
        made = form(None, library, *about)
        qtbot.addWidget(made)
        made.show()
        return made

    return opened


def is_said(form):
    return BACK in {label.text() for label in form.findChildren(PlainText)}


def test_a_new_customer_is_there_again_but_for_who_it_really_is(library, open_form, killed):
    form = open_form(CustomerForm, library)
    assert not is_said(form)
    QTest.keyClicks(form.alias, "Kari, 54")
    QTest.keyClicks(form.who, "Teacher, two ch")
    QTest.keyClicks(form.real_name, "Kari Nordmann")
    again = killed(library)
    (told,) = again.database.rows("SELECT text, chips FROM drafts")
    assert "Nordmann" not in "".join(told)
    form = open_form(CustomerForm, again)
    assert is_said(form)
    assert (form.alias.text(), form.who.text(), form.real_name.text()) == ("Kari, 54", "Teacher, two ch", "")
    assert again.people.customers() == []
    form.try_to_keep()
    assert [one.alias for one in again.people.customers()] == ["Kari, 54"]
    assert again.drafts.of("", in_field("customer", "new")) is None
    assert open_form(CustomerForm, again).alias.text() == ""


def test_what_was_not_typed_is_as_it_is_now(library, open_form, killed):
    astrid = library.people.add_leader("Astrid Holm", "CFO")
    form = open_form(LeaderForm, library, astrid)
    form.role.selectAll()
    QTest.keyClicks(form.role, "Chief fin")
    again = killed(library)
    astrid = again.people.edit_leader(astrid.uid, name="Astrid Berg")
    form = open_form(LeaderForm, again, astrid)
    assert (form.name.text(), form.role.text()) == ("Astrid Berg", "Chief fin")
    form.reject()
    assert again.people.leader(astrid.uid).role == "CFO"
    assert open_form(LeaderForm, again, astrid).role.text() == "CFO"


def test_a_driver_and_the_programme_too(library, open_form, killed):
    QTest.keyClicks(open_form(DriverForm, library).source, "Claims repo")
    QTest.keyClicks(open_form(ProgrammeForm, library).line, "Closer to cust")
    again = killed(library)
    assert open_form(DriverForm, again).source.text() == "Claims repo"
    assert open_form(ProgrammeForm, again).line.text() == "Closer to cust"
    assert again.drafts.left() == []  # no half sentence of Run


def test_whoever_is_removed_takes_what_is_half_typed_about_them_along_once_no_undo_brings_them_back(
    library, open_form, killed
):
    astrid, ingrid = library.people.add_leader("Astrid Holm"), library.people.add_customer("Ingrid, 67")
    QTest.keyClicks(open_form(LeaderForm, library, astrid).role, "Chief fin")
    QTest.keyClicks(open_form(CustomerForm, library, ingrid).who, "Builds boats, two ch")
    QTest.keyClicks(open_form(ConsentForm, library, ingrid).details.taken_by, "Jon")
    QTest.keyClicks(open_form(CustomerForm, library).alias, "Kari, 5")
    again = killed(library)
    asked = Draft("a safari", in_field("asked", astrid.uid), "Why?", "", again.journal.clock())
    again.drafts.keep(asked)
    again.people.remove_customer(ingrid.uid)
    again.people.remove_leader(astrid.uid)
    again.undo()
    form = open_form(LeaderForm, again, again.people.leader(astrid.uid))
    assert (form.name.text(), form.role.text(), is_said(form)) == ("Astrid Holm", "Chief fin", True)
    again.redo()
    again = killed(again)
    assert again.database.rows("SELECT author FROM drafts") == [(in_field("customer", "new"),)]


def test_who_goes_by_undo_or_redo_takes_it_along_too(library, open_form, killed):
    ingrid = library.people.add_customer("Ingrid, 67")
    library.people.remove_customer(ingrid.uid)
    library.undo()
    QTest.keyClicks(open_form(CustomerForm, library, ingrid).who, "Gudrun Haugen")
    again = killed(library)
    assert again.drafts.of("", in_field("customer", ingrid.uid)) is not None
    again.people.remove_customer(ingrid.uid)
    again.undo()
    again.redo()
    jon = again.people.add_leader("Jon Lie")
    QTest.keyClicks(open_form(LeaderForm, again, jon).role, "Gudrun Haugen")
    assert again.undo() == "Jon Lie added"
    again = killed(again)
    assert again.database.rows("SELECT * FROM drafts") == []
    again.close()
    assert b"Gudrun" not in again.path.read_bytes()


def test_who_cannot_be_removed_keeps_what_is_half_typed(library, open_form, killed):
    astrid = library.people.add_leader("Astrid Holm")
    library.edit_programme(sponsor=astrid.uid)
    QTest.keyClicks(open_form(LeaderForm, library, astrid).role, "Chief fin")
    again = killed(library)
    with pytest.raises(SafariError):
        again.people.remove_leader(astrid.uid)
    assert open_form(LeaderForm, again, astrid).role.text() == "Chief fin"
