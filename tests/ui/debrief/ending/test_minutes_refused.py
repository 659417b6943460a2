"""Minutes that cannot be read now: it is said, and nothing is saved or copied."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
from ui.debrief.panes import deeds


@pytest.mark.parametrize("words", ["Minutes as", "Copy the minutes"])
def test_it_is_said(heard, room, monkeypatch, words):
    def refuse(*_asked):
        raise SafariError("The library cannot be read.", "Try again.")

    monkeypatch.setattr(type(heard.library.minutes), "page", refuse)
    next(one for one in deeds() if words in one.title).do(room, room._context, heard.uid)
    assert heard.toasts == ["The library cannot be read. Try again."]
