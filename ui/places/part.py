"""Places among the parts of Run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.plan.safari import Setting
from safari.words import _
from ui.run.parts import Part, Shown

if TYPE_CHECKING:
    from ui.run.at_hand import AtHand


def build(at_hand: AtHand) -> Shown:
    """Where one is, and what was noted where, above the questions."""
    from ui.places.panel import PlacesPanel

    panel = PlacesPanel(at_hand)
    keys = {"Ctrl+Y": panel.go_to_field, "F3": panel.recap.open}
    hints = (("Ctrl+Y", _("where you are")), ("F3", _("read back")))
    reading = (("Enter, F2, Esc", _("reading back: right, mend, leave")),)
    return Shown(above=panel, keys=keys, areas=panel.areas, hints=hints, on_sheet=reading)


PARTS = (Part("places", 45, build, frozenset({Setting.VISIT})),)
