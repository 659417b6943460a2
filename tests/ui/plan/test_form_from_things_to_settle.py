"""A missing consent leads to the form on which it is given, with one click."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from ui.widgets.button import Button


@pytest.fixture
def saved(monkeypatch, tmp_path):
    """Where whoever is asked saves a file."""
    path = tmp_path / "form.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
    return path


def words(plan):
    QApplication.processEvents()
    return [one for one in plan.settling.card.findChildren(Button) if one.isVisible()]


def test_the_form_of_a_customer_is_saved_from_things_to_settle(qtbot, fjellvik, breakfast, plan, saved):
    ingrid = fjellvik.people.add_customer("Ingrid, 67", language="el")
    fjellvik.guests.invite(breakfast.uid, customer=ingrid.uid)
    (form,) = [one for one in words(plan) if one.text() == "Consent form…"]
    assert "Ingrid, 67" in form.accessibleName()
    form.click()
    qtbot.waitUntil(saved.exists)
    assert [one.language for one in fjellvik.consent_forms.wordings()] == ["el"]
    toasts = plan.window().toasts
    qtbot.waitUntil(lambda: toasts.toast is not None and toasts.toast.sentence == "Saved: form.pdf")


def test_other_matters_have_one_word_each(fjellvik, breakfast, plan, agree):
    fjellvik.people.add_customer("Ingrid, 67")
    fjellvik.guests.invite_customer(breakfast.uid, "Ingrid, 67")
    agree("Ingrid, 67")
    assert plan.settling.matters
    assert "Consent form…" not in [one.text() for one in words(plan)]


def test_who_has_no_language_gets_the_form_in_that_of_the_plan(qtbot, fjellvik, breakfast, plan, saved):
    fjellvik.plans.edit(breakfast.uid, language="nb")
    ingrid = fjellvik.people.add_customer("Ingrid, 67")
    fjellvik.guests.invite(breakfast.uid, customer=ingrid.uid)
    (form,) = [one for one in words(plan) if one.text() == "Consent form…"]
    form.click()
    qtbot.waitUntil(saved.exists)
    qtbot.waitUntil(lambda: [one.language for one in fjellvik.consent_forms.wordings()] == ["nb"])
