"""Larger and smaller text by keys: the empty line and the word that all is kept follow at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.theme import theme

CTRL = Qt.KeyboardModifier.ControlModifier
LARGER, SMALLER, USUAL = Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0
STEPS = (LARGER, LARGER, LARGER, USUAL, SMALLER, LARGER, LARGER, LARGER, USUAL)


@pytest.fixture(autouse=True)
def usual_size():
    """The size it was made with, afterwards."""
    yield
    theme().set_text_size(1.0)


def written(line) -> int:
    """Where the words in an empty line end, in px."""
    image = line.viewport().grab().toImage()
    ground = image.pixelColor(image.width() - 1, 0)
    rows = range(image.height())
    return max(x for x in range(6, image.width()) if any(image.pixelColor(x, y) != ground for y in rows))


def test_the_empty_line_follows_at_once(day, hand):
    usual = written(day.line)
    for key in STEPS:
        hand.presses(key, CTRL)
        QApplication.processEvents()
        assert written(day.line) == pytest.approx(usual * theme().factor, rel=0.03)
        assert day.line.height() == theme().line_height("input")


def test_that_every_word_is_kept_stands_beside_its_tick_in_one_line(day, hand):
    words = day.top.kept.words
    for key in STEPS:
        hand.presses(key, CTRL)
        QApplication.processEvents()
        assert words.width() == words.sizeHint().width()
        assert words.heightForWidth(words.width()) == theme().line_height("small")
