"""The steps of a safari, found in the folders of `ui`: adding `ui/<room>/step.py` with a STEP adds a step."""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

import ui

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.screen import Context


@dataclass(frozen=True, slots=True)
class Step:
    """One step, as its folder says it: `STEP = Step("run", _("Run"), 30, build)`.

    `order` is its place across the top. `build(context, safari_uid)` makes its widget when it is first shown, and
    imports what it needs there. With `alone` it gets the whole window, without sidebar and step bar (the frame asks
    for that), and leaves it by going elsewhere: `context.go("safaris", safari_uid, "story")`. A widget with a method
    `refresh()` is told when it is shown again.
    """

    key: str
    title: str
    order: int
    build: Callable[[Context, str], QWidget]
    alone: bool = False


@cache
def steps() -> tuple[Step, ...]:
    """All steps, in order. The modules that say them import nothing heavy."""
    rooms = [f"{ui.__name__}.{room.name}.step" for room in pkgutil.iter_modules(ui.__path__) if room.ispkg]
    found = [import_module(name).STEP for name in rooms if find_spec(name) is not None]
    return tuple(sorted(found, key=lambda step: step.order))


def step_called(key: str) -> Step:
    """The step with this key; the first where nobody knows it."""
    return next((step for step in steps() if step.key == key), steps()[0])
