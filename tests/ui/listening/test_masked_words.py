"""What is masked in a transcript shows nowhere: neither when its words are picked nor in what a reader says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.listening import transcript_view
from ui.listening.transcript_model import Spoken

Key, Held = Qt.Key, Qt.KeyboardModifier


def test_masked_words_that_are_picked_are_neither_shown_nor_said(heard, open_run, qtbot, monkeypatch):
    told: list[str] = []
    monkeypatch.setattr(transcript_view, "announce", lambda _widget, words: told.append(words))
    run = open_run()
    strip, lines = run.listening.middle.masks, run.listening.middle.lines
    qtbot.waitUntil(strip.isVisible)
    strip.buttons[0].click()
    qtbot.waitUntil(lambda: bool(lines.rows[3].hidden))
    view = run.listening.middle.transcript
    view.setFocus()
    view.setCurrentIndex(lines.index(3))
    run.presses(Key.Key_Right)
    for _word in range(6):
        run.presses(Key.Key_Right, Held.ShiftModifier)
    shown = run.listening.middle.quote.words.text()
    assert shown.startswith("“Call me on masked")
    assert not any(part in words for words in (shown, *told) for part in ("+45", "20 12", "12 34"))


@pytest.mark.parametrize(
    ("span", "shown"),
    [((0, 24), "Call masked now"), ((0, 7), "Call masked"), ((8, 24), "masked now"), ((0, 4), "Call")],
)
def test_a_span_that_cuts_what_is_hidden_in_two_shows_none_of_it(span, shown):
    line = Spoken(0, "Sofie", ours=False, text="Call 20 12 34 56 now", hidden=((5, 12), (5, 16)))
    assert line.shown(span) == shown
    assert line.said == "0:00, Sofie, Call masked now"
