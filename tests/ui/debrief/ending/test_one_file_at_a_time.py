"""What leaves a debrief is written one file at a time: a second one of its kind waits, and nobody is asked where."""

from __future__ import annotations

import threading

import pytest

from safari.exports import Export


@pytest.fixture
def held_up(monkeypatch):
    """No file is written before this is set."""
    on, real = threading.Event(), Export.write

    def slowly(*what):
        assert on.wait(10)
        return real(*what)

    monkeypatch.setattr(Export, "write", slowly)
    yield on
    on.set()


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        ("Minutes as", "Another file is still being saved. Try again once it is there."),
        ("Notes as", "Other notes are still being saved. Try again once they are there."),
    ],
)
def test_a_second_one_waits(save, held_up, qtbot, words, refused):
    save(words, "First")
    said = save(words, "")
    assert said == [refused]
    held_up.set()
    qtbot.waitUntil(lambda: said[-1].startswith("Saved: First."))
    save(words, "Second")
    qtbot.waitUntil(lambda: said[-1].startswith("Saved: Second."))
