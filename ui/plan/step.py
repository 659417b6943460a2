"""The step Plan, as the safari's frame finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.safaris.steps import Step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.screen import Context


def build(context: Context, safari: str) -> QWidget:
    """The plan of one safari."""
    from ui.plan.plan import Plan

    return Plan(context, safari)


STEP = Step("plan", _("Plan"), 10, build)
