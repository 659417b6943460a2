"""Cases among the parts of Run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.plan.safari import Setting
from ui.run.parts import Part, Shown

if TYPE_CHECKING:
    from ui.run.at_hand import AtHand


def build(at_hand: AtHand) -> Shown:
    """The cases in the right column, and their keys."""
    from ui.cases.keys import HINTS, ON_SHEET, keys
    from ui.cases.panel import CasesPanel

    panel = CasesPanel(at_hand)
    return Shown(above=panel, keys=keys(panel), areas=panel.areas, hints=HINTS, on_sheet=ON_SHEET, settle=panel.settle)


PARTS = (Part("cases", 40, build, frozenset({Setting.AGENT})),)
