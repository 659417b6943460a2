"""The step Story of a safari."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.safaris.steps import Step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.screen import Context


def build(context: Context, safari_uid: str) -> QWidget:
    """The editor and the page of one safari's story."""
    from ui.story.room import StoryRoom

    return StoryRoom(context, safari_uid)


STEP = Step("story", _("Story"), 50, build)
