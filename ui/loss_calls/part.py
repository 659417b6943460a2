"""Loss calls among the parts of Run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.plan.safari import Setting
from ui.run.parts import Part, Shown

if TYPE_CHECKING:
    from ui.run.at_hand import AtHand


def build(at_hand: AtHand) -> Shown:
    """The list of calls above the questions, which are their script, and the keys of a call."""
    from ui.loss_calls.keys import HINTS, ON_SHEET, keys
    from ui.loss_calls.panel import CallsPanel

    panel = CallsPanel(at_hand)
    return Shown(above=panel, keys=keys(panel), areas=panel.areas, hints=HINTS, on_sheet=ON_SHEET, settle=panel.settle)


PARTS = (Part("loss_calls", 50, build, frozenset({Setting.PHONE})),)
