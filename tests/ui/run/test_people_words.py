"""Names and words of people in Run: long ones are shortened, an & in them is an &, a reader hears what there is."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractButton, QWidget

from safari.errors import SafariError
from ui.run.run_step import RunStep
from ui.theme import font, theme

LONG = "Maximiliane-Alexandra Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst, Dr."


@pytest.fixture
def smallest():
    """Text at 150 %."""
    theme().set_text_size(1.5)
    yield
    theme().set_text_size(1.0)


def test_an_ampersand_is_no_key(open_run, breakfast, hand, qtbot):
    people, plans = breakfast.library.people, breakfast.library.plans
    breakfast.library.guests.invite(breakfast.uid, leader=people.add_leader("Ravn & Dahl").uid)
    breakfast.library.guests.invite(breakfast.uid, customer=people.add_customer("R&D Ingrid").uid)
    plans.edit_question(plans.questions(breakfast.uid)[0].uid, text="Which Q&A helped?")
    asking = open_run(known=False)
    day = open_run().screen_of_day
    hand.types("Read #q&a")
    day.box.offers.hide()
    for step in (asking, day):
        for button in step.findChildren(QAbstractButton):
            assert button.shortcut().isEmpty(), button.text()
    heard = QAccessible.queryAccessibleInterface(day.questions.rows[0])
    assert heard.text(QAccessible.Text.Name) == "Which Q&A helped?"


@pytest.mark.parametrize("state", ["kept", "failed"])
def test_a_long_name_gives_way_to_whether_every_word_is_kept(open_run, breakfast, smallest, qtbot, state):
    leader = breakfast.library.people.add_leader(LONG)
    breakfast.library.guests.invite(breakfast.uid, leader=leader.uid)
    step = open_run(leader.uid)
    step.resize(1100, 700)
    top = step.screen_of_day.top
    if state == "failed":
        top.kept.show_state(
            "failed", SafariError("The disk is full, so nothing was saved just now.", "Free some space.")
        )
    qtbot.waitUntil(lambda: top.width() == 1100)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert step.minimumSizeHint().width() <= 1100
    assert not top.kept.words.shortened()
    if state == "kept":
        assert top.kept.words.heightForWidth(top.kept.words.width()) <= theme().line_height("small")
        assert top.title.width() > 200
    assert top.done.geometry().right() < 1100
    assert top.writer.geometry().right() <= top.kept.geometry().left()
    top.grab()
    assert top.writer.toolTip() == f"Let somebody else write\n{LONG}’s notes"


def painted(widget: QWidget) -> list[str]:
    """The texts a widget writes when it is painted."""
    drawing = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(drawing)
    widget.render(generator)
    return [text for text in re.findall(r"<text[^>]*>(.*?)</text>", bytes(drawing.data().data()).decode()) if text]


def test_a_long_name_among_those_who_write_ends_in_dots(open_run, breakfast):
    leader = breakfast.library.people.add_leader(LONG, "Chief Executive Officer")
    breakfast.library.guests.invite(breakfast.uid, leader=leader.uid)
    step = open_run(known=False)
    choice = next(one for one in step.findChildren(QAbstractButton) if one.text() == LONG)
    shown = next(text for text in painted(choice) if text.startswith("Maximiliane"))
    assert shown.endswith("…")
    assert QFontMetricsF(font("lead")).horizontalAdvance(shown) <= choice.width() - 100


def test_a_reader_hears_how_far_the_agenda_is(day):
    heard = QAccessible.queryAccessibleInterface(day.clock.agenda)
    assert heard.role() == QAccessible.Role.ProgressBar
    assert heard.text(QAccessible.Text.Value) == "47"
    assert heard.text(QAccessible.Text.Description) == "18 min left: Stories"


def test_notes_that_cannot_be_read_are_told_of_where_one_chooses_who_writes(open_run, breakfast, monkeypatch):
    step: RunStep = open_run(known=False)

    def refuse(_safari: str, _author: str) -> None:
        raise SafariError("The disk cannot be read.", "Try again.")

    monkeypatch.setattr(breakfast.library.drafts, "of", refuse)
    choice = step.findChildren(QAbstractButton)[0]
    choice.click()
    assert step.screen_of_day is None
    assert breakfast.said == ["The disk cannot be read. Try again."]
    monkeypatch.undo()
    choice.click()
    assert step.screen_of_day is not None
