"""The end of a debrief: closed, opened again, and what was changed since; its minutes out of the window."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.safari import Stage
from ui.debrief.panes import card_deeds, deeds
from ui.widgets.plain_text import PlainText


@pytest.fixture
def pane(room):
    return room.panes["closing"]


def test_what_is_left_is_said_and_in_nobodys_way(heard, pane, press):
    assert "2 notes are in no theme yet." in pane.said.text()
    assert "Astrid Holm and Jonas Bakke have not written yet." in pane.said.text()
    pane.close_button.setFocus()
    press(Qt.Key.Key_Return)
    assert heard.library.closing.debrief(heard.uid).closed == heard.moment[0]
    assert heard.library.plans.safari(heard.uid).stage is Stage.DEBRIEFED
    assert pane.said.text().startswith("Closed on 19 November 2026, 09:41.")
    assert heard.toasts == ["The debrief is closed."]
    assert pane.open_button.hasFocus()


def test_it_is_opened_again(heard, pane, press):
    heard.library.closing.close(heard.uid)
    pane.open_button.setFocus()
    press(Qt.Key.Key_Return)
    assert heard.library.closing.debrief(heard.uid).closed is None
    assert pane.close_button.hasFocus()


def test_a_changed_word_is_shown_with_what_was_said_first(heard, pane):
    heard.library.closing.close(heard.uid)
    heard.library.notes.edit(heard.said.uid, text="I called twelve times.", reason="Heard again")
    shown = [label.text() for label in pane.findChildren(PlainText)]
    assert "“I called twelve times.”" in shown
    assert "Said first: “I called eleven times.”" in shown
    assert "Because: Heard again" in shown
    pane.open_button.click()
    assert "stays closed" in heard.toasts[-1]


def test_who_said_it_first_is_shown_where_that_was_somebody_else(heard, pane):
    heard.library.closing.close(heard.uid)
    nikos = heard.library.people.add_customer("Nikos, 41").uid
    heard.library.notes.edit(heard.said.uid, said_by=nikos, reason="It was he")
    shown = [label.text() for label in pane.findChildren(PlainText)]
    assert "Said first by Ingrid, 67: “I called eleven times.”" in shown
    heard.library.notes.edit(heard.said.uid, said_by=heard.ingrid, reason="It was she")
    assert not [label for label in pane.findChildren(PlainText) if "Said first" in label.text() and label.isVisible()]


def test_changed_words_of_somebody_who_may_not_be_read_any_more_are_not_shown(heard, pane):
    people = heard.library.people
    nikos = people.add_customer("Nikos, 41").uid
    heard.library.closing.close(heard.uid)
    heard.library.notes.edit(heard.said.uid, text="I called twelve times.", said_by=nikos, reason="It was he")
    assert list(pane.buttons) == [heard.said.uid]
    people.answer(nikos, [Use.NOTES], Given(Answer.NO, How.SPOKEN, date(2026, 11, 19)))
    assert pane.buttons == {}
    shown = [label.text() for label in pane.findChildren(PlainText) if label.isVisible()]
    assert not [words for words in shown if "times" in words or "he" in words.split()]


def test_the_keyboard_stays_on_a_changed_word_whatever_else_changes(heard, room, pane):
    heard.library.closing.close(heard.uid)
    heard.library.notes.edit(heard.said.uid, text="I called twelve times.", reason="Heard again")
    button = pane.buttons[heard.said.uid]
    button.setFocus()
    heard.library.follow_through.add_issue(heard.uid, "Nobody answers")
    assert pane.buttons[heard.said.uid] is button
    assert button.hasFocus()
    heard.library.notes.edit(heard.said.uid, text="I called ten times.", reason="Counted")
    assert pane.buttons[heard.said.uid].hasFocus()
    assert "ten times" in pane.buttons[heard.said.uid].accessibleName()
    at = pane.open_button.nextInFocusChain()
    while not (at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus):
        at = at.nextInFocusChain()
    assert at is pane.buttons[heard.said.uid]


@pytest.fixture
def target(tmp_path, monkeypatch):
    """Whoever is asked where chooses a file of this name."""

    def chosen(name):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(tmp_path / name), ""))
        return tmp_path / name

    return chosen


def deed(words):
    return next(one for one in deeds() if words in one.title)


def test_the_minutes_are_saved_as_a_pdf(heard, room, target, qtbot):
    where = target("Minutes.pdf")
    deed("Minutes as").do(room, room._context, heard.uid)
    qtbot.waitUntil(lambda: heard.toasts == ["Saved: Minutes.pdf"])
    text = PdfReader(io.BytesIO(where.read_bytes())).pages[0].extract_text()
    assert "Breakfast" in text
    assert "eleven" not in text  # Ingrid was not asked


def test_or_as_text_where_its_name_says_so(heard, room, target, qtbot):
    where = target("Minutes.txt")
    deed("Minutes as").do(room, room._context, heard.uid)
    qtbot.waitUntil(lambda: heard.toasts == ["Saved: Minutes.txt"])
    assert "Who was there" in where.read_text(encoding="utf-8")


def test_or_go_to_the_clipboard(heard, room):
    deed("Copy the minutes").do(room, room._context, heard.uid)
    assert QGuiApplication.clipboard().text().startswith("Minutes of the debrief\nBreakfast\n")
    assert heard.toasts == ["The minutes are on the clipboard."]


def test_from_a_card_one_comes_to_where_its_words_are_changed(heard, room, wishes):
    deed = next(one for one in card_deeds() if one.title == "Change the words…")
    deed.do(room, room._context, heard.uid, [heard.said.uid])
    assert wishes.went == [("library", heard.said.uid, "words")]
