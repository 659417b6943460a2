"""Noting a written answer: on which form it was given, and until when that form says it holds."""

from __future__ import annotations

from datetime import date

import pytest

from safari.people.consent import Answer, Given, How, Use
from ui.people.consent_form import ConsentForm
from ui.widgets.plain_text import PlainText


@pytest.fixture
def ingrid(library):
    return library.people.add_customer("Ingrid, 67", language="nb")


@pytest.fixture
def open_form(qtbot, library):
    def opened(customer):
        form = ConsentForm(None, library, customer)
        qtbot.addWidget(form)
        form.show()
        return form

    return opened


def forms_offered(form):
    return [form.details.form.itemText(index) for index in range(form.details.form.count())]


def test_the_newest_form_in_the_customers_language_comes_first(library, ingrid, open_form):
    older = library.consent_forms.hand_out(ingrid.uid)
    greek = library.consent_forms.hand_out(library.people.add_customer("Nikos, 41", language="el").uid)
    library.edit_programme(responsible="Jonas Bakke")
    newer = library.consent_forms.hand_out(ingrid.uid)
    assert forms_offered(open_form(ingrid)) == [
        f"Norsk bokmål, from 17 November 2026 ({newer.code})",
        f"Norsk bokmål, from 17 November 2026 ({older.code})",
        f"Ελληνικά, from 17 November 2026 ({greek.code})",
        "Another form",
    ]


def test_the_form_is_asked_for_only_where_the_answer_was_written(library, ingrid, open_form):
    library.consent_forms.hand_out(ingrid.uid)
    form = open_form(ingrid)
    assert not form.details.form.isVisible()
    form.details.how.chips[How.WRITTEN].click()
    assert form.details.form.isVisible()
    form.details.how.chips[How.SPOKEN].click()
    assert not form.details.form.isVisible()


def test_a_written_yes_holds_twelve_months_from_its_day_as_the_form_says(library, ingrid, open_form):
    handed_out = library.consent_forms.hand_out(ingrid.uid)
    form = open_form(ingrid)
    form.rows[Use.NOTES].chips[Answer.YES].click()
    form.details.how.chips[How.WRITTEN].click()
    form.details.given_on.set_day(date(2026, 11, 3))
    form.keep_button.click()
    kept = library.people.agreement(ingrid.uid).answers[Use.NOTES]
    assert (kept.wording, kept.until) == (handed_out.hash, date(2027, 11, 3))


def test_what_somebody_chose_stays_and_what_the_form_said_goes_with_it(library, ingrid, open_form):
    library.consent_forms.hand_out(ingrid.uid)
    details = open_form(ingrid).details
    details.how.chips[How.WRITTEN].click()
    assert details.lasts.chosen == "one_year"
    details.how.chips[How.SPOKEN].click()
    assert details.lasts.chosen == ""
    details.how.chips[How.WRITTEN].click()
    details.form.setCurrentIndex(details.form.findText("Another form"))
    assert details.lasts.chosen == ""
    details.lasts.chips["two_years"].click()
    details.form.setCurrentIndex(0)
    details.how.chips[How.SPOKEN].click()
    assert details.lasts.chosen == "two_years"


@pytest.mark.parametrize("how", [How.SPOKEN, How.RECORDED])
def test_a_spoken_answer_is_on_no_form(library, ingrid, open_form, how):
    library.consent_forms.hand_out(ingrid.uid)
    form = open_form(ingrid)
    form.rows[Use.PHOTO].chips[Answer.NO].click()
    form.details.how.chips[how].click()
    form.keep_button.click()
    assert library.people.agreement(ingrid.uid).answers[Use.PHOTO].wording == ""


def test_another_form_is_kept_without_a_wording(library, ingrid, open_form):
    library.consent_forms.hand_out(ingrid.uid)
    form = open_form(ingrid)
    form.rows[Use.NOTES].chips[Answer.YES].click()
    form.details.how.chips[How.WRITTEN].click()
    form.details.form.choose("")
    form.details.lasts.choose("no_end")
    form.keep_button.click()
    assert library.people.agreement(ingrid.uid).answers[Use.NOTES].wording == ""


def test_what_was_answered_before_says_on_which_form(library, ingrid, open_form):
    handed_out = library.consent_forms.hand_out(ingrid.uid)
    given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 3), wording=handed_out.hash)
    library.people.answer(ingrid.uid, [Use.PHOTO], given)
    stands = open_form(ingrid).rows[Use.PHOTO].stands.text()
    assert stands == f"Agreed, written, on form {handed_out.code}, 3 November 2026, no end agreed"


def test_a_parent_is_asked_for_where_the_customer_is_a_minor(library, ingrid, open_form):
    def said(form):
        return [line.text() for line in form.findChildren(PlainText) if "guardian" in line.text()]

    assert said(open_form(ingrid)) == []
    minor = library.people.edit_customer(ingrid.uid, minor=True)
    assert said(open_form(minor)) == ["Ingrid, 67 is a minor: a parent or guardian signs, too."]
