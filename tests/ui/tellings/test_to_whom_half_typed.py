"""To whom a page is told is on disk while it is typed, and stands in its field again after a crash."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from safari.run.note import in_field
from ui.story.room import StoryRoom
from ui.tellings.pane import TellingPane


@pytest.fixture
def open_pane(open_window, day):
    """Opens the column in which a page is told, over a library, after as many kills as one likes."""
    windows = []

    def opened(library):
        window = open_window(library, "safaris")
        windows.append(window)
        window.go("safaris", day.safari.uid, "story")
        room = window.findChild(StoryRoom)
        next(one for one in room.head_buttons if one.text() == "Tell").click()
        return window.findChild(TellingPane)

    yield opened
    for window in windows:
        window.close_rooms()


def waits(library, day, about):
    return library.drafts.of(day.safari.uid, in_field("audience", about))


def test_it_stands_there_again_and_nothing_was_told(open_pane, day, keyboard, killed):
    open_pane(day.library).form.audience.setFocus()
    keyboard.write("The manag")
    again = killed(day.library)
    assert open_pane(again).form.audience.text() == "The manag"
    assert again.tellings.of_story(day.story) == []
    assert again.drafts.left() == []  # no half sentence of Run


def test_once_it_is_told_nothing_waits(open_pane, day, keyboard, killed):
    open_pane(day.library).form.audience.setFocus()
    keyboard.write("The board")
    keyboard.press(Qt.Key.Key_Return)
    again = killed(day.library)
    assert [one.audience for one in again.tellings.of_story(day.story)] == ["The board"]
    assert waits(again, day, day.safari.uid) is None
    assert open_pane(again).form.audience.text() == ""


def test_the_last_letters_are_there_when_the_window_closes_at_once(open_pane, day, keyboard):
    pane = open_pane(day.library)
    pane.form.audience.setFocus()
    keyboard.write("The manag")
    assert pane.window().settle()
    assert waits(day.library, day, day.safari.uid).text == "The manag"


def test_letters_on_a_full_disk_are_asked_about(open_pane, day, keyboard, full_disk):
    pane = open_pane(day.library)
    pane.form.audience.setFocus()
    with full_disk():
        keyboard.write("The manag")
        assert not pane.window().settle()
    assert pane.window().settle()


def test_of_a_page_told_before_too(open_pane, day, keyboard, killed):
    telling = day.library.tellings.tell(day.story)
    open_pane(day.library).rows[0].audience.setFocus()
    keyboard.write("The bo")
    again = killed(day.library)
    field = open_pane(again).rows[0].audience
    assert field.text() == "The bo"
    assert again.tellings.telling(telling.uid).audience == ""
    field.setFocus()
    field.end(False)
    keyboard.write("ard")
    keyboard.press(Qt.Key.Key_Return)
    assert again.tellings.telling(telling.uid).audience == "The board"
    assert waits(killed(again), day, telling.uid) is None
