"""The colours can be read: by people with weak eyes, in light and in dark."""

from __future__ import annotations

from typing import get_args

import pytest

from ui.theme.tokens import ColourName, Tokens, load_tokens

GROUNDS = ("paper", "surface", "sidebar", "sunken", "select")
TEXT = [(ink, ground) for ink in ("ink", "ink2", "ink3", "accent", "ouch", "aha") for ground in GROUNDS] + [
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_accent", "accent_press"),
    ("accent", "accent_tint"), ("ink", "accent_tint"), ("ouch", "ouch_tint"), ("ink", "ouch_tint"),
    ("aha", "aha_tint"), ("ink", "aha_tint"), ("ink", "hit"), ("ink2", "hit"), ("ink", "heat1"), ("ink", "heat2"),
    ("on_accent", "heat3"), ("surface", "ouch"), ("surface", "aha"), ("paper", "ink"), ("heat2", "ink"),
]  # fmt: skip
SHAPES = [
    ("ouch_mark", "paper"), ("ouch_mark", "surface"), ("aha_mark", "paper"), ("aha_mark", "surface"),
    ("aha_mark", "select"), ("line_strong", "paper"), ("line_strong", "surface"), ("line_strong", "sunken"),
]  # fmt: skip


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_every_text_stands_out_from_its_ground(name, ink, ground):
    tokens = load_tokens(name)
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_every_shape_that_means_something_can_be_seen(name, shape, ground):
    tokens = load_tokens(name)
    assert contrast(getattr(tokens, shape), getattr(tokens, ground)) >= 3.0


def test_the_names_in_code_are_the_names_in_the_files():
    names = set(Tokens._fields) - {"dark"}
    assert set(get_args(ColourName)) == names
    assert load_tokens("dark").dark
    assert not load_tokens("light").dark
