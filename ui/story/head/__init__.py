"""What stands in the head above the story: one file a button; each says BUTTON = HeadButton(...)."""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.story.room import StoryRoom


@dataclass(frozen=True, slots=True)
class HeadButton:
    """One button, from left to right by `order`; saving as PDF, the one filled, is the last with 90.

    `build(room)` makes it and says what it does, say `room.save_as("pdf")`. The room enables it while there is
    something to show, and has `keys` ("Ctrl+E", or nothing) for its tooltip.
    """

    key: str
    order: int
    build: Callable[[StoryRoom], QWidget]
    keys: str = ""


@cache
def head_buttons() -> tuple[HeadButton, ...]:
    """Every button there is a file for, in order."""
    modules = (import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    buttons = (getattr(module, "BUTTON", None) for module in modules)
    return tuple(sorted((one for one in buttons if isinstance(one, HeadButton)), key=lambda one: one.order))
