"""The colours of the program by name, read from resources/themes/light.toml and dark.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Literal, NamedTuple

from safari.resources import resource

ColourName = Literal[
    "paper", "surface", "sidebar", "sunken", "line", "line_strong", "ink", "ink2", "ink3",
    "accent", "accent_hover", "accent_press", "accent_tint", "on_accent",
    "ouch", "ouch_mark", "ouch_tint", "aha", "aha_mark", "aha_tint",
    "select", "hit", "disabled", "mute", "heat1", "heat2", "heat3", "dim", "on_photo",
]  # fmt: skip


class Tokens(NamedTuple):
    """One theme: colours as "#RRGGBB", or "#AARRGGBB" where what is below shines through.

    What each is for stands beside it in the TOML file.
    """

    dark: bool
    paper: str
    surface: str
    sidebar: str
    sunken: str
    line: str
    line_strong: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_hover: str
    accent_press: str
    accent_tint: str
    on_accent: str
    ouch: str
    ouch_mark: str
    ouch_tint: str
    aha: str
    aha_mark: str
    aha_tint: str
    select: str
    hit: str
    disabled: str
    mute: str
    heat1: str
    heat2: str
    heat3: str
    dim: str
    on_photo: str


@cache
def load_tokens(name: Literal["light", "dark"]) -> Tokens:
    """The tokens of one theme. A missing or unknown colour is a TypeError: the file comes with the program."""
    with resource(f"themes/{name}.toml").open("rb") as file:
        read = tomllib.load(file)
    return Tokens(dark=read["dark"], **read["colour"])
