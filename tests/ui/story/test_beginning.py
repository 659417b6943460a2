"""Where no story was begun: the offer to begin from the notes is in sight, and has the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.safaris.frame import SafariFrame
from ui.story.room import StoryRoom
from ui.theme import theme

SIZES = [(1100, 700, 1.0), (1440, 900, 1.0), (1100, 700, 1.5)]


@pytest.fixture
def stepped(window, day, qtbot):
    """The window at the plan, Story one key away; `stepped()` presses it and gives the editor once all is laid out."""
    window.go("safaris", day.safari.uid, "plan")
    window.activateWindow()
    frame = window.findChild(SafariFrame)
    frame.bar.setFocus()

    def pressed():
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
        for _round in range(3):
            QApplication.processEvents()
        return window.findChild(StoryRoom).editor

    return pressed


@pytest.mark.parametrize(("width", "height", "factor"), SIZES)
def test_the_offer_is_in_sight_and_has_the_keyboard(window, stepped, width, height, factor):
    window.resize(width, height)
    theme().set_text_size(factor)
    try:
        editor = stepped()
        button = editor.invitation.button
        assert button.text() == "Begin from the notes"
        assert button.visibleRegion().boundingRect() == button.rect()
        assert editor.verticalScrollBar().value() == 0
        assert QApplication.focusWidget() is button
    finally:
        theme().set_text_size(1.0)


def test_enter_takes_the_offer_and_goes_on_in_the_quote(window, day, stepped, qtbot):
    window.resize(1100, 700)
    editor = stepped()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert day.written().hero_text
    assert not editor.invitation.isVisible()
    assert editor.quote.isAncestorOf(QApplication.focusWidget())
    qtbot.waitUntil(lambda: not editor.quote.words.edit.visibleRegion().isEmpty())


def test_a_begun_story_opens_at_the_first_part_not_written_and_the_bar_keeps_the_keyboard(window, day, stepped, qtbot):
    day.library.stories.begin_from_notes(day.safari.uid)
    window.resize(1100, 700)
    editor = stepped()
    assert editor.picture.is_open
    qtbot.waitUntil(lambda: not editor.picture.visibleRegion().isEmpty())
    assert QApplication.focusWidget() is window.findChild(SafariFrame).bar


def test_who_walks_along_the_bar_stays_on_it(window, day, stepped, qtbot):
    frame = window.findChild(SafariFrame)
    frame.go("debrief")
    frame.bar.setFocus()
    qtbot.keyClick(frame.bar, Qt.Key.Key_Right)
    assert frame.step == "story"
    assert QApplication.focusWidget() is frame.bar
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert frame.step == "debrief"
