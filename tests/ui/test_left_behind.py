"""Words that were typed and not kept are offered again when the library is opened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safari.library import Library
from safari.places import default_library
from safari.plan.format import formats
from safari.run.note import Draft, Picture
from ui.run.run_step import RunStep
from ui.session import Session
from ui.widgets.button import Button


@pytest.fixture
def session(qtbot, tmp_path):
    opened = Session(tmp_path / "settings.ini")
    qtbot.addWidget(opened.window)
    opened.window.show()
    yield opened
    opened.close()


@pytest.fixture
def left_behind():
    """A library in which Astrid typed half a sentence before the power went."""
    library = Library.create(default_library(), "Fjellvik Insurance")
    breakfast = library.plans.plan(formats()[0][0], "Breakfast with claims customers")
    astrid = library.people.add_leader("Astrid Holm")
    library.guests.invite(breakfast.uid, leader=astrid.uid)
    library.drafts.keep(Draft(breakfast.uid, astrid.uid, "half a sent", "", library.journal.clock()))
    library.close()


def test_half_a_sentence_is_offered_and_leads_to_its_safari(session, left_behind, qtbot):
    session.open_first(None)
    qtbot.waitUntil(lambda: session.window.toasts.toast is not None, timeout=5_000)
    toast = session.window.toasts.toast
    assert "Breakfast with claims customers" in toast.sentence
    assert "half a sent" not in toast.sentence
    toast.way.click()
    assert session.window.findChild(RunStep) is not None


def test_a_photo_by_itself_is_called_a_photo(session, left_behind, qtbot):
    library = Library.open(default_library())
    (draft,) = library.drafts.left()
    library.drafts.keep(replace(draft, text="", pictures=(Picture(b"JPEG", 80, 60),)))
    library.close()
    session.open_first(None)
    qtbot.waitUntil(lambda: session.window.toasts.toast is not None, timeout=5_000)
    assert session.window.toasts.toast.sentence.endswith("still holds a photo that was not kept.")


def go_on_in(session: Session) -> list[Button]:
    buttons = session.window.findChildren(Button)
    return [one for one in buttons if one.text() == "Go on writing" and one.isVisible()]


def test_the_offer_stays_until_it_is_answered(session, left_behind, qtbot):
    session.open_first(None)
    qtbot.waitUntil(lambda: session.window.toasts.toast is not None, timeout=5_000)
    assert not session.window.toasts._timer.isActive()
    session.window.toasts.toast.later.click()
    assert session.window.toasts.toast is None


def test_today_tells_of_it_as_long_as_it_waits(session, left_behind, qtbot):
    session.open_first(None)
    qtbot.waitUntil(lambda: session.library is not None)
    (go_on,) = go_on_in(session)
    assert go_on.accessibleName() == "Half a sentence waits in “Breakfast with claims customers”. Go on writing"
    session.window.go("people")
    session.window.go("today")
    (go_on,) = go_on_in(session)
    (draft,) = session.library.drafts.left()
    session.library.drafts.keep(replace(draft, text=""))
    session.window.go("people")
    session.window.go("today")
    assert go_on_in(session) == []


def test_the_line_on_today_leads_back_to_the_sentence(session, left_behind, qtbot):
    session.open_first(None)
    qtbot.waitUntil(lambda: session.library is not None)
    (go_on,) = go_on_in(session)
    go_on.click()
    assert session.window.findChild(RunStep) is not None
