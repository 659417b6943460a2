"""The room of the formats, in a window."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from ui.formats.room import FormatsRoom


@pytest.fixture
def own(fjellvik):
    """A copy of the breakfast."""
    return fjellvik.formats.copy("breakfast", title="Breakfast at the garage")


@pytest.fixture
def window(open_window, fjellvik, own):
    """The window at that copy."""
    opened = open_window(fjellvik, "safaris", "formats")
    opened.go("formats", own.key)
    return opened


@pytest.fixture
def room(window):
    """The room on screen."""
    shown = window.stack.currentWidget()
    assert isinstance(shown, FormatsRoom)
    return shown


@pytest.fixture
def stands(fjellvik, own):
    """What the copy says in the library."""
    return lambda: fjellvik.formats.standing(own.uid)


@pytest.fixture
def keys(press, write):
    """The keyboard: `keys.press(key)` and `keys.write(words)`."""
    return SimpleNamespace(press=press, write=write)
