"""Run among the steps of a safari. Light to import: the screen itself is loaded when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.safaris.steps import Step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.screen import Context


def build(context: Context, safari_uid: str) -> QWidget:
    """The screen of the day."""
    from ui.run.run_step import RunStep

    return RunStep(context, safari_uid)


STEP = Step("run", _("Run"), 30, build, alone=True)
