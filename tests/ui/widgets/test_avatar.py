"""Initials in a circle: whatever they are written in, they stay inside."""

from __future__ import annotations

import pytest

from ui.theme import theme
from ui.widgets.avatar import Avatar


@pytest.fixture(autouse=True)
def dressed(dressed_app):
    """Fonts and colours as the program has them."""


@pytest.fixture(params=[1.0, 1.5])
def text_size(request):
    """How large the text is."""
    theme().set_text_size(request.param)
    yield request.param
    theme().set_text_size(1.0)


def edge(name, qtbot):
    """The colours along the edge of somebody's circle, and whether anything stands inside."""
    avatar = Avatar(name)
    qtbot.addWidget(avatar)
    avatar.resize(avatar.sizeHint())
    picture = avatar.grab().toImage()
    side = picture.width()
    places = [(x, y) for x in range(side) for y in range(side)]
    far = [(x, y) for x, y in places if (2 * x + 1 - side) ** 2 + (2 * y + 1 - side) ** 2 > (side - 5) ** 2]
    return [picture.pixel(x, y) for x, y in far], len({picture.pixel(x, y) for x, y in set(places) - set(far)}) > 1


@pytest.mark.usefixtures("text_size")
@pytest.mark.parametrize("name", ["Astrid Holm", "明 田", "Walter Wang", "Ingrid, 67", "ßen ßen"])
def test_initials_stay_inside_their_circle(name, qtbot):
    bare, _nothing = edge("", qtbot)
    around, has_letters = edge(name, qtbot)
    assert has_letters
    assert around == bare
