"""Every shipped format, in every language, has an icon that can be drawn."""

from __future__ import annotations

from safari.plan.format import read
from safari.resources import resource
from ui.theme.icon_shapes import SHAPES


def test_every_shipped_format_has_an_icon():
    shipped = {path.name: read(path).icon for path in resource("formats").glob("*.toml")}
    assert len(shipped) >= 7
    assert {name: icon for name, icon in shipped.items() if icon not in SHAPES} == {}
