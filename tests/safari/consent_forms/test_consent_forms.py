"""Consent forms handed out: in the customer's language, each wording kept once, whatever is undone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.library import Library
from safari.people.consent import Answer, Given, How, Use


@pytest.fixture
def library(tmp_path):
    today = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
    made = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: today)
    made.edit_programme(responsible="Kari Nes", contact="kari@fjellvik.example")
    yield made
    made.close()


def test_a_wording_is_kept_once_word_for_word(library):
    ingrid, nikos = (library.people.add_customer(one, language="nb") for one in ("Ingrid, 67", "Nikos, 41"))
    first, second = library.consent_forms.hand_out(ingrid.uid), library.consent_forms.hand_out(nikos.uid)
    assert (first.reference, second.reference) == ("Ingrid, 67", "Nikos, 41")
    kept = library.consent_forms.wordings()
    assert [(one.hash, one.text, one.language, one.first_used) for one in kept] == [
        (first.hash, first.text, "nb", date(2026, 11, 2))
    ]
    assert "Ingrid" not in kept[0].text
    assert first.hash == second.hash


def test_another_wording_is_another_one_and_the_newest_is_found(library):
    ingrid = library.people.add_customer("Ingrid, 67", language="nb")
    before = library.consent_forms.hand_out(ingrid.uid)
    library.edit_programme(responsible="Jonas Bakke")
    after = library.consent_forms.hand_out(ingrid.uid)
    assert [one.hash for one in library.consent_forms.wordings()] == [after.hash, before.hash]
    assert library.consent_forms.newest("nb").hash == after.hash
    assert library.consent_forms.newest("el") is None


def test_what_was_handed_out_stays_whatever_is_undone(library):
    ingrid = library.people.add_customer("Ingrid, 67", language="nb")
    library.consent_forms.hand_out(ingrid.uid)
    while library.undo():
        pass
    assert len(library.consent_forms.wordings()) == 1


@pytest.mark.parametrize(
    ("language", "given"),
    [
        ("el", "el"),
        ("el-CY", "el"),
        ("nb-NO", "nb"),
        ("no", "nb"),
        ("nn", "nb"),
        ("NN_no", "nb"),
        ("", "da"),
        ("fr", "da"),
    ],
)
def test_who_speaks_another_language_gets_the_programmes(library, language, given):
    library.edit_programme(language="da")
    ingrid = library.people.add_customer("Ingrid, 67", language=language, minor=True)
    form = library.consent_forms.form(ingrid.uid)
    assert (form.language, form.for_minor) == (given, True)
    assert library.consent_forms.wordings() == []


def test_a_customer_may_have_signed_any_of_them_likeliest_their_own_language(library):
    ingrid = library.people.add_customer("Ingrid, 67", language="nb-NO")
    first = library.consent_forms.hand_out(ingrid.uid)
    greek = library.consent_forms.hand_out(library.people.add_customer("Nikos, 41", language="el").uid)
    library.edit_programme(responsible="Jonas Bakke")
    second = library.consent_forms.hand_out(ingrid.uid)
    offered = library.consent_forms.offered(ingrid.uid)
    assert [one.hash for one in offered] == [second.hash, first.hash, greek.hash]
    assert library.consent_forms.known(greek.hash).language == "el"
    assert library.consent_forms.known("0" * 64) is None


def test_the_form_an_answer_was_given_on_is_kept_with_it(library):
    ingrid = library.people.add_customer("Ingrid, 67", language="nb")
    form = library.consent_forms.hand_out(ingrid.uid)
    given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 2), wording=form.hash)
    library.people.answer(ingrid.uid, [Use.NOTES], given)
    kept = library.people.agreement(ingrid.uid).answers[Use.NOTES]
    assert library.consent_forms.known(kept.wording).text == form.text
