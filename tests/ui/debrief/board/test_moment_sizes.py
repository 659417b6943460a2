"""Side by side in every window: below the headings of what comes of it something is read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from ui.widgets.plain_text import PlainText

HEADS = ("Where they agree", "Where they do not")


def bare(beside, window) -> list[str]:
    """The headings in sight with nothing to be read below them."""
    found = []
    for head in beside.findChildren(PlainText):
        if head.text() in HEADS:
            sentence = head.parentWidget().layout().itemAt(1).widget()
            ends = sentence.mapTo(window, QPoint(0, sentence.height())).y()
            is_read = sentence.visibleRegion().boundingRect() == sentence.rect() and ends <= window.height()
            if not head.visibleRegion().isEmpty() and not is_read:
                found.append(head.text())
    return found


@pytest.fixture
def beside(hands, debrief, look, qtbot):
    """Notes side by side in the smallest window; the first of them says what it says so many times."""

    def shown(notes: tuple[str, ...], times: int = 1, letters: float = 1.0):
        together = [hands.uid_of(one) for one in notes]
        hands.library.notes.edit(together[0], text="Water " + "came in again " * times)
        hands.library.board.same_moment(together)
        look.set_text_size(letters)
        debrief.window().resize(1100, 700)
        qtbot.wait(20)
        hands.pane.show_beside(together[0])
        qtbot.wait(50)
        return hands.pane.beside

    return shown


@pytest.mark.parametrize("letters", [1.0, 1.15])
@pytest.mark.parametrize("times", [1, 6, 12])
@pytest.mark.parametrize("notes", [("Water", "Number"), ("Water", "Number", "He")])
def test_in_the_smallest_window_no_heading_stands_there_bare(beside, notes, times, letters):
    shown = beside(notes, times, letters)
    assert bare(shown, shown.window()) == []


def test_what_comes_of_two_notes_is_read_at_once(beside):
    heads = [one for one in beside(("Water", "Number")).findChildren(PlainText) if one.text() in HEADS]
    assert len(heads) == 2
    assert not any(one.visibleRegion().isEmpty() for one in heads)


def test_the_board_takes_no_more_room_than_before_once_it_is_back(hands, debrief, beside, qtbot):
    debrief.window().resize(1100, 700)
    qtbot.wait(50)
    before = hands.columns.height()
    shown = beside(("Water", "Number"))
    assert shown.height() > before
    shown.back.click()
    qtbot.wait(50)
    assert hands.columns.height() == before
