"""A page is printed in the light colours of the program."""

from __future__ import annotations

import tomllib

import pytest

from safari.pages import colours
from safari.resources import resource

TOKENS = {
    "INK": "ink",
    "INK_2": "ink2",
    "INK_3": "ink3",
    "RULE": "line_strong",
    "HAIRLINE": "line",
    "DOT": "mute",
    "OUCH": "ouch",
    "OUCH_MARK": "ouch_mark",
    "OUCH_TINT": "ouch_tint",
    "AHA": "aha",
    "AHA_MARK": "aha_mark",
    "AHA_TINT": "aha_tint",
}


@pytest.mark.parametrize(("name", "token"), TOKENS.items())
def test_a_colour_is_its_light_token(name, token):
    theme = tomllib.loads(resource("themes/light.toml").read_text("utf-8"))
    assert getattr(colours, name) == theme["colour"][token]


@pytest.mark.parametrize(
    ("feeling", "colour"), [(-3, colours.OUCH), (2, colours.AHA), (0, colours.INK_2), (None, colours.INK_2)]
)
def test_a_marker_has_the_colour_of_its_feeling(feeling, colour):
    assert colours.of_feeling(feeling) == colour
