"""A consent that ended is told where one looks: on Today, and beside the customer, with the files to call back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from safari.people.consent import Use
from ui.people.room import PeopleRoom
from ui.story.room import StoryRoom
from ui.tellings.recall_block import RecallBlock
from ui.tellings.recall_line import RecallLine
from ui.today.room import TodayRoom
from ui.widgets.button import Button
from ui.widgets.plain_text import PlainText


def focused() -> QWidget:
    """Where the keyboard is."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.fixture
def out(day):
    """The page of Ingrid went out as two files; she has withdrawn the photo since."""
    page = day.library.stories.page(day.story)
    day.library.tellings.tell(day.story, "The management team")
    for name in ("Ingrid.pdf", "Ingrid.pptx"):
        day.library.tellings.went_out(day.story, page, name.partition(".")[2], name)
    day.library.people.withdraw(day.ingrid.uid, [Use.PHOTO], date(2026, 11, 20))


@pytest.fixture
def rooms(day, open_window):
    opened = open_window(day.library, "today", "people", "safaris")
    yield opened
    opened.close_rooms()


def _words(block):
    return [one.text() for one in block.findChildren(PlainText)]


def _press(block, verb):
    next(one for one in block.findChildren(Button) if one.text() == verb).click()


def _shown(qtbot, room):
    qtbot.waitUntil(lambda: bool(room.findChildren(RecallBlock)))
    return room.findChildren(RecallBlock)[-1]


def test_today_says_what_to_call_back_until_it_is(out, rooms, day, qtbot):
    rooms.go("today")
    room = rooms.findChild(TodayRoom)
    block = _shown(qtbot, room)
    assert _words(block) == [
        "Ingrid, 67 has withdrawn the consent: photo.",
        "Ingrid, 67 · version 1 · 20 Nov 2026 · The management team",
        "Ingrid.pdf",
        "Ingrid.pptx",
    ]
    _press(block, "It is called back")
    assert _words(_shown(qtbot, room))[2:] == ["Ingrid.pptx"]
    assert rooms.toasts.toast.sentence == "Called back"
    rooms.toasts.toast.way.click()
    assert _words(_shown(qtbot, room))[2:] == ["Ingrid.pdf", "Ingrid.pptx"]
    for _file in range(2):
        _press(_shown(qtbot, room), "It is called back")
    assert room.slots["recalls"].part is None
    assert day.library.tellings.to_recall() == []


def test_today_judges_what_is_out_again_only_where_that_can_have_changed(out, rooms, day, monkeypatch, qtbot):
    rooms.go("today")
    desk, judged = day.library.tellings, []
    block = _shown(qtbot, rooms.findChild(TodayRoom))
    ask = desk.to_recall

    def judge():
        judged.append(1)
        return ask()

    monkeypatch.setattr(desk, "to_recall", judge)
    day.library.plans.edit(day.safari.uid, title="Breakfast with Ingrid")
    assert judged == []
    assert block.isVisible()
    day.library.people.edit_customer(day.ingrid.uid, alias="Inger, 67")
    assert judged == [1]
    assert "Inger, 67" in _words(_shown(qtbot, rooms.findChild(TodayRoom)))[1]


def test_today_leads_to_the_story(out, rooms, qtbot):
    rooms.go("today")
    _press(_shown(qtbot, rooms.findChild(TodayRoom)), "Go to the story")
    assert rooms.room == "safaris"


def test_it_stands_beside_the_customer_and_is_marked_there(out, rooms, day, qtbot):
    rooms.go("people", day.ingrid.uid)
    room = rooms.findChild(PeopleRoom)
    _press(_shown(qtbot, room), "It is called back")
    assert rooms.toasts.toast.sentence == "Called back"
    assert _words(_shown(qtbot, room))[2:] == ["Ingrid.pptx"]
    rooms.toasts.toast.way.click()
    assert _words(_shown(qtbot, room))[2:] == ["Ingrid.pdf", "Ingrid.pptx"]


def test_nothing_stands_there_while_consent_does(day, rooms, qtbot):
    rooms.go("people", day.ingrid.uid)
    assert rooms.findChild(PeopleRoom).panel.card is not None
    assert rooms.findChildren(RecallBlock) == []


def test_what_is_called_back_on_today_is_so_in_the_story(out, rooms, day, qtbot):
    rooms.go("safaris", day.safari.uid, "story")
    line = rooms.findChild(StoryRoom).findChild(RecallLine)
    assert line.isVisible()
    rooms.go("today")
    for _file in range(2):
        _press(_shown(qtbot, rooms.findChild(TodayRoom)), "It is called back")
    rooms.go("safaris", day.safari.uid, "story")
    qtbot.waitUntil(lambda: not line.isVisible())


def test_who_calls_back_beside_the_customer_stands_on_the_next_file(out, rooms, day, keyboard, qtbot):
    rooms.go("people", day.ingrid.uid)
    panel = rooms.findChild(PeopleRoom).panel
    first, second = (f"It is called back: {name}" for name in ("Ingrid.pdf", "Ingrid.pptx"))
    keyboard.tab_to(first)
    keyboard.press(Qt.Key.Key_Return)
    assert focused().accessibleName() == second
    day.library.undo()
    qtbot.waitUntil(lambda: len(panel.card.findChild(RecallBlock).findChildren(Button)) == 3)
    assert focused().accessibleName() == second
    keyboard.press(Qt.Key.Key_Return)
    keyboard.press(Qt.Key.Key_Return)
    assert day.library.tellings.to_recall() == []
    assert panel.card.isAncestorOf(QApplication.focusWidget())


@pytest.fixture
def heard(day):
    """The page was told to the board, and went out as no file; Ingrid has withdrawn since."""
    day.library.tellings.tell(day.story, "The board of directors")
    day.library.people.withdraw(day.ingrid.uid, [Use.NOTES], date(2026, 11, 20))


@pytest.mark.parametrize("where", ["today", "people"])
def test_what_was_told_without_a_file_is_said_until_they_know(heard, rooms, day, qtbot, where):
    rooms.go(where)
    room = rooms.findChild({"today": TodayRoom, "people": PeopleRoom}[where])
    if where == "people":
        room.tabs.setCurrentIndex(1)
        room.customers.choose(day.ingrid.uid)
    block = _shown(qtbot, room)
    assert "Told without a file: tell them that it counts no more." in _words(block)
    assert any("The board of directors" in said for said in _words(block))
    _press(block, "They know")
    qtbot.waitUntil(lambda: not [one for one in room.findChildren(RecallBlock) if one.isVisible()])
    day.library.undo()
    qtbot.waitUntil(lambda: bool([one for one in room.findChildren(RecallBlock) if one.isVisible()]))


@pytest.mark.parametrize("where", ["today", "people"])
def test_whoever_withdraws_everything_is_told_of_in_one_sentence_a_page(out, rooms, day, where, qtbot):
    day.library.people.withdraw(day.ingrid.uid, list(Use), date(2026, 11, 20))
    rooms.go(where, day.ingrid.uid if where == "people" else "")
    qtbot.waitUntil(lambda: bool([one for one in rooms.findChildren(RecallBlock) if one.isVisible()]))
    (block,) = [one for one in rooms.findChildren(RecallBlock) if one.isVisible()]
    assert _words(block)[0] == "Ingrid, 67 has withdrawn the consent: notes, quotes without name, photo."
