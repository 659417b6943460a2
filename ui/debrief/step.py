"""The step Debrief of a safari."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.safaris.steps import Step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.screen import Context


def build(context: Context, safari_uid: str) -> QWidget:
    """What leaders make of one safari together."""
    from ui.debrief.room import DebriefRoom

    return DebriefRoom(context, safari_uid)


STEP = Step("debrief", _("Debrief"), 40, build)
