"""What is asked after a moment by chance, in the place of clock and agenda: nothing is planned there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.plan.safari import Setting
from ui.run.parts import Part, Shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.run.at_hand import AtHand


def _build(at_hand: AtHand) -> Shown:
    from ui.chance.asking import Asking
    from ui.chance.head import Head

    asking = Asking(at_hand)

    def areas() -> list[QWidget]:
        return [asking.strip.who]

    return Shown(head=Head(asking.strip), areas=areas, leaving=asking.leaving)


PARTS = (Part("chance", 5, _build, frozenset({Setting.CHANCE})),)
