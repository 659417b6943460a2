"""The form for a new safari: every format with its line, in the language of the plan, by keyboard alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from safari.plan.safari import Setting
from ui.safaris.new_safari import NewSafari
from ui.widgets.dialog import Confirm
from ui.widgets.room_on_screen import room_on_screen

Key = Qt.Key
TITLES = [
    "Breakfast with customers",
    "Customer event",
    "A day in customer service",
    "Listening to calls",
    "A day in the customer’s life",
    "Customer-loss calls",
    "Barbecue moment",
]


@pytest.fixture
def dialog(dressed_app, fjellvik, qtbot):
    made = NewSafari(None, fjellvik)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def said(dialog):
    role = Qt.ItemDataRole.AccessibleTextRole
    return [dialog.format.item(row).data(role) for row in range(dialog.format.count())]


def test_all_seven_formats_with_a_line_about_each(dialog):
    assert [words.split(". ")[0] for words in said(dialog)] == TITLES
    assert all(len(words) > len(title) + 40 for words, title in zip(said(dialog), TITLES, strict=True))
    assert dialog.format.accessibleName() == "Format"


def test_each_is_planned_by_keyboard(dialog, fjellvik, press):
    dialog.format.setFocus()
    press(Key.Key_Down, times=2)
    assert dialog.title.text() == "A day in customer service"
    press(Key.Key_Return)
    assert not dialog.isVisible()
    (safari,) = fjellvik.plans.safaris()
    assert (safari.format, safari.setting, safari.language) == ("service_day", Setting.AGENT, "")
    assert fjellvik.plans.agenda(safari.uid)[1].title == "Beside the agent, listening in"


def test_the_language_of_the_plan(dialog, fjellvik):
    dialog.format.choose("event")
    dialog.language.choose("nb")
    dialog.language.activated.emit(dialog.language.currentIndex())
    assert said(dialog)[0].startswith("Frokost med kunder. ")
    assert dialog.format.chosen().key == "event", "the format stays"
    assert dialog.title.text() == "Kundearena"
    dialog.title.setText("Min egen tittel")
    dialog.language.choose("el")
    dialog.language.activated.emit(dialog.language.currentIndex())
    assert dialog.title.text() == "Min egen tittel", "what somebody typed stays"
    dialog.plan.click()
    (safari,) = fjellvik.plans.safaris()
    assert (safari.title, safari.language) == ("Min egen tittel", "el")
    assert fjellvik.plans.agenda(safari.uid)[0].title.startswith("Καλωσόρισμα")


def test_the_programme_says_which_language_comes_first(dressed_app, fjellvik, qtbot):
    fjellvik.edit_programme(language="da")
    dialog = NewSafari(None, fjellvik)
    qtbot.addWidget(dialog)
    assert dialog.title.text() == "Morgenmad med kunder"
    dialog.plan.click()
    assert fjellvik.plans.safaris()[0].language == "", "the programme’s, whatever that becomes"


def test_hostile_titles_and_past_days(dialog, fjellvik, press, write):
    dialog.title.setText("BEGIN:VEVENT\nATTENDEE:x")
    dialog.day.setFocus()
    write("1.3.2024")
    press(Key.Key_Return)
    (safari,) = fjellvik.plans.safaris()
    assert (safari.title, safari.day) == ("BEGIN:VEVENT ATTENDEE:x", date(2024, 3, 1))


def test_a_title_of_too_many_letters_is_said(dialog, fjellvik, press):
    dialog.title.setText("x" * 301)
    press(Key.Key_Return)
    assert "301 characters" in dialog.fields["title"]._below.text()
    assert dialog.isVisible()
    dialog.title.setText("x" * 300)
    press(Key.Key_Return)
    assert len(fjellvik.plans.safaris()[0].title) == 300


def places(dialog):
    """Where all fields stand, from the top of the dialog, and how tall it is."""
    tops = {name: one.field.mapTo(dialog, QPoint()).y() for name, one in dialog.fields.items()}
    return tops | {"all": dialog.height()}


@pytest.mark.parametrize("name", ["day", "title"])
def test_a_refusal_that_was_mended_leaves_no_gap(dialog, press, write, name):
    QApplication.processEvents()
    before = places(dialog)
    dialog.day.setFocus()
    write("99 foo")
    if name == "title":
        dialog.day.clear()
        dialog.title.setText("x" * 301)
        dialog.plan.click()
    else:
        press(Key.Key_Tab)
    QApplication.processEvents()
    refused = places(dialog)
    assert dialog.fields[name]._below.isVisible()
    assert refused["all"] > before["all"], "the sentence has its room"
    assert refused["language"] == refused["day"], "side by side still"
    assert refused["format"] == before["format"], "what stands above it stays where it is"
    field = dialog.fields[name].field
    field.setFocus()
    field.selectAll()
    write("3 December 2026")
    press(Key.Key_Tab)
    QApplication.processEvents()
    assert not dialog.fields[name]._below.isVisible()
    assert places(dialog) == before


@pytest.mark.parametrize("size", [1.0, 1.25, 1.5])
def test_it_fits_a_small_screen(dialog, look, size):
    look.set_text_size(size)
    QApplication.processEvents()
    dialog._fit()
    room = room_on_screen(dialog).height()
    assert dialog.height() <= room - 40
    assert dialog.plan.geometry().bottom() < dialog.height()


def test_whoever_typed_a_title_is_asked_before_it_goes_for_the_formats(dialog, monkeypatch, write):
    asked: list[str] = []

    def no(_parent, question):
        asked.append(question.sentence)
        return False

    monkeypatch.setattr(Confirm, "ask", no)
    dialog.title.selectAll()
    write("A morning at the harbour")
    dialog.all_formats.click()
    assert asked == ["The title and the day you typed here are not kept."]
    assert dialog.isVisible()
    assert dialog.title.text() == "A morning at the harbour"
    monkeypatch.setattr(Confirm, "ask", lambda _parent, _question: True)
    dialog.all_formats.click()
    assert not dialog.isVisible()
    assert dialog.wants_formats


def test_whoever_typed_nothing_goes_to_the_formats_at_once(dialog, monkeypatch):
    monkeypatch.setattr(Confirm, "ask", lambda *_asked: pytest.fail("nobody is asked"))
    dialog.all_formats.click()
    assert dialog.wants_formats
