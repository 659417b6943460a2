"""Likely themes on the board: offered with why, done when somebody says so, seen once they are made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from safari.run.note import Kind, Note

Key = Qt.Key


def test_likely_themes_say_why_and_wait_for_somebody(hands, breakfast):
    for text in ("The queue", "A queue again"):
        at = breakfast.library.journal.clock()
        breakfast.library.notes.keep(Note("", breakfast.uid, None, Kind.SAW, text, at, tags=("Queue",)))
    QApplication.processEvents()
    before = hands.stands
    hands.pane.bar.likely.click()
    offers = hands.pane.offers
    assert offers.isVisible()
    assert hands.stands == before
    said = [button.accessibleDescription() for button in offers.buttons]
    assert "2 cards may make a theme “Queue”: the tag “Queue”" in said[0]
    offers.buttons[0].click()
    assert hands.stands["Queue"] == ["The", "A"]
    offers.close_button.click()
    assert not offers.isVisible()


def in_sight(offers) -> list[bool]:
    """Of each offer, whether it is in sight; one that is cut is neither."""
    view = offers._area.viewport()
    lines = offers._lines.layout()
    offset = offers._lines.mapTo(view, QPoint(0, 0))
    places = [lines.itemAt(place).geometry().translated(offset) for place in range(lines.count())]
    shown = [QRect(view.rect()).contains(place) for place in places]
    assert all(one or not view.rect().intersects(place) for one, place in zip(shown, places, strict=True)), "cut"
    return shown


@pytest.fixture
def offered(hands, debrief, breakfast, look):
    """Five likely themes, whose names have so many words, in a window of this size, in letters of this size."""

    def offer(words: int, size: tuple[int, int], letters: float):
        at = breakfast.library.journal.clock()
        for place in range(4):
            for text in ("One", "Two"):
                tag = " ".join([f"Tag {place}", *["of many words"] * (words + place if place else 1)])
                breakfast.library.notes.keep(Note("", breakfast.uid, None, Kind.SAW, text, at, tags=(tag,)))
        look.set_text_size(letters)
        debrief.window().resize(*size)
        QApplication.processEvents()
        hands.pane.bar.likely.click()
        return hands.pane.offers

    return offer


@pytest.mark.parametrize(("size", "letters"), [((1440, 900), 1.0), ((1100, 700), 1.0), ((1440, 900), 1.5)])
@pytest.mark.parametrize("words", [1, 5, 14])
def test_offers_stand_there_whole(offered, qtbot, words, size, letters):
    offers = offered(words, size, letters)
    qtbot.waitUntil(offers._area.verticalScrollBar().isVisible)  # there are more
    QApplication.processEvents()
    shown = in_sight(offers)
    assert shown[0]
    assert not all(shown)
    assert offers._area.height() < 130 * letters, "the cards they are about stay in sight below"


def test_offers_stand_there_whole_when_the_window_or_the_letters_change(offered, debrief, look, qtbot):
    offers = offered(5, (1440, 900), 1.0)
    qtbot.waitUntil(offers._area.verticalScrollBar().isVisible)
    debrief.window().resize(1100, 700)
    qtbot.wait(20)
    assert in_sight(offers)[0]
    look.set_text_size(1.3)
    qtbot.wait(20)
    assert in_sight(offers)[0]


def test_few_offers_stand_there_all_of_them_and_nothing_scrolls(hands, debrief, breakfast):
    at = breakfast.library.journal.clock()
    for text in ("One", "Two"):
        breakfast.library.notes.keep(Note("", breakfast.uid, None, Kind.SAW, text, at, tags=("Queue",)))
    QApplication.processEvents()
    hands.pane.bar.likely.click()
    QApplication.processEvents()
    assert all(in_sight(hands.pane.offers))
    assert not hands.pane.offers._area.verticalScrollBar().isVisible()


def test_what_is_made_of_a_likely_theme_comes_into_sight_and_the_keyboard_stays(hands, breakfast, press, qtbot):
    at = breakfast.library.journal.clock()
    for tag in ("Queue", "Letter", "Phone"):
        for text in (f"{tag} one", f"{tag} two"):
            breakfast.library.notes.keep(Note("", breakfast.uid, None, Kind.SAW, text, at, tags=(tag,)))
    for number in range(6):
        hands.add_theme(f"Theme {number}")
    hands.pane.bar.likely.click()
    offers, columns = hands.pane.offers, hands.pane.columns
    columns.horizontalScrollBar().setValue(0)
    offers.buttons[1].setFocus()
    named = offers.buttons[1].accessibleName().partition("“")[2].rstrip("”")
    press(Key.Key_Space)
    made = hands.column(named)
    qtbot.waitUntil(lambda: made.visibleRegion().boundingRect().width() == made.width())
    assert offers.buttons[1].hasFocus()
    press(Key.Key_Space)
    press(Key.Key_Space)
    assert offers.close_button.hasFocus() or any(one.hasFocus() for one in offers.buttons)
