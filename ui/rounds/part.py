"""Rounds and rings among the parts of Run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.plan.safari import Setting
from safari.words import _
from ui.run.parts import Part, Shown

if TYPE_CHECKING:
    from ui.run.at_hand import AtHand


def build(at_hand: AtHand) -> Shown:
    """The round that goes on and the inner ring, above the questions."""
    from ui.rounds.panel import RoundsPanel
    from ui.rounds.seat_keys import MOST_KEYS

    panel = RoundsPanel(at_hand)
    keys = {"Ctrl+R": panel.go_on}
    keys |= {f"Ctrl+Shift+{seat}": panel.speaker(seat) for seat in range(1, MOST_KEYS + 1)}
    hints = (("Ctrl+R", _("next round")), (_("Ctrl+Shift+1 to 9"), _("who speaks, by seat")))
    further = ((_("F6, ↓, Enter"), _("who speaks, from seat 10 on")),)
    return Shown(above=panel, keys=keys, areas=panel.areas, hints=hints, on_sheet=further, settle=panel.settle)


PARTS = (Part("rounds", 60, build, frozenset({Setting.RING})),)
