"""A customer's consent form and letters, from their card in People."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog, QLabel

from safari.people.consent import Answer, Given, How, Use
from safari.plan.format import called, formats
from ui.letters.letter_dialog import LetterDialog
from ui.people.deeds import CUSTOMERS


@pytest.fixture
def room(make_room, people):
    room = make_room()
    room.tabs.setCurrentIndex(CUSTOMERS)
    room.customers.choose(people["Ingrid, 67"].uid)
    return room


def words_on(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


@pytest.fixture
def saved_as(monkeypatch, tmp_path):
    """Where a person saves a file, and the names they were offered for it."""
    found = SimpleNamespace(path=tmp_path / "form.pdf", offered=[])

    def ask(_parent, _title, suggested, _kind):
        found.offered.append(suggested)
        return str(found.path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return found


def test_one_click_saves_the_form_in_their_language(qtbot, room, library, window, saved_as):
    room.panel.card.buttons["form"].click()
    qtbot.waitUntil(lambda: window.toasts == ["Saved: form.pdf"])
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(saved_as.path).pages).split())
    assert "Får vi bruke det du forteller oss?" in text
    assert "Real Ingrid" not in text
    assert "Ingrid, 67" in saved_as.offered[0]
    assert [one.language for one in library.consent_forms.wordings()] == ["nb"]


def test_who_changes_their_mind_about_saving_hands_nothing_out(room, library, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("", ""))
    room.panel.card.buttons["form"].click()
    assert library.consent_forms.wordings() == []


def test_the_card_says_on_which_form_they_answered(room, library, people):
    ingrid = people["Ingrid, 67"]
    form = library.consent_forms.hand_out(ingrid.uid)
    given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 16), wording=form.hash)
    library.people.answer(ingrid.uid, [Use.PHOTO], given)
    assert f"on form {form.code}" in words_on(room.panel)


def test_letters_are_offered_once_they_are_on_a_coming_safari(room, library, people, monkeypatch):
    assert "letter" not in room.panel.card.buttons
    kind = called("breakfast", formats()[0])
    plan = library.plans.plan(kind, "Christmas breakfast", day=date(2026, 12, 10))
    library.guests.invite(plan.uid, customer=people["Ingrid, 67"].uid, reason="She asked for it.")
    room.reload()
    shown: list[LetterDialog] = []
    monkeypatch.setattr(LetterDialog, "exec", lambda dialog: shown.append(dialog))  # noqa: PLW0108 - a method is bound
    room.panel.card.buttons["letter"].click()
    assert shown[0].text.toPlainText().startswith("Kjære Real Ingrid, 67,")
    assert "torsdag 10. desember 2026" in shown[0].text.toPlainText()
