"""What was begun on a safari, and may be read or not, is wiped out from its menu or where it is in the way."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu

from safari.run.note import ASIDE, Draft, in_field
from ui.widgets.dialog import Confirm

WIPE_OUT = "Wipe out what was begun…"


@pytest.fixture
def frame(open_window, fjellvik, planned_safari):
    """A safari on which half a sentence of Ingrid's waits, and another one on which nothing does."""
    safari, other = planned_safari("Breakfast with claims customers"), planned_safari("Some day")
    aside = in_field(ASIDE, "somebody/ingrid")
    fjellvik.drafts.keep(Draft(safari.uid, aside, "They asked again for", "", fjellvik.journal.clock()))
    window = open_window(fjellvik, "safaris")

    def gone_to(uid):
        window.go("safaris", uid)
        return window, window.stack.currentWidget().frame

    return safari, other, gone_to


@pytest.fixture
def asked(monkeypatch):
    """What was asked in dialogs; everybody says yes."""
    questions = []

    def agree(_parent, question):
        questions.append(question)
        return True

    monkeypatch.setattr(Confirm, "ask", agree)
    return questions


def entries(frame):
    frame._drop_menu()
    (menu,) = frame.findChildren(QMenu)
    menu.close()
    return {one.text(): one for one in menu.actions()}


def test_the_menu_offers_it_and_it_is_gone(frame, fjellvik, asked):
    safari, other, gone_to = frame
    assert WIPE_OUT not in entries(gone_to(other.uid)[1])
    window, there = gone_to(safari.uid)
    entries(there)[WIPE_OUT].trigger()
    (question,) = asked
    assert question.dangerous
    assert "also what may not be read today" in question.sentence
    assert "No undo brings it back" in question.sentence
    assert window.toasts.toast.sentence == "What was begun is wiped out."
    assert not fjellvik.drafts.are_begun(safari.uid)


def test_where_it_keeps_the_safari_the_sentence_offers_it(frame, fjellvik, asked):
    safari, _other, gone_to = frame
    window, there = gone_to(safari.uid)
    there.remove()
    toast = window.toasts.toast
    assert toast.sentence.startswith("Half a sentence waits on this safari")
    assert fjellvik.plans.safari(safari.uid) is not None
    toast.way.click()
    assert len(asked) == 1
    there.remove()
    assert window.toasts.toast.sentence == "Removed: Breakfast with claims customers"
    assert fjellvik.plans.safari(safari.uid) is None


def test_who_says_no_loses_nothing(frame, fjellvik, monkeypatch):
    safari, _other, gone_to = frame
    monkeypatch.setattr(Confirm, "ask", lambda _parent, _question: False)
    gone_to(safari.uid)[1].wipe_out()
    assert fjellvik.drafts.are_begun(safari.uid)


def test_what_is_asked_speaks_of_notes_and_what_stands_in_other_fields_stays(frame, fjellvik, asked):
    safari, _other, gone_to = frame
    audience = in_field("audience", safari.uid)
    fjellvik.drafts.keep(Draft(safari.uid, audience, "The board", "", fjellvik.journal.clock()))
    gone_to(safari.uid)[1].wipe_out()
    (question,) = asked
    assert question.sentence.startswith("Notes begun here, typed or said, and changes of notes go for good,")
    assert fjellvik.drafts.of(safari.uid, audience).text == "The board"
