"""How wide columns and how tall cards are, in every window and from the first moment they are seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from safari.run.note import Kind, Note


def test_cards_moved_while_nobody_looked_are_as_tall_as_their_words_at_once(hands, debrief, breakfast, qtbot):
    long, window = hands.uid_of("Dry"), debrief.window()
    hands.library.notes.edit(long, text="Dry, " + "and dry again, " * 12)
    waiting = hands.add_theme("Waiting", "Water", "Dry")
    window.go("safaris", breakfast.uid, "story")
    qtbot.wait(20)
    hands.library.board.move([long], waiting.uid, hands.uid_of("Water"))
    qtbot.wait(20)
    window.go("safaris", breakfast.uid, "debrief")
    cards = hands.column("Waiting").cards
    assert cards.cards.rows[0].note.uid == long
    wide = cards.viewport().width()
    tall = [cards.delegate.height(cards.cards.index(row), wide) for row in range(2)]
    assert tall[0] > 2 * tall[1]
    assert [cards.rowHeight(row) for row in range(2)] == tall


@pytest.mark.parametrize(("size", "factor"), [((1440, 900), 1.0), ((1100, 700), 1.0), ((1100, 700), 1.5)])
def test_columns_are_wide_enough_and_the_board_scrolls_sideways(hands, debrief, look, size, factor):
    for name in ("One", "Two", "Three", "Four", "Five"):
        hands.add_theme(name)
    debrief.window().resize(*size)
    look.set_text_size(factor)
    QApplication.processEvents()
    assert all(one.width() >= 196 * factor for one in hands.columns.in_order())
    assert hands.columns.horizontalScrollBar().maximum() > 0
    assert hands.columns.height() >= 120
    hands.stand_at("Water")
    last = hands.column("Five")
    last.cards.setFocus()
    QApplication.processEvents()
    right = last.mapTo(hands.columns.viewport(), QPoint(last.width(), 0)).x()
    assert right <= hands.columns.viewport().width() + 1, "the column the keyboard is in is in sight"


def test_in_the_smallest_window_cards_are_read_beside_the_clock_and_what_is_offered(hands, debrief, breakfast, qtbot):
    at = breakfast.library.journal.clock()
    for tag in ("Queue", "Letter", "Phone"):
        for text in (f"{tag} one", f"{tag} two"):
            breakfast.library.notes.keep(Note("", breakfast.uid, None, Kind.SAW, text, at, tags=(tag,)))
    breakfast.library.closing.begin(breakfast.uid)
    window, cards = debrief.window(), hands.column("Not sorted yet").cards
    window.resize(1100, 700)
    hands.pane.bar.likely.click()

    def whole() -> int:
        boxes = (cards.visualRect(cards.cards.index(row, 0)) for row in range(cards.cards.rowCount()))
        seen = cards.visibleRegion().boundingRect()
        return sum(seen.contains(box) for box in boxes)

    def offered() -> bool:
        second = hands.pane.offers.buttons[1]
        return second.visibleRegion().boundingRect() == second.rect()

    qtbot.waitUntil(lambda: whole() >= 2 and offered())
