"""The step Brief, as the safari's frame finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.safaris.steps import Step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.screen import Context


def build(context: Context, safari_uid: str) -> QWidget:
    """What is made for one safari before the day, and the brief of each leader."""
    from ui.brief.room import BriefRoom

    return BriefRoom(context, safari_uid)


STEP = Step("brief", _("Brief"), 20, build)
