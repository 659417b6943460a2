"""How tall cards are: as their words, from the first moment they are seen."""

from __future__ import annotations


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
