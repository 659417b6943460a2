"""Keys on the board: what is picked goes along with the keys that move it, and what a key cannot do is said."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from safari.run.note import Kind, Note

Key = Qt.Key
Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_what_is_picked_stays_picked_while_keys_move_it_across(hands, press):
    hands.add_theme("Waiting")
    hands.add_theme("Voices")
    hands.stand_at("Water")
    press(Key.Key_Down, Shift, times=2)
    press(Key.Key_Right, Ctrl)
    assert hands.stands["Waiting"] == ["Water", "Number", "He"]
    assert hands.pane.bar.hint.text() == "3 cards picked"
    assert hands.columns.current() == hands.uid_of("He"), "the keyboard stays on its card"
    press(Key.Key_Right, Ctrl)
    assert hands.stands["Voices"] == ["Water", "Number", "He"]
    press(Key.Key_Escape)
    press(Key.Key_Left, Ctrl)
    assert hands.stands["Waiting"] == ["He"]


def test_the_keyboard_follows_cards_that_were_picked_elsewhere(hands, press):
    hands.add_theme("Waiting")
    hands.add_theme("Voices")
    hands.stand_at("Water")
    press(Key.Key_Space)
    press(Key.Key_Down)
    press(Key.Key_Right, Ctrl, times=2)
    assert hands.stands["Voices"] == ["Water"]


def test_what_is_picked_goes_up_and_down_together(hands, press):
    hands.add_theme("Waiting", "Water", "Number", "He", "Dry")
    hands.stand_at("He")
    press(Key.Key_Down, Shift)
    press(Key.Key_Up, Ctrl, times=2)
    assert hands.stands["Waiting"] == ["He", "Dry", "Water", "Number"]
    press(Key.Key_Down, Ctrl)
    assert hands.stands["Waiting"] == ["Water", "He", "Dry", "Number"]
    assert len(hands.columns.picked) == 2
    assert hands.columns.current() == hands.uid_of("Dry")
    assert hands.library.undo() == "Cards moved"
    assert hands.stands["Waiting"] == ["He", "Dry", "Water", "Number"]


def test_where_stars_are_in_the_way_it_is_said(hands, press):
    hands.add_theme("Waiting", "Water", "Number", "He")
    why = "Cards of a theme move among those with as many stars."
    hands.stand_at("He")
    press(Key.Key_S)
    press(Key.Key_Down, Ctrl)
    assert hands.pane.bar.hint.text() == why
    press(Key.Key_Down)
    assert hands.pane.bar.hint.text() != why
    hands.stand_at("A")
    press(Key.Key_Up, Ctrl)
    assert hands.pane.bar.hint.text() == why, "what is not sorted has no order"
    assert hands.stands == {"Not sorted yet": ["Dry", "A"], "Waiting": ["He", "Water", "Number"]}


def test_where_no_theme_is_on_that_side_it_is_said(hands, press):
    hands.stand_at("Water")
    press(Key.Key_Right, Ctrl)
    assert hands.pane.bar.hint.text() == "No theme on that side. “New theme” makes one of these cards."
    assert list(hands.stands) == ["Not sorted yet"]


@pytest.fixture
def many(hands, breakfast):
    """Forty cards in the theme Waiting, of which a few are in sight; whether the one at hand is."""
    at = breakfast.library.journal.clock()
    with breakfast.library.journal.intention("Notes kept"):
        notes = [
            breakfast.library.notes.keep(
                Note("", breakfast.uid, None, Kind.SAW, f"{n} " + "and so on " * (n % 9 * 3), at)
            )
            for n in range(40)
        ]
    breakfast.library.board.add_theme(breakfast.uid, "Waiting", [one.uid for one in notes])
    breakfast.library.board.add_theme(breakfast.uid, "Voices")
    QApplication.processEvents()
    cards = hands.column("Waiting").cards

    def is_in_sight() -> bool:
        QApplication.processEvents()
        here = hands.columns.columns[hands.columns._here].cards
        box = here.visualRect(here.currentIndex())
        return here.viewport().rect().intersects(box) and box.top() >= 0

    return SimpleNamespace(cards=cards, is_in_sight=is_in_sight, last=notes[-1].uid)


def test_the_card_the_keyboard_comes_to_is_in_sight(hands, press, many):
    many.cards.stand_in_row(0)
    many.cards.setFocus()
    for _card in range(12):
        press(Key.Key_Down)
        assert many.is_in_sight()
    press(Key.Key_End)
    assert many.is_in_sight()
    assert many.cards.visualRect(many.cards.currentIndex()).bottom() <= many.cards.viewport().height()
    press(Key.Key_Up, Ctrl, times=4)
    assert many.is_in_sight()
    assert many.cards.currentIndex().row() == 35
    press(Key.Key_Right, Ctrl)
    press(Key.Key_Left, Ctrl)
    assert hands.columns.current() == many.last
    assert many.cards.currentIndex().row() == 39
    assert many.is_in_sight()


def test_a_card_that_rises_by_its_star_is_in_sight(press, many):
    many.cards.setFocus()
    press(Key.Key_End)
    press(Key.Key_S)
    assert many.cards.currentIndex().row() == 0
    assert many.is_in_sight()


def test_what_others_do_to_the_board_scrolls_nothing(hands, many):
    many.cards.stand_in_row(0)
    many.cards.verticalScrollBar().setValue(900)
    QApplication.processEvents()
    there = many.cards.verticalScrollBar().value()
    hands.library.board.star([many.last], None, starred=True)
    QApplication.processEvents()
    assert abs(many.cards.verticalScrollBar().value() - there) < 200
    assert there > 800
