"""Likely themes on the board: offered with why, done when somebody says so, seen once they are made."""

from __future__ import annotations

from PySide6.QtCore import Qt
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
