"""Whoever changes the look puts it back."""

from __future__ import annotations

import pytest

from ui.theme import theme


@pytest.fixture(autouse=True)
def look(qapp):
    """Light, 100 percent, before and after every test."""
    theme().choose("light")
    yield theme()
    theme().choose("light")
    theme().set_text_size(1.0)
