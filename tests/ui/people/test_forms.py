"""The forms for leaders, customers and consent: nothing chosen beforehand, one undo for what was kept."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint

from safari.people.consent import Answer, How, Standing, Use
from safari.people.desk import Given
from ui.people.consent_form import ConsentForm
from ui.people.customer_form import CustomerForm
from ui.people.leader_form import LeaderForm
from ui.widgets.plain_text import PlainText

TODAY = date(2026, 11, 17)


@pytest.fixture
def ingrid(library):
    return library.people.add_customer("Ingrid, 67", language="nb")


@pytest.fixture
def consent_form(qtbot, library, ingrid):
    form = ConsentForm(None, library, ingrid)
    qtbot.addWidget(form)
    form.show()
    return form


def standing(library, customer, use):
    return library.people.agreement(customer.uid).standing(use, TODAY)


def test_nothing_is_chosen_beforehand(consent_form):
    chips = [chip for row in consent_form.rows.values() for chip in row.chips.values()]
    assert not any(chip.isChecked() for chip in chips)
    assert not consent_form.details.how.chosen
    assert not consent_form.details.lasts.chosen


def test_what_was_agreed_before_is_written_beside_it_and_still_not_chosen(qtbot, library, ingrid):
    given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 3), "Astrid Holm", date(2027, 11, 3), "nb")
    library.people.answer(ingrid.uid, [Use.PHOTO], given)
    form = ConsentForm(None, library, ingrid)
    qtbot.addWidget(form)
    row = form.rows[Use.PHOTO]
    assert row.stands.text() == "Agreed, written, 3 November 2026, to Astrid Holm, until 3 November 2027"
    assert row.answer is None
    assert form.rows[Use.AUDIO].stands.text() == "May we record your voice and play it?"


def test_yes_no_and_asked_are_kept_together_and_undone_together(library, ingrid, consent_form):
    consent_form.rows[Use.NOTES].chips[Answer.YES].click()
    consent_form.rows[Use.PHOTO].chips[Answer.NO].click()
    consent_form.rows[Use.AUDIO].chips[Answer.ASKED].click()
    consent_form.details.how.chips[How.SPOKEN].click()
    consent_form.details.lasts.chips["one_year"].click()
    consent_form.details.taken_by.setText("Astrid Holm")
    consent_form.keep_button.click()
    assert consent_form.result() == consent_form.DialogCode.Accepted
    assert standing(library, ingrid, Use.NOTES) is Standing.AGREED
    assert standing(library, ingrid, Use.PHOTO) is Standing.REFUSED
    assert standing(library, ingrid, Use.AUDIO) is Standing.ASKED
    assert standing(library, ingrid, Use.OUTSIDE) is Standing.NOT_ASKED
    notes = library.people.agreement(ingrid.uid).answers[Use.NOTES]
    assert (notes.how, notes.taken_by, notes.language) == (How.SPOKEN, "Astrid Holm", "nb")
    assert (notes.given_on, notes.until) == (TODAY, date(2027, 11, 17))
    library.undo()
    assert not library.people.agreement(ingrid.uid).answers


def test_only_one_answer_a_use_and_pressing_it_again_takes_it_back(consent_form):
    row = consent_form.rows[Use.NOTES]
    row.chips[Answer.YES].click()
    row.chips[Answer.NO].click()
    assert row.answer is Answer.NO
    row.chips[Answer.NO].click()
    assert row.answer is None


@pytest.mark.parametrize(
    ("press", "says"),
    [
        ([], "Nothing is answered yet."),
        ([Answer.YES], "It is not said how this was answered."),
        ([Answer.YES, How.WRITTEN], "It is not said how long the yes holds."),
    ],
)
def test_what_is_missing_is_said_and_the_form_stays(library, ingrid, consent_form, press, says):
    for key in press:
        chips = consent_form.rows[Use.NOTES].chips if isinstance(key, Answer) else consent_form.details.how.chips
        chips[key].click()
    consent_form.keep_button.click()
    assert consent_form.complaint.startswith(says)
    assert consent_form.isVisible()
    assert not library.people.agreement(ingrid.uid).answers


def test_a_consent_that_would_end_before_it_begins_is_refused_in_the_form(consent_form):
    consent_form.rows[Use.NOTES].chips[Answer.YES].click()
    consent_form.details.how.choose(How.WRITTEN)
    consent_form.details.lasts.choose("a_day")
    consent_form.details.last_day.set_day(date(2026, 11, 16))
    consent_form.keep_button.click()
    assert consent_form.complaint.startswith("This consent would end before it begins.")


def test_withdrawing_one_use_and_everything(qtbot, library, ingrid):
    given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 3))
    library.people.answer(ingrid.uid, [Use.NOTES, Use.PHOTO], given)
    form = ConsentForm(None, library, ingrid)
    qtbot.addWidget(form)
    form.rows[Use.PHOTO].withdraw()
    form.try_to_keep()
    assert standing(library, ingrid, Use.PHOTO) is Standing.WITHDRAWN
    assert standing(library, ingrid, Use.NOTES) is Standing.AGREED
    form = ConsentForm(None, library, ingrid)
    qtbot.addWidget(form)
    assert not form.rows[Use.PHOTO].can_be_withdrawn
    form.withdraw_all.click()
    form.try_to_keep()
    assert standing(library, ingrid, Use.NOTES) is Standing.WITHDRAWN


def test_a_customer_who_is_gone_is_not_asked(library):
    assert ConsentForm.ask(None, library, "nobody") is False


def test_a_leader_is_added_and_changed(qtbot, library):
    form = LeaderForm(None, library)
    qtbot.addWidget(form)
    form.try_to_keep()
    assert form.complaint.startswith("A name is missing.")
    form.name.setText("Astrid Holm")
    form.role.setText("CFO")
    form.try_to_keep()
    assert [(one.name, one.role) for one in library.people.leaders()] == [("Astrid Holm", "CFO")]
    assert form.kept is not None
    form = LeaderForm(None, library, form.kept)
    qtbot.addWidget(form)
    form.role.setText("CEO")
    form.try_to_keep()
    assert library.people.leaders()[0].role == "CEO"


def test_a_customer_is_kept_with_segment_and_identity_in_one_undo(qtbot, library):
    form = CustomerForm(None, library)
    qtbot.addWidget(form)
    form.alias.setText("Nikos, 41")
    form.segment.setText("Home, water claim")
    form.language.choose("el")
    form.who.setPlainText("Home owner, Bergen")
    form.real_name.setText("Nikolaos Papadopoulos")
    form.contact.setPlainText("nikos@example.org")
    form.try_to_keep()
    customer = library.people.customers()[0]
    assert (customer.alias, customer.language, customer.who) == ("Nikos, 41", "el", "Home owner, Bergen")
    assert library.people.segments()[0].uid == customer.segment
    assert library.people.identity(customer.uid).real_name == "Nikolaos Papadopoulos"
    library.undo()
    assert not library.people.customers()
    assert not library.people.segments()


def test_a_customer_form_shows_what_is_known_and_keeps_what_was_changed(qtbot, library, ingrid):
    library.people.identify(ingrid.uid, "Ingrid Solheim", "55 00 00 00")
    form = CustomerForm(None, library, library.people.customer(ingrid.uid))
    qtbot.addWidget(form)
    assert form.real_name.text() == "Ingrid Solheim"
    assert form.language.currentText() == "Norsk bokmål"
    form.since.setText("Customer since 1998")
    form.try_to_keep()
    assert library.people.customers()[0].since == "Customer since 1998"


def test_every_field_has_a_name_for_a_screen_reader(qtbot, library):
    form = CustomerForm(None, library)
    qtbot.addWidget(form)
    fields = (form.alias, form.segment, form.language, form.who, form.since, form.real_name, form.contact)
    assert all(field.accessibleName() for field in fields)


def test_fields_stand_under_their_labels_and_end_where_the_buttons_do(qtbot, library):
    form = LeaderForm(None, library)
    qtbot.addWidget(form)
    form.show()
    label = next(one for one in form.findChildren(PlainText) if one.text() == "Name")
    field = label.buddy()
    assert field.mapTo(form, QPoint(0, 0)).y() - label.mapTo(form, QPoint(0, label.height())).y() < 8
    right = field.mapTo(form, QPoint(field.width(), 0)).x()
    assert right == form.keep_button.mapTo(form, QPoint(form.keep_button.width(), 0)).x()
